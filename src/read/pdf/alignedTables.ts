import type { Found } from './alignedTable.ts';
import { betweenRulings, families } from './betweenRulings.ts';
import type { Ruling } from './drawing.ts';
import { goingOn } from './goingOn.ts';
import type { PageTable } from './gridTable.ts';
import type { Run } from './runs.ts';
import { underHeaders } from './underHeaders.ts';

/** Rulings in number are a drawing, and asked of each run they would take long. */
const MANY_RULINGS = 200;

const without = (runs: readonly Run[], found: readonly Found[]): Run[] => {
  const taken = new Set(found.flatMap((each) => each.runs));
  return runs.filter((run) => !taken.has(run));
};

/**
 * The tables among runs whose cells blanks alone part: rows with gaps in the same places between rulings of one
 * length, or under a row of words such as 指标 and 单位.
 * @param before the table that ends the page before, which may go on
 */
export const alignedTables = (
  runs: readonly Run[],
  rulings: readonly Ruling[],
  page: number,
  before: PageTable | null = null,
): { readonly tables: readonly PageTable[]; readonly rest: readonly Run[] } => {
  const near = rulings.length <= MANY_RULINGS ? rulings : [];
  const ruled: Found[] = [];
  // The longest first: within them others part the cells of a few columns.
  for (const family of families(rulings))
    ruled.push(...betweenRulings(without(runs, ruled), family, near.length > 0 ? near : family, page));
  const rest = without(runs, ruled);
  const more = before ? goingOn(rest, before, near, page) : [];
  const free = without(rest, more);
  const headed = underHeaders(free, near, page);
  return { tables: [...ruled, ...more, ...headed].map(({ table }) => table), rest: without(free, headed) };
};
