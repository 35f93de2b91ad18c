import type { Extent } from './alignedColumns.ts';
import { cellCount, endsTable, type Found, isHeader, tableOn } from './alignedTable.ts';
import { type Band, bandsOf } from './bands.ts';
import type { Ruling } from './drawing.ts';
import type { PageTable } from './gridTable.ts';
import type { Run } from './runs.ts';

/** Lines at the head of a page over the rest of a table. */
const MOST_HEADS = 2;
const FEWEST_COLUMNS = 3;

/** Whether what stands in a band is in columns, each part in one. */
const fits = ({ runs }: Band, columns: readonly Extent[]): boolean =>
  runs.every(
    ({ left, right, size }) =>
      columns.filter((each) => right > each.left - size / 4 && left < each.right + size / 4).length === 1,
  );

/** The rest of a table that goes on from the page before without a head: the first lines that fit its columns. */
export const goingOn = (
  runs: readonly Run[],
  { columns, xs }: PageTable,
  rulings: readonly Ruling[],
  page: number,
): Found[] => {
  const bands = bandsOf(runs, rulings);
  const start = bands.findIndex((band) => cellCount(band) > 1);
  const top = bands[start];
  if (!top || isHeader(top) || start > MOST_HEADS || columns.length < FEWEST_COLUMNS) return [];
  const end = bands.findIndex(
    (band, index) =>
      index >= start &&
      (!fits(band, columns) || (index > start && endsTable(band, bands[index - 1] ?? band))),
  );
  const taken = bands.slice(start, end === -1 ? undefined : end);
  while (taken.length > 0 && cellCount(taken.at(-1) ?? { runs: [] }) < 2) taken.pop();
  if (!taken.some((band) => cellCount(band) > columns.length / 2)) return [];
  const table = tableOn(columns, taken, rulings, page);
  return table ? [{ table: { ...table, xs }, runs: taken.flatMap((band) => band.runs) }] : [];
};
