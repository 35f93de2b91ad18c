import type { Language } from '../../report/page/fieldWords.ts';
import type { MatrixModel } from './model.ts';
import { englishName, regionName, rowName } from './names.ts';

/** Whether a row or a plan, by its place, is looked for. */
export interface Found {
  readonly row: (row: number) => boolean;
  readonly plan: (plan: number) => boolean;
}

/**
 * What a search finds. Each of its words chooses rows if some indicator has it in its name, else plans by region, the
 * regions above it, or code. Rows have all words that choose rows, plans any of those that choose plans.
 */
export const foundBy = ({ data }: MatrixModel, search: string, lang: Language): Found => {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return { row: () => true, plan: () => true };
  const rows = data.rows.map((row) => `${rowName(row, lang)} ${englishName(row) ?? ''}`.toLowerCase());
  const plans = data.plans.map((plan) =>
    [regionName(plan), ...(plan.region?.parents ?? []), plan.region?.code ?? ''].join(' ').toLowerCase(),
  );
  const forPlans = words.filter(
    (word) => !rows.some((row) => row.includes(word)) && plans.some((plan) => plan.includes(word)),
  );
  const forRows = words.filter((word) => !forPlans.includes(word));
  return {
    row: (row) => forRows.every((word) => rows[row]?.includes(word)),
    plan: (plan) => forPlans.length === 0 || forPlans.some((word) => plans[plan]?.includes(word)),
  };
};
