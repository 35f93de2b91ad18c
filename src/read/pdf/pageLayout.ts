import { alignedTables } from './alignedTables.ts';
import { type Column, columnsOf, type Placed } from './columns.ts';
import type { Box, Glyph, Ruling } from './drawing.ts';
import { type Grid, grids } from './grids.ts';
import { glyphsOfCells, gridTable, type PageTable } from './gridTable.ts';
import { joinRulings } from './joinRulings.ts';
import { levelled } from './levelled.ts';
import { type Line, linesOf } from './line.ts';
import type { Page } from './readPage.ts';
import { type Run, runsOf } from './runs.ts';

export interface TextLine extends Line {
  readonly kind: 'line';
}

/** Lines and tables that stand one under the other. */
export interface Block {
  readonly page: number;
  /** Which column or frame of the page; blocks with one slot on several pages have one measure. */
  readonly slot: string;
  /** Whether its first line may go on with a paragraph of the block before. */
  readonly goesOn: boolean;
  readonly elements: readonly (TextLine | PageTable)[];
}

/** A page as it is read. */
export interface Layout {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly blocks: readonly Block[];
  /** Level rulings that belong to no table. */
  readonly rulings: readonly Ruling[];
  /** Text that stands upright beside the level text. */
  readonly sideways: readonly string[];
  /** Text that runs obliquely over the page. */
  readonly oblique: string;
}

type Item =
  | (Placed & { readonly kind: 'run'; readonly run: Run })
  | (Placed & { readonly kind: 'table'; readonly table: PageTable })
  | (Placed & { readonly kind: 'frame'; readonly blocks: readonly Block[] });

const isWithin = ({ x, y, width, size }: Glyph, { left, right, top, bottom }: Box): boolean => {
  const [middle, height] = [x + width / 2, y - 0.35 * size];
  return middle > left && middle < right && height > top && height < bottom;
};

const asLine = (line: Line): TextLine => ({ kind: 'line', ...line });

const isTable = ({ xs, rows }: PageTable): boolean => xs.length > 2 && rows.length > 0;

/** A frame around text: its cells hold paragraphs. */
const frameBlocks = (grid: Grid, cells: ReadonlyMap<number, Glyph[]>, page: number): Block[] => {
  const slot = `frame ${Math.round(grid.left)} ${Math.round(grid.right)}`;
  return [...new Set(grid.cells.flat())].flatMap((cell, index) => {
    const lines = levelled(cells.get(cell) ?? []).flatMap((glyphs) => linesOf(runsOf(glyphs), page));
    return lines.length === 0 ? [] : [{ page, slot, goesOn: index === 0, elements: lines.map(asLine) }];
  });
};

/** What a grid and the text in it are; null where there is no text. */
const gridItem = (grid: Grid, glyphs: readonly Glyph[], page: number): Item | null => {
  if (glyphs.length === 0) return null;
  const { left, top, right, bottom } = grid;
  const place = { left, top, right, bottom, isText: false, size: 0 };
  const cells = glyphsOfCells(grid, glyphs);
  const table = gridTable(grid, cells, page);
  return isTable(table)
    ? { kind: 'table', ...place, table }
    : { kind: 'frame', ...place, blocks: frameBlocks(grid, cells, page) };
};

/** A frame around the whole page says nothing of the text in it. */
const isBorder = ({ xs, ys, top, bottom }: Grid, { height }: Page): boolean =>
  xs.length === 2 && ys.length === 2 && bottom - top > 0.7 * height;

/** The smaller of two grids that lie one in the other takes its text first. */
const bySize = (a: Grid, b: Grid): number =>
  (a.right - a.left) * (a.bottom - a.top) - (b.right - b.left) * (b.bottom - b.top);

const tableItem = (table: PageTable): Item => {
  const { left, top, right, bottom } = table;
  return { kind: 'table', left, top, right, bottom, isText: false, size: 0, table };
};

const runItem = (run: Run): Item => {
  const { left, top, right, bottom, size } = run;
  return { kind: 'run', left, top, right, bottom, isText: true, size, run };
};

const blocksOfColumn = ({ slot, items }: Column<Item>, page: number): readonly Block[] => {
  const blocks: Block[] = [];
  let runs: Run[] = [];
  const put = (elements: readonly (TextLine | PageTable)[]): void => {
    if (elements.length > 0) blocks.push({ page, slot, goesOn: true, elements });
  };
  const close = (): void => {
    // A table in one of several columns shows only now that the columns are parted.
    const { tables, rest } = alignedTables(runs, [], page);
    const lines = linesOf(rest, page).map(asLine);
    put([...lines, ...tables].sort((a, b) => a.top - b.top));
    runs = [];
  };
  for (const item of items) {
    if (item.kind === 'run') {
      runs.push(item.run);
      continue;
    }
    close();
    if (item.kind === 'table') put([item.table]);
    else blocks.push(...item.blocks);
  }
  close();
  return blocks;
};

/** A line of the text at its foot is no higher on a page. */
const FOOT = 0.88;

/** The table without rulings that ends a page. */
const tableAtEnd = ({ blocks, height }: Layout): PageTable | null => {
  const elements = blocks.flatMap((block) => block.elements);
  const last = elements.findLast(({ kind, top }) => kind === 'table' || top < FOOT * height);
  return last?.kind === 'table' && !last.isRuled ? last : null;
};

/**
 * A page parted into lines, tables and columns, in reading order.
 * @param before the page before
 */
export const pageLayout = (page: Page, before: Layout | null): Layout => {
  const { number, width, height } = page;
  const found = grids(page.horizontal, page.vertical).filter((grid) => !isBorder(grid, page));
  let free = page.glyphs.filter(({ turn }) => turn !== null);
  const items: Item[] = [];
  for (const grid of [...found].sort(bySize)) {
    const item = gridItem(
      grid,
      free.filter((glyph) => isWithin(glyph, grid)),
      number,
    );
    if (!item) continue;
    items.push(item);
    free = free.filter((glyph) => !isWithin(glyph, grid));
  }
  const [level = [], ...others] = [
    free.filter(({ turn }) => turn === 0),
    ...levelled(free.filter(({ turn }) => turn !== 0)),
  ];
  const rulings = joinRulings(page.horizontal).filter(
    ({ at }) => !found.some((grid) => at > grid.top - 1 && at < grid.bottom + 1),
  );
  const { tables, rest } = alignedTables(runsOf(level), rulings, number, before && tableAtEnd(before));
  items.push(...tables.map(tableItem), ...rest.map(runItem));
  return {
    page: number,
    width,
    height,
    blocks: columnsOf(items).flatMap((column) => blocksOfColumn(column, number)),
    rulings,
    sideways: others.flatMap((glyphs) => linesOf(runsOf(glyphs), number).map(({ text }) => text)),
    oblique: page.glyphs
      .filter(({ turn }) => turn === null)
      .map(({ text }) => text)
      .join(''),
  };
};
