/** Ends of paragraphs, cells, lines, columns, pages and sections. */
const ENDS: ReadonlySet<number> = new Set([0x07, 0x0a, 0x0b, 0x0c, 0x0d, 0x0e]);

/** As many lines and cells as no plan comes near: what has more is damage, or would take memory without measure. */
const MOST_LINES = 300_000;

/** The text up to where it has more lines and cells than are read; all of it as a rule. */
export const firstLines = (text: string): string => {
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    if (!ENDS.has(text.charCodeAt(index))) continue;
    count++;
    if (count === MOST_LINES) return text.slice(0, index + 1);
  }
  return text;
};
