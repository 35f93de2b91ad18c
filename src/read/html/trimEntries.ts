import { isFileHeading } from './besides.ts';
import { linesOf } from './blocks.ts';
import { bareText } from './collapse.ts';
import type { Entry, Gap } from './entries.ts';
import { isPlace } from './furniture.ts';
import { isLabelAlone } from './labels.ts';
import type { LineKind } from './lineKind.ts';
import type { Measured } from './measure.ts';
import { isDateLine } from './shapes.ts';

/** An entry with what is looked at: the kind of a line, its text without blanks and in simplified characters. */
interface Seen {
  readonly entry: Entry | Gap;
  readonly kind: LineKind | 'grid' | 'gap';
  readonly text: string;
}

/** No line that is looked at for its words is longer. */
const LONGEST = 400;

const seenBy =
  ({ kindOf }: Measured) =>
  (entry: Entry | Gap): Seen =>
    entry.kind === 'line'
      ? { entry, kind: kindOf(entry.line), text: entry.line.chars > LONGEST ? '' : bareText(entry.line.text) }
      : { entry, kind: entry.kind, text: '' };

const MAIN: ReadonlySet<Seen['kind']> = new Set(['sentence', 'grid']);
/** What is a sign of a document where there is no whole sentence. */
const PART: ReadonlySet<Seen['kind']> = new Set([...MAIN, 'prose']);
/** What no document goes on behind, below its last sentence and the date of its signature. */
const ENDS: ReadonlySet<Seen['kind']> = new Set(['furniture', 'footer', 'related', 'file', 'gap']);
/** What pages put above the first sentence and below the last. */
const AROUND: ReadonlySet<Seen['kind']> = new Set([...ENDS, 'label', 'contact']);
/** The lines of a page among which no signature stands. */
const NO_SIGNATURE: ReadonlySet<Seen['kind']> = new Set(['furniture', 'footer', 'related']);

/** The share of a document, and the characters, that may stand behind its end, as news, answers and rules of use do. */
const MOST_BEHIND = 0.3;
const FEW_BEHIND = 300;

/** The characters of what may be of the document. */
const charsOf = ({ entry, kind }: Seen, { of }: Measured): number => {
  if (entry.kind === 'grid') return of(entry.table).chars;
  return entry.kind === 'line' && !AROUND.has(kind) && kind !== 'link' ? entry.line.chars : 0;
};

/** Where the document ends: before what pages have below theirs, if something stands before it and little behind. */
const endOf = (seen: readonly Seen[], last: number, measured: Measured): number => {
  const all = seen.reduce((sum, each) => sum + charsOf(each, measured), 0);
  let behind = all;
  const end = seen.findIndex((each, index) => {
    const isEnd = index > last ? ENDS.has(each.kind) : each.kind === 'related';
    const most = Math.max(all * MOST_BEHIND, index > last ? FEW_BEHIND : 0);
    if (isEnd && behind < all && behind <= most) return true;
    behind -= charsOf(each, measured);
    return false;
  });
  if (end === -1) return seen.length;
  return isFileHeading(seen[end - 1]?.text ?? '') ? end - 1 : end;
};

/** The last line of the signature, if one stands below the last sentence; else the last sentence. */
const signedAt = (seen: readonly Seen[], last: number): number => {
  const below = seen.slice(last + 1);
  const stop = below.findIndex(({ kind }) => NO_SIGNATURE.has(kind));
  const date = below
    .slice(0, stop === -1 ? undefined : stop)
    .findLastIndex(({ kind, text }) => kind === 'shape' && isDateLine(text));
  return last + 1 + date;
};

/** Whether a page says there where in the site it is, as it does above its document. */
const namesPlace = ({ entry, text }: Seen): boolean =>
  entry.kind === 'gap'
    ? linesOf(entry.block, MOST_LINES).some((line) => isPlace(bareText(line.text)))
    : isPlace(text);

/** No more lines of what is around a document are looked at. */
const MOST_LINES = 20;

/**
 * The lines of a document without what web pages put before its first and behind its last sentence: buttons, fields
 * of the metadata, links, the footer. Between those nothing is left out, and titles, numbers and signatures never are.
 */
export const trimEntries = (entries: readonly (Entry | Gap)[], measured: Measured): Entry[] => {
  const seen = entries.map(seenBy(measured));
  const main = seen.some(({ kind }) => MAIN.has(kind)) ? MAIN : PART;
  const first = seen.findIndex(({ kind }) => main.has(kind));
  const last = signedAt(
    seen,
    seen.findLastIndex(({ kind }) => main.has(kind)),
  );
  const end = endOf(seen, last, measured);
  /** Much stands behind something like an end, which was none. */
  const goesOn = seen.slice(last + 1, end).some(({ kind }) => ENDS.has(kind));
  const through = goesOn ? seen.slice(0, end).findLastIndex(({ kind }) => PART.has(kind)) : last;
  const start = seen.findLastIndex((each, index) => index < first && namesPlace(each)) + 1;

  const isOf = ({ kind, text }: Seen, index: number): boolean => {
    if (index < start || index >= end) return false;
    if (PART.has(kind) || (index > first && index <= through)) return true;
    if (kind === 'link') return /^附[件表]/.test(text);
    const isValue = kind !== 'shape' && isLabelAlone(seen[index - 1]?.text ?? '');
    return !AROUND.has(kind) && !isValue;
  };
  return seen.filter(isOf).flatMap(({ entry }) => (entry.kind === 'gap' ? [] : [entry]));
};
