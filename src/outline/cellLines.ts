import type { FlowPiece } from './flowPiece.ts';
import type { Line } from './line.ts';

/** Longer lines are prose, and no table has more lines. */
const LONGEST = 120;
const MOST_LINES = 900;

/** What it costs to join two lines where blank ones part cells, and where none do. */
const FREE = 0;
const DEAR = 1.2;

/** A line that holds more than one cell. */
export const SEVERAL = /[\t|]|\S[ \u3000]{2,}\S/;

const isProse = (folded: string, line: Line, indented: boolean): boolean =>
  line.end - line.start > LONGEST ||
  /[。；：]/.test(folded.charAt(line.end - 1)) ||
  SEVERAL.test(folded.slice(line.start, line.end)) ||
  (indented && !folded.slice(line.from, line.start).includes('\t'));

/** How many blank lines stand ahead of a line. */
export const gapAhead = (lines: readonly Line[], index: number): number =>
  (lines[index]?.number ?? 0) - (lines[index - 1]?.number ?? 0) - 1;

const PAGE = /^[-—－–]?\s*\d{1,3}\s*[-—－–]?$/;

/**
 * The lines that may be cells, up to the first that is prose.
 * @param gap blank lines that part any two cells
 * @param indented whether a tab stands ahead of each cell
 */
export const cellLines = (
  folded: string,
  lines: readonly Line[],
  from: number,
  gap: number,
  indented: boolean,
): FlowPiece[] => {
  const pieces: FlowPiece[] = [];
  for (let at = from; at < lines.length && pieces.length < MOST_LINES; at += 1) {
    const line = lines[at] as Line;
    if (isProse(folded, line, indented)) break;
    const raw = folded.slice(line.start, line.end);
    const ahead = gapAhead(lines, at);
    const around = folded.slice(lines[at - 1]?.end ?? 0, lines[at + 1]?.start ?? folded.length);
    pieces.push({
      start: line.start,
      end: line.end,
      text: raw.replace(/[\s\u3000]+/g, ''),
      apart: ahead > gap,
      joined: ahead > 0 ? Number.POSITIVE_INFINITY : gap > 0 ? FREE : DEAR,
      parted: gap > 0 && ahead === 0 ? DEAR / 2 : 0,
      page: PAGE.test(raw) && (around.includes('\f') || /^[-—－–].*[-—－–]$/.test(raw)),
    });
  }
  return pieces;
};
