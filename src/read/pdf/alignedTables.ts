import { alignedRows, columnExtents, extentsOf } from './alignedCells.ts';
import { type Band, bandsOf } from './bands.ts';
import type { Ruling } from './drawing.ts';
import type { PageTable } from './gridTable.ts';
import type { Run } from './runs.ts';

/** Words of the first rows of a table of indicators. */
const HEADER =
  /^(?:序号|编号|指标|指标名称|.{0,6}指标.{0,6}|项目|名称|类别|类型|领域|单位|计量单位|属性|备注|.{0,8}(?:19|20)\d\d年?.{0,8}|目标值?|现状值?|基期值?|累计.*|年均.*)$/;
const FEWEST_ROWS = 3;
const FEWEST_COLUMNS = 3;
/** Cells hold no sentences. */
const LONGEST_CELL = 60;
/** Rows of a table are nearer. In sizes of the font. */
const FAR = 5;
/** Rulings of one table begin and end together. In points. */
const SAME_EXTENT = 4;
const FEWEST_RULINGS = 3;
/** The head of a table over its first ruling is no higher. In sizes of the font. */
const HEAD = 5;
/** More rulings of one extent than this are not tried one by one. */
const MOST_RULINGS = 24;
const MANY_RULINGS = 200;

const textOf = ({ glyphs }: Run): string => glyphs.map(({ text }) => text).join('');

const isHeader = ({ runs }: Band): boolean => runs.filter((run) => HEADER.test(textOf(run))).length >= 2;

const cellCount = ({ runs }: Band): number => extentsOf(runs).length;

interface Candidate {
  readonly bands: readonly Band[];
  readonly fewestColumns: number;
}

/** The table that a stretch of bands makes; null where that is not certain. */
const tableOf = ({ bands, fewestColumns }: Candidate, page: number): PageTable | null => {
  if (bands.filter((band) => cellCount(band) > 1).length < FEWEST_ROWS) return null;
  const columns = columnExtents(bands);
  if (columns.length < fewestColumns) return null;
  const rows = alignedRows(bands, columns);
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
  };
};

/** Rulings that begin and end together, from top to bottom. */
const families = (rulings: readonly Ruling[]): Ruling[][] => {
  const found: Ruling[][] = [];
  for (const ruling of [...rulings].sort((a, b) => a.at - b.at)) {
    const family = found.find(
      ([first]) =>
        first &&
        Math.abs(first.from - ruling.from) < SAME_EXTENT &&
        Math.abs(first.to - ruling.to) < SAME_EXTENT,
    );
    if (family) family.push(ruling);
    else if (found.length < MOST_RULINGS) found.push([ruling]);
  }
  return found.filter(({ length }) => length >= FEWEST_RULINGS);
};

const isWithin = (run: Run, first: Ruling, last: Ruling): boolean =>
  run.left > first.from - SAME_EXTENT &&
  run.right < first.to + SAME_EXTENT &&
  run.top > first.at - SAME_EXTENT &&
  run.bottom < last.at + SAME_EXTENT;

/** The head of a table whose first ruling lies under it. */
const headOver = (runs: readonly Run[], first: Ruling): Band | null => {
  const over = runs.filter((run) =>
    isWithin(run, { ...first, at: first.at - HEAD * run.size }, { ...first, at: first.at }),
  );
  const band = bandsOf(over, []).at(-1);
  return band && cellCount(band) > 1 ? band : null;
};

/** Tables between rulings of one length: the longest stretches of rulings that have one between them. */
const betweenRulings = (runs: readonly Run[], family: readonly Ruling[], page: number): Found[] => {
  const found: Found[] = [];
  for (let start = 0; start + FEWEST_RULINGS <= family.length; start++) {
    for (let end = family.length - 1; end >= start + FEWEST_RULINGS - 1; end--) {
      const [first, last] = [family[start], family[end]];
      if (!first || !last) continue;
      const inside = runs.filter((run) => isWithin(run, first, last));
      const bands = bandsOf(inside, family);
      const head = headOver(runs, first);
      const candidates = head ? [[head, ...bands], bands] : [bands];
      const taken = candidates.find((each) => tableOf({ bands: each, fewestColumns: 2 }, page));
      const table = taken && tableOf({ bands: taken, fewestColumns: 2 }, page);
      if (!table) continue;
      found.push({ table, runs: taken.flatMap((band) => band.runs) });
      start = end;
      break;
    }
  }
  return found;
};

const endsTable = (band: Band, before: Band): boolean =>
  band.top - before.bottom > FAR * (band.runs[0]?.size ?? 0) ||
  band.runs.some((run) => textOf(run).length > LONGEST_CELL || textOf(run).endsWith('。'));

/** The bands from a header to the last one with several cells before running text. */
const bandsUnder = (bands: readonly Band[], header: number): Band[] => {
  let end = header + 1;
  for (let index = header + 1; index < bands.length; index++) {
    const [band, before] = [bands[index], bands[index - 1]];
    if (!band || !before || index - end > 1 || endsTable(band, before)) break;
    if (cellCount(band) > 1) end = index + 1;
  }
  return bands.slice(header, end);
};

/** A table with the runs that it took. */
interface Found {
  readonly table: PageTable;
  readonly runs: readonly Run[];
}

const underHeaders = (runs: readonly Run[], rulings: readonly Ruling[], page: number): Found[] => {
  const bands = bandsOf(runs, rulings);
  const found: Found[] = [];
  for (let index = 0; index < bands.length; index++) {
    const band = bands[index];
    if (!band || !isHeader(band)) continue;
    const under = bandsUnder(bands, index);
    const table = tableOf({ bands: under, fewestColumns: FEWEST_COLUMNS }, page);
    if (!table) continue;
    found.push({ table, runs: under.flatMap((each) => each.runs) });
    index += under.length - 1;
  }
  return found;
};

const without = (runs: readonly Run[], found: readonly Found[]): Run[] => {
  const taken = new Set(found.flatMap((each) => each.runs));
  return runs.filter((run) => !taken.has(run));
};

/**
 * The tables among runs whose cells blanks alone part: rows with gaps in the same places between rulings of one
 * length, or under a row of words such as 指标 and 单位.
 */
export const alignedTables = (
  runs: readonly Run[],
  rulings: readonly Ruling[],
  page: number,
): { readonly tables: readonly PageTable[]; readonly rest: readonly Run[] } => {
  const ruled = families(rulings)
    .filter(({ length }) => length <= MOST_RULINGS)
    .flatMap((family) => betweenRulings(runs, family, page));
  const free = without(runs, ruled);
  // Rulings in number are a drawing, and asked of each run they would take long.
  const near = rulings.length <= MANY_RULINGS ? rulings : [];
  const headed = underHeaders(free, near, page);
  return { tables: [...ruled, ...headed].map(({ table }) => table), rest: without(free, headed) };
};
