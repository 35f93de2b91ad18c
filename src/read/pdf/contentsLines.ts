import type { TextLine } from './pageLayout.ts';

/** A row of dots, as far as the number of a page at the end of the line. */
const LEADER =
  /(?:\.{4,}|…{2,}|[·・]{4,}|．{3,}|。{4,}|(?:\. ){4,}|_{6,})\s*[-—–(（]?\s*(?:\d{1,4}|[ivxlcIVXLC]{1,6})\s*[-—–)）]?$/;
const TITLE = /^目\s*[录次]$/;
/** One line is none of a table of contents. */
const FEWEST = 2;

/**
 * The lines of tables of contents, with their title: dots that lead to the number of a page. Headings would stand
 * twice in the text otherwise. Lines between two such lines are the first halves of long headings.
 */
export const contentsLines = (lines: readonly TextLine[]): ReadonlySet<TextLine> => {
  const led = lines.flatMap((line, index) => (LEADER.test(line.text.replace(/\s+/g, ' ')) ? [index] : []));
  if (led.length < FEWEST) return new Set();
  const found = new Set<TextLine>();
  const add = (index: number): void => {
    const line = lines[index];
    if (line) found.add(line);
  };
  for (const [order, index] of led.entries()) {
    add(index);
    const before = led[order - 1];
    if (before !== undefined && index - before === 2) add(index - 1);
  }
  const first = led[0] ?? 0;
  for (let index = Math.max(0, first - 3); index < first; index++)
    if (TITLE.test(lines[index]?.text ?? '')) add(index);
  return found;
};
