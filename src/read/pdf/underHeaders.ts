import { cellCount, endsTable, type Found, isHeader, tableOf } from './alignedTable.ts';
import { type Band, bandsOf } from './bands.ts';
import type { Ruling } from './drawing.ts';
import type { Run } from './runs.ts';

const FEWEST_COLUMNS = 3;
/** Lines of one cell are nearer. In sizes of the font. */
const NEAR = 0.7;
/** The head of a table has no more bands over its last. */
const MOST_OVER = 5;

/** Whether a line goes on with a cell of the row over it: narrow, and near. */
const isWrapOf = (band: Band | undefined, over: readonly Band[]): boolean => {
  const last = over.at(-1);
  const [run, ...others] = band?.runs ?? [];
  if (!run || !last || others.length > 0 || run.top - last.bottom > NEAR * run.size) return false;
  const runs = over.flatMap((each) => each.runs);
  const isOver = (each: Run): boolean => run.left > each.left - run.size && run.right < each.right + run.size;
  const [left, right] = [
    Math.min(...runs.map((each) => each.left)),
    Math.max(...runs.map((each) => each.right)),
  ];
  return run.right - run.left < (right - left) / 2 && last.runs.some(isOver);
};

/** The bands from a header to the last one with several cells before running text. */
const bandsUnder = (bands: readonly Band[], header: number): Band[] => {
  let end = header + 1;
  for (let index = header + 1; index < bands.length; index++) {
    const [band, before] = [bands[index], bands[index - 1]];
    if (!band || !before || index - end > 1 || endsTable(band, before)) break;
    if (cellCount(band) > 1) end = index + 1;
  }
  while (isWrapOf(bands[end], bands.slice(header, end))) end += 1;
  return bands.slice(header, end);
};

/** Where the head of a table begins whose last line is told: under the ruling over it. */
const headStart = (bands: readonly Band[], header: number, rulings: readonly Ruling[]): number => {
  const band = bands[header];
  const [left, right, top] = [band?.runs[0]?.left ?? 0, band?.runs.at(-1)?.right ?? 0, band?.top ?? 0];
  const over = rulings.findLast(({ at, from, to }) => at < top && from <= left && to >= right);
  let start = header;
  while (over && start > 0 && header - start < MOST_OVER && (bands[start - 1]?.top ?? 0) > over.at)
    start -= 1;
  return start;
};

/** Tables under a row of words such as 指标 and 单位. */
export const underHeaders = (runs: readonly Run[], rulings: readonly Ruling[], page: number): Found[] => {
  const bands = bandsOf(runs, rulings);
  const found: Found[] = [];
  for (let index = 0; index < bands.length; index++) {
    const band = bands[index];
    if (!band || !isHeader(band)) continue;
    const start = headStart(bands, index, rulings);
    const under = [...bands.slice(start, index), ...bandsUnder(bands, index)];
    const table = tableOf({ bands: under, fewestColumns: FEWEST_COLUMNS, rulings }, page);
    if (!table) continue;
    found.push({ table, runs: under.flatMap((each) => each.runs) });
    index = start + under.length - 1;
  }
  return found;
};
