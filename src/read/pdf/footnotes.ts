import type { Block, Layout, TextLine } from './pageLayout.ts';

/** Notes are set smaller than the text by this factor at least. */
const SMALLER = 0.93;
/** What a note begins with. */
const MARK =
  /^(?:[①-⑳❶-❿㊀-㊉]|\[\d{1,3}\]|［\d{1,3}］|〔\d{1,3}〕|\d{1,3}(?![\d.]*[%‰、.．])|[*＊※†‡]|注[：:释\d]|备注|说明[：:])/;
/** Notes stand in the lower part of a page. */
const LOWEST = 0.45;

/** Whether a short ruling lies over the line, where the text ends. */
const isUnderRule = (line: TextLine, before: TextLine | undefined, { rulings, width }: Layout): boolean =>
  rulings.some(
    ({ at, from, to }) =>
      at < line.top + 2 &&
      at > (before?.bottom ?? line.top - 4 * line.size) - 2 &&
      to - from < 0.6 * width &&
      Math.abs(from - line.left) < 4 * line.size,
  );

const tailOf = (lines: readonly TextLine[], layout: Layout, size: number): TextLine[] => {
  let start = lines.length;
  while (start > 0 && (lines[start - 1]?.size ?? size) <= SMALLER * size) start -= 1;
  for (let index = start; index < lines.length; index++) {
    const line = lines[index];
    if (!line || line.top < LOWEST * layout.height) continue;
    if (MARK.test(line.text) || isUnderRule(line, lines[index - 1], layout)) return lines.slice(index);
  }
  return [];
};

/** The lines after the last table of a block. */
const lastLines = ({ elements }: Block): TextLine[] => {
  const lines: TextLine[] = [];
  for (const element of [...elements].reverse()) {
    if (element.kind !== 'line') break;
    lines.unshift(element);
  }
  return lines;
};

/**
 * The notes at the foot of a page: small lines at the end of a column, under a short ruling or beginning with a mark.
 * @param size of the font of most text of the document
 */
export const footnotes = (layout: Layout, size: number): ReadonlySet<TextLine> =>
  new Set(layout.blocks.flatMap((block) => tailOf(lastLines(block), layout, size)));
