import type { AlignedHeader } from './alignedHeader.ts';
import type { Printed } from './printed.ts';
import { isValue } from './tableRole.ts';
import type { TableCell } from './textTable.ts';

/** A printed line of the body of a table: its pieces, each below a column. */
export interface BodyLine {
  /** Number of the line, blank ones counted. */
  readonly number: number;
  readonly page: number;
  readonly pieces: readonly (Printed & { readonly column: number })[];
}

/** A row by its lines: the one that holds its values, and what belongs to it above and below. */
interface AnchoredRow {
  readonly anchor: BodyLine;
  readonly cells: Printed[][];
}

/** Whether a line holds the values of a row: in half of their columns, or all but one of its cells. */
const isAnchor = (folded: string, { pieces }: BodyLine, { roles }: AlignedHeader): boolean => {
  const values = roles.filter((role) => role === 'value').length;
  const filled = new Set(
    pieces
      .filter(({ column, start, end }) => roles[column] === 'value' && isValue(folded.slice(start, end)))
      .map(({ column }) => column),
  ).size;
  const columns = new Set(pieces.map(({ column }) => column)).size;
  return filled > 0 && columns > 1 && (filled * 2 >= values || columns >= roles.length - 1);
};

const HEADING = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)[\u4e00-\u9fa5、]{2,14}$/;

interface Merged {
  readonly pieces: Printed[];
  readonly from: number;
  to: number;
}

const putAtRow = (rows: readonly AnchoredRow[], at: number, column: number, { pieces }: Merged): void => {
  rows[at]?.cells[column]?.push(...pieces);
};

/** Which rows of a page each merged cell goes over: printed in their middle, it tells the first by the last. */
const spread = (rows: readonly AnchoredRow[], merged: readonly Merged[], column: number): void => {
  const numberAt = (at: number): number => rows[at]?.anchor.number ?? 0;
  // Beside the first row and only beside rows, they stand at the top of theirs.
  const atTop = merged.map(({ from, to }) =>
    from === to ? rows.findIndex((_, at) => numberAt(at) === from) : -1,
  );
  if (atTop[0] === 0 && !atTop.includes(-1)) {
    merged.forEach((cell, turn) => {
      putAtRow(rows, atTop[turn] as number, column, cell);
    });
    return;
  }
  let last = rows.length - 1;
  for (const cell of [...merged].reverse()) {
    if (last < 0) break;
    const top = cell.from + cell.to - numberAt(last);
    const off = (at: number): number => Math.abs(numberAt(at) - top);
    let first = last;
    while (first > 0 && off(first - 1) <= off(first)) first -= 1;
    putAtRow(rows, first, column, cell);
    last = first - 1;
  }
};

/** The rows of the body of a table: cells over several lines are put together. */
export const alignedRows = (
  folded: string,
  body: readonly BodyLine[],
  header: AlignedHeader,
): TableCell[][] => {
  const width = header.columns.length;
  const anchors = body.filter((line) => isAnchor(folded, line, header));
  const rows = anchors.map(
    (anchor): AnchoredRow => ({ anchor, cells: Array.from({ length: width }, () => []) }),
  );
  const headings: { readonly number: number; readonly pieces: readonly Printed[] }[] = [];
  const indicator = header.roles.indexOf('indicator');
  const domain = header.roles.findIndex(
    (role, at) => at < indicator && (role === 'domain' || (role === 'other' && at === 0)),
  );
  const anchored = new Set(anchors.map(({ number }) => number));
  const stands = new Set(body.map(({ number }) => number));
  /** Whether no blank line parts two lines. */
  const together = (one: number, other: number): boolean => {
    for (let at = Math.min(one, other); at <= Math.max(one, other); at += 1)
      if (!stands.has(at)) return false;
    return true;
  };
  const domains = new Map<number, Merged[]>();
  for (const line of body) {
    const near = rows.filter(
      ({ anchor }) => anchor.page === line.page && together(anchor.number, line.number),
    );
    const [only, ...more] = line.pieces;
    if (only && more.length === 0 && HEADING.test(folded.slice(only.start, only.end))) {
      headings.push({ number: line.number, pieces: [only] });
      continue;
    }
    for (const piece of line.pieces) {
      if (piece.column === domain) {
        const own = domains.get(line.page) ?? [];
        const before = own.at(-1);
        const rest =
          before !== undefined &&
          line.number - before.to <= 2 &&
          together(before.to, line.number) &&
          (piece.end - piece.start === 1 || !(anchored.has(before.to) && anchored.has(line.number)));
        if (before && rest) {
          before.pieces.push(piece);
          before.to = line.number;
        } else own.push({ pieces: [piece], from: line.number, to: line.number });
        domains.set(line.page, own);
        continue;
      }
      const far = (row: AnchoredRow): number => Math.abs(row.anchor.number - line.number);
      const nearest = near.reduce<AnchoredRow | null>(
        (best, row) => (best === null || far(row) < far(best) ? row : best),
        null,
      );
      nearest?.cells[piece.column]?.push(piece);
    }
  }
  for (const [page, own] of domains)
    spread(
      rows.filter(({ anchor }) => anchor.page === page),
      own,
      domain,
    );
  return [
    ...rows
      .filter(({ cells }) => (cells[indicator] ?? []).length > 0 || (cells[domain] ?? []).length > 0)
      .map(({ anchor, cells }) => ({ number: anchor.number, cells: cells as TableCell[] })),
    ...headings
      .filter(({ number }) => number < (anchors.at(-1)?.number ?? 0))
      .map(({ number, pieces }) => ({
        number,
        cells: [pieces, ...Array.from({ length: width - 1 }, () => [])] as TableCell[],
      })),
  ]
    .sort((one, other) => one.number - other.number)
    .map(({ cells }) => cells.map((cell) => cell.map(({ start, end }) => ({ start, end }))));
};
