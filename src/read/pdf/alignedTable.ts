import { columnExtents, type Extent, extentsOf } from './alignedColumns.ts';
import { alignedRows } from './alignedRows.ts';
import { bandRows } from './bandRows.ts';
import type { Band } from './bands.ts';
import type { Ruling } from './drawing.ts';
import type { PageTable } from './gridTable.ts';
import type { Run } from './runs.ts';

/** Words of the first rows of a table of indicators. */
const HEADER =
  /^(?:序号|编号|指标|指标名称|.{0,6}指标.{0,6}|项目|名称|类别|类型|领域|单位|计量单位|属性|备注|.{0,8}(?:19|20)\d\d年?.{0,8}|目标值?|现状值?|基期值?|累计.*|年均.*)$/;
const FEWEST_ROWS = 3;
/** Cells hold no sentences. */
const LONGEST_CELL = 60;
/** Rows of a table are nearer. In sizes of the font. */
const FAR = 5;

/** A table with the runs that it took. */
export interface Found {
  readonly table: PageTable;
  readonly runs: readonly Run[];
}

const textOf = ({ glyphs }: Run): string => glyphs.map(({ text }) => text).join('');

/** Whether a band is of words as stand in the heads of tables of indicators. */
export const isHeader = ({ runs }: Band): boolean =>
  runs.filter((run) => HEADER.test(textOf(run))).length >= 2;

/** How many cells stand side by side. */
export const cellCount = ({ runs }: Pick<Band, 'runs'>): number => extentsOf(runs).length;

/** Whether a band is no row of the table of the band before: text, or far from it. */
export const endsTable = (band: Band, before: Band): boolean =>
  band.top - before.bottom > FAR * (band.runs[0]?.size ?? 0) ||
  band.runs.some((run) => textOf(run).length > LONGEST_CELL || textOf(run).endsWith('。'));

/** Bands that may be a table. */
export interface Candidate {
  readonly bands: readonly Band[];
  readonly fewestColumns: number;
  readonly rulings: readonly Ruling[];
}

/** The table of bands whose columns are known; null where a cell holds a sentence. */
export const tableOn = (
  columns: readonly Extent[],
  bands: readonly Band[],
  rulings: readonly Ruling[],
  page: number,
): PageTable | null => {
  const runs = bands.flatMap((band) => band.runs);
  const rows = alignedRows(runs, columns, rulings) ?? bandRows(bands, columns);
  if (rows.flat().some((cell) => cell.length > LONGEST_CELL || cell.endsWith('。'))) return null;
  const [left, right] = [columns[0]?.left ?? 0, columns.at(-1)?.right ?? 0];
  return {
    kind: 'table',
    page,
    isRuled: false,
    left,
    right,
    top: bands[0]?.top ?? 0,
    bottom: bands.at(-1)?.bottom ?? 0,
    xs: [...columns.map((column) => column.left), right],
    rows,
    columns,
    open: new Set(),
    isHeaded: false,
  };
};

/** The table that a stretch of bands makes; null where that is not certain. */
export const tableOf = ({ bands, fewestColumns, rulings }: Candidate, page: number): PageTable | null => {
  if (bands.filter((band) => cellCount(band) > 1).length < FEWEST_ROWS) return null;
  const columns = columnExtents(bands.flatMap((band) => band.runs));
  if (columns.length < fewestColumns) return null;
  return tableOn(columns, bands, rulings, page);
};
