import type { Level } from '../../model/extraction.ts';
import { type MatrixModel, planAt } from './model.ts';

/** Columns that stand together under one heading. */
export interface Run<Key> {
  readonly key: Key;
  /** The place of the first among the columns, and how many they are. */
  readonly start: number;
  readonly count: number;
}

const runsBy = <Key>(
  plans: readonly number[],
  keyOf: (plan: number) => Key,
  same: (a: Key, b: Key) => boolean,
): Run<Key>[] => {
  const runs: Run<Key>[] = [];
  for (const [start, plan] of plans.entries()) {
    const key = keyOf(plan);
    const last = runs.at(-1);
    if (last && same(last.key, key)) runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ key, start, count: 1 });
  }
  return runs;
};

/** The steps of the ladder: 国、省、市、县. */
export const levelRuns = (model: MatrixModel, plans: readonly number[]): Run<Level | null>[] =>
  runsBy(
    plans,
    (plan) => planAt(model, plan).level,
    (a, b) => a === b,
  );

/** The digits of a code that the regions below a province or a prefecture share. */
const SHARED: Readonly<Record<Level, number>> = { nation: 0, province: 0, prefecture: 2, county: 4 };

/** A region that others are under: by its code, and by its name where some plan tells it. */
interface Above {
  readonly level: Level | null;
  readonly code: string;
  readonly names: readonly string[];
}

/** The names of the regions above, highest first, by what codes begin with: a plan may leave out what another says. */
const namesByCode = ({ data }: MatrixModel): ReadonlyMap<string, readonly string[]> => {
  const names = new Map<string, readonly string[]>();
  for (const { region, level } of data.plans) {
    if (!region?.code || !level) continue;
    const above = region.code.slice(0, SHARED[level]);
    if (region.parents.length > (names.get(above)?.length ?? 0))
      names.set(above, region.parents.toReversed());
    if (level === 'province' && !names.has(region.code.slice(0, 2)))
      names.set(region.code.slice(0, 2), [region.name]);
  }
  return names;
};

/** What province and prefecture the columns are under. */
export const aboveRuns = (model: MatrixModel, plans: readonly number[]): Run<Above>[] => {
  const names = namesByCode(model);
  const aboveOf = (plan: number): Above => {
    const { region, level } = planAt(model, plan);
    if (!region) return { level, code: '', names: [] };
    const code = region.code && level ? region.code.slice(0, SHARED[level]) : '';
    const own = region.parents.toReversed();
    const known = names.get(code) ?? names.get(code.slice(0, 2)) ?? [];
    return { level, code, names: code !== '' && known.length > own.length ? known : own };
  };
  const wordsOf = (above: Above): string => (above.code === '' ? above.names.join(' ') : above.code);
  return runsBy(plans, aboveOf, (a, b) => a.level === b.level && wordsOf(a) === wordsOf(b));
};
