import type { FlowPiece } from './flowPiece.ts';
import { flowOf } from './tableFlow.ts';
import { roleOf } from './tableRole.ts';
import type { TableWords } from './tableWords.ts';
import { cellText, type TableCell } from './textTable.ts';

/** The rows ahead of these pieces tell which header is right. */
const TRIED = 40;

/** The cells of a header that has one row, or two: the second goes below a cell over several columns. */
interface FlowHeader {
  readonly rows: readonly (readonly TableCell[])[];
  readonly names: readonly string[];
}

const YEAR = /^[“”]?(?:(?:19|20)\d\d|(?:现状|基期|目标|规划)值?$|十[一二三四五]五)/;

/** The ways in which a run of header cells can be one row or two. */
const headersOf = (folded: string, cells: readonly TableCell[], words: TableWords): FlowHeader[] => {
  const names = cells.map((cell) => cellText(folded, cell));
  const found: FlowHeader[] = [{ rows: [cells], names }];
  for (let below = 2; below <= 4 && cells.length - below >= 2; below += 1) {
    const upper = names.slice(0, -below);
    const lower = names.slice(-below);
    const over = upper.findIndex((name) => roleOf(name, words) === 'value' && !/\d{4}/.test(name));
    if (over === -1 || !lower.every((name) => YEAR.test(name))) continue;
    const empty = (length: number): TableCell[] => Array.from({ length }, () => []);
    const behind = upper.length - over - 1;
    found.push({
      rows: [
        [...cells.slice(0, over + 1), ...empty(below - 1), ...cells.slice(over + 1, upper.length)],
        [...empty(over), ...cells.slice(-below), ...empty(behind)],
      ],
      names: [
        ...upper.slice(0, over),
        ...lower.map((name) => `${upper[over]}${name}`),
        ...upper.slice(over + 1),
      ],
    });
  }
  return found;
};

/** Cells that may be a header, and what follows them. */
export interface FlowStart {
  readonly cells: readonly TableCell[];
  readonly body: readonly FlowPiece[];
}

/** The rows below the header that they fit best, with those of the header; null where no row follows any. */
export const flowTable = (
  folded: string,
  starts: readonly FlowStart[],
  words: TableWords,
): readonly (readonly TableCell[])[] | null => {
  const readings = starts.flatMap(({ cells, body }) => {
    const again = cells.map((cell) => cellText(folded, cell));
    return headersOf(folded, cells, words).map(({ rows, names }) => ({
      rows,
      score: flowOf(names, again, body.slice(0, TRIED), words).score,
      read: () => flowOf(names, again, body, words),
    }));
  });
  const best = readings.reduce<(typeof readings)[number] | null>(
    (most, each) => (each.score > (most?.score ?? 0) ? each : most),
    null,
  );
  const flow = best?.read();
  return best && flow && flow.rows.length > 0 ? [...best.rows, ...flow.rows] : null;
};
