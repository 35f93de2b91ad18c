import type { Line } from './blocks.ts';
import { bareText, withoutBlanks } from './collapse.ts';
import type { Entry } from './entries.ts';
import type { Measured } from './measure.ts';
import { isTitleShape } from './shapes.ts';

/** A text without blanks, punctuation and signs: in these the title of a page and that of its document differ. */
export const withoutMarks = (text: string): string => withoutBlanks(text).replace(/[\p{P}\p{S}]+/gu, '');

/** How many lines a document's title may come after its beginning: its number, its number of copies, a seal. */
const FIRST_LINES = 12;
/** And over how many it may be broken. */
const MOST_BROKEN = 5;
/** The share of a page's title that a document has to give, if it leaves out who issued it, or the years. */
const SAME_SHARE = 0.6;
const SHORTEST = 6;
/** Over how many lines pages break the title above a document. */
const LENGTHS = [1, 2, 3];

/** Whether a document's title is the page's; it may leave out its beginning or have more at its end. */
const isSame = (own: string, title: string): boolean =>
  own === title ||
  (own.length >= title.length * SAME_SHARE && title.endsWith(own)) ||
  (title.length >= own.length * SAME_SHARE && own.startsWith(title));

/** Whether some of the lines, one after the other, are a title that the page gives. */
const isIn = (texts: readonly string[], title: string): boolean =>
  title.length >= SHORTEST &&
  texts.some((_, from) =>
    texts
      .slice(from, from + MOST_BROKEN)
      .some((__, index) => isSame(texts.slice(from, from + index + 1).join(''), title)),
  );

/** Whether a document begins with its title, which may be broken over lines. */
export const hasTitle = (lines: readonly Line[], title: string): boolean => {
  const texts = lines.slice(0, FIRST_LINES).map(({ text }) => withoutMarks(text));
  const bare = withoutMarks(title);
  return texts.join('').includes(bare) || isIn(texts, bare);
};

/** The entries of a document without the title that the page puts above it, if the document has it too. */
export const withoutRepeatedTitle = (entries: readonly Entry[], { kindOf }: Measured): readonly Entry[] => {
  const body = entries.findIndex((entry) => entry.kind === 'grid' || kindOf(entry.line) === 'sentence');
  const head = entries.slice(0, Math.min(body === -1 ? entries.length : body, FIRST_LINES));
  const texts = head.map((entry) => (entry.kind === 'line' ? entry.line.text : ''));
  const bare = texts.map(withoutMarks);
  /** How many lines the page's title takes from here on; 0 where it is none, or the only one. */
  const repeatedFrom = (from: number): number =>
    LENGTHS.find(
      (length) =>
        isTitleShape(bareText(texts[from + length - 1] ?? '')) &&
        isIn(bare.slice(from + length), bare.slice(from, from + length).join('')),
    ) ?? 0;
  const from = head.findIndex((_, index) => repeatedFrom(index) > 0);
  return entries.filter((_, index) => index < from || index >= from + repeatedFrom(from));
};
