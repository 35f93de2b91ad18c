import type { PlanColumn } from '../../model/comparison.ts';
import type { Language } from '../../report/page/fieldWords.ts';
import type { MatrixRow } from '../../report/page/matrixData.ts';
import { WORDS } from './words.ts';

/** A region in the head of a column; a plan without one goes by its title. */
export const regionName = ({ region, title, document }: PlanColumn): string =>
  region?.name ?? title ?? document;

/** What tells the plans of a region apart: `儿童`, `2021—2030`. */
export const planFacts = ({ population, period }: PlanColumn, lang: Language): string[] => [
  ...(population === null ? [] : [WORDS[lang].fields.population[population]]),
  ...(period === null ? [] : [period.join(lang === 'zh' ? '—' : '–')]),
];

export const planName = (plan: PlanColumn, lang: Language): string =>
  [regionName(plan), ...planFacts(plan, lang)].join(' ');

/** The name of a row with its denominator, and whether it is about a change. */
export const rowName = ({ name, per, kind }: MatrixRow, lang: Language): string => {
  const { change, bracketed } = WORDS[lang];
  return `${name}${kind === 'change' ? bracketed(change) : ''}${per === null ? '' : bracketed(per)}`;
};

/** What an indicator of the catalogue is called in English: its id in words. */
export const englishName = ({ id, catalogued }: MatrixRow): string | null => {
  if (!catalogued) return null;
  const words = (id.split(/[:@/]/)[0] ?? id).replaceAll('-', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
};

export const domainName = (domain: string | null, lang: Language): string =>
  domain === null ? WORDS[lang].noDomain : (WORDS[lang].domains[domain] ?? domain);
