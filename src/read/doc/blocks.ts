import type { CellShape } from './cellShapes.ts';
import type { Paragraph } from './paragraphs.ts';

/** What a story or a cell holds, in reading order. */
export type Block =
  | {
      readonly kind: 'lines';
      readonly lines: readonly string[];
      /** Whether a table of contents, or a part of one, was left out here. */
      readonly isContents: boolean;
      readonly end: number;
    }
  | { readonly kind: 'table'; readonly rows: readonly Row[]; readonly end: number };

export interface Row {
  readonly cells: readonly Cell[];
  /** Of the cells by their index; may be fewer, or none, in a damaged file. */
  readonly shapes: readonly CellShape[];
}

export type Cell = readonly Block[];

/** A table that is being read: what its current cell and row hold so far. */
interface OpenTable {
  readonly rows: Row[];
  cells: Cell[];
  blocks: Block[];
}

const opened = (): OpenTable => ({ rows: [], cells: [], blocks: [] });

const endCell = (table: OpenTable): void => {
  table.cells.push(table.blocks);
  table.blocks = [];
};

const endRow = (table: OpenTable, shapes: readonly CellShape[]): void => {
  if (table.cells.length > 0) table.rows.push({ cells: table.cells, shapes });
  table.cells = [];
  table.blocks = [];
};

/** The paragraphs of a story as blocks: those of tables put together by their depth ([MS-DOC] 2.4.3, 2.4.4). */
export const blocksOf = (paragraphs: readonly Paragraph[]): Block[] => {
  const blocks: Block[] = [];
  const open: OpenTable[] = [];
  const close = (end: number): void => {
    const table = open.pop();
    if (!table) return;
    // A table that just ends, as in a cut file, keeps what its last row has.
    if (table.blocks.length > 0) endCell(table);
    endRow(table, []);
    const outer = open.at(-1)?.blocks ?? blocks;
    if (table.rows.length > 0) outer.push({ kind: 'table', rows: table.rows, end });
  };

  for (const { lines, start, end, endsCell, isContents, properties } of paragraphs) {
    const depth = Math.max(properties.depth, endsCell ? 1 : 0);
    while (open.length > depth) close(start);
    while (open.length < depth) open.push(opened());
    const table = open.at(-1);
    if (table && properties.endsRow) {
      endRow(table, properties.shapes);
      continue;
    }
    (table?.blocks ?? blocks).push({ kind: 'lines', lines, isContents, end });
    if (table && (depth === 1 ? endsCell : properties.endsInnerCell)) endCell(table);
  }
  while (open.length > 0) close(paragraphs.at(-1)?.end ?? 0);
  return blocks;
};
