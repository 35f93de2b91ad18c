import type { Language } from '../../report/page/fieldWords.ts';
import { type Counts, countsOf, shareStricter } from './counts.ts';
import { type MatrixModel, planAt, rowAt } from './model.ts';
import { regionName, rowName } from './names.ts';
import type { MatrixQuery } from './query.ts';

const sorted = <K extends string | number>(
  places: readonly number[],
  keyOf: (place: number) => K,
  compare: (a: K, b: K) => number,
): number[] => {
  const keys = new Map(places.map((place) => [place, keyOf(place)]));
  return places.toSorted((a, b) => compare(keys.get(a) as K, keys.get(b) as K) || a - b);
};

/** Chinese by its sound, numbers by their size. */
const byName = (lang: Language): ((a: string, b: string) => number) =>
  new Intl.Collator(lang === 'zh' ? 'zh-Hans-CN' : ['en', 'zh-Hans-CN'], { numeric: true }).compare;

const mostFirst = (a: number, b: number): number => b - a;

export const orderedRows = (
  model: MatrixModel,
  rows: readonly number[],
  plans: readonly number[],
  { order, lang }: { readonly order: MatrixQuery['rows']; readonly lang: Language },
): readonly number[] => {
  if (order === 'domain') return rows;
  if (order === 'name') return sorted(rows, (row) => rowName(rowAt(model, row), lang), byName(lang));
  return sorted(rows, (row) => countsOf(model, [row], plans)[order], mostFirst);
};

export const orderedPlans = (
  model: MatrixModel,
  counts: ReadonlyMap<number, Counts>,
  { order, lang }: { readonly order: MatrixQuery['columns']; readonly lang: Language },
): readonly number[] => {
  const plans = [...counts.keys()];
  if (order === 'ladder') return plans;
  if (order === 'name') return sorted(plans, (plan) => regionName(planAt(model, plan)), byName(lang));
  return sorted(plans, (plan) => shareStricter(counts.get(plan) as Counts), mostFirst);
};
