import { wordsOf } from '../text/words.ts';

const OPEN = '（(《“〔[';

const CLOSE = '）)》”〕]';

const MAY_PART = /[、，和与及]/;

/** Two characters that the dictionary takes for a name: the 和 of 和村. */
const JOINED = /^和[村镇县市区乡校园院站]$/;

/** As words of their own: the 及 of 普及率 parts nothing. */
const CONJUNCTIONS: ReadonlySet<string> = new Set(['、', '，', '和', '与', '及', '以及']);

/** Where a coordination may part, outside brackets and quotation marks. */
const partings = (text: string): { at: number; length: number }[] => {
  const found: { at: number; length: number }[] = [];
  if (!MAY_PART.test(text)) return found;
  let depth = 0;
  let at = 0;
  for (const word of wordsOf(text)) {
    if (OPEN.includes(word)) depth += 1;
    else if (CLOSE.includes(word)) depth -= 1;
    else if (depth === 0 && at > 0 && JOINED.test(word)) found.push({ at, length: 1 });
    else if (
      depth === 0 &&
      at > 0 &&
      CONJUNCTIONS.has(word) &&
      !text.startsWith('以上', at + word.length) &&
      !text.startsWith('以下', at + word.length)
    )
      found.push({ at, length: word.length });
    at += word.length;
  }
  return found;
};

let last: { readonly text: string; readonly pieces: readonly string[] } = { text: '', pieces: [] };

/** The members that a text parts into; one text is asked about several times in a row. */
export const piecesOf = (text: string): readonly string[] => {
  if (last.text !== text) last = { text, pieces: partsOf(text) };
  return last.pieces;
};

const partsOf = (text: string): string[] => {
  const pieces: string[] = [];
  let from = 0;
  for (const { at, length } of partings(text)) {
    if (at < from) continue;
    pieces.push(text.slice(from, at));
    from = at + length;
  }
  pieces.push(text.slice(from));
  return pieces.filter((piece) => piece !== '');
};
