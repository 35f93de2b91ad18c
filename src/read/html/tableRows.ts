import type { Block, Node } from './blocks.ts';
import type { Measure } from './measure.ts';

const SECTION_RANK: Readonly<Record<string, number>> = { thead: 0, tbody: 1, tfoot: 2 };

const blocksIn = (block: Block): Block[] =>
  block.children.flatMap((child) => (child.kind === 'block' ? [child] : []));

const isCell = ({ name }: Block): boolean => name === 'td' || name === 'th';

/** The rows of a table in groups, in the order that a browser shows: the head first, the foot last. */
export const rowGroupsOf = (table: Block): Block[][] => {
  const groups: { readonly rank: number; readonly rows: Block[] }[] = [];
  for (const part of blocksIn(table)) {
    if (part.name === 'tr') {
      const last = groups.at(-1);
      if (last?.rank === 1) last.rows.push(part);
      else groups.push({ rank: 1, rows: [part] });
    } else if (part.name in SECTION_RANK)
      groups.push({
        rank: SECTION_RANK[part.name] ?? 1,
        rows: blocksIn(part).filter(({ name }) => name === 'tr'),
      });
  }
  return groups.toSorted((one, other) => one.rank - other.rank).map(({ rows }) => rows);
};

export const cellsOf = (row: Block): Block[] => blocksIn(row).filter(isCell);

/** What stands in a table but in no cell: its caption, and text that browsers show before it. */
export const outsideCells = (table: Block): Node[] =>
  table.children.flatMap((part): Node[] => {
    if (part.kind === 'line') return [part];
    if (part.name === 'tr') return part.children.filter((child) => child.kind === 'line' || !isCell(child));
    if (!(part.name in SECTION_RANK)) return [part];
    return part.children.flatMap((row): Node[] =>
      row.kind === 'block' && row.name === 'tr'
        ? row.children.filter((child) => child.kind === 'line' || !isCell(child))
        : [row],
    );
  });

/** The share of a table in one cell, and the lines there, by which a page or a text is laid out with it. */
const MAIN_SHARE = 0.5;
const MAIN_LINES = 3;
/** The share of rows with more than one filled cell, of many rows, below which a table is only laid out. */
const FEWEST_FILLED = 0.2;
const MANY_ROWS = 5;

/**
 * Whether the rows and columns of a table mean something: more than one column is filled, it does not hold other
 * tables for the most part, and no cell holds most of it as paragraphs.
 */
export const isGrid = (table: Block, of: (block: Block) => Measure): boolean => {
  if (/^(?:presentation|none)$/i.test(table.attributes['role'] ?? '')) return false;
  const total = of(table);
  if (total.inTables > total.chars * MAIN_SHARE) return false;
  const rows = rowGroupsOf(table)
    .flat()
    .map((row) =>
      cellsOf(row)
        .map(of)
        .filter(({ chars }) => chars > 0),
    );
  const filled = rows.filter((cells) => cells.length > 1).length;
  if (filled === 0 || (rows.length > MANY_ROWS && filled < rows.length * FEWEST_FILLED)) return false;
  return !rows
    .flat()
    .some(
      ({ chars, lines, kinds }) =>
        lines >= MAIN_LINES &&
        chars > total.chars * MAIN_SHARE &&
        (kinds.sentence + kinds.prose > 1 || filled === 1),
    );
};
