import type { Comparison } from '../../model/comparison.ts';
import { REACHED, SIGNS, STANDINGS, STRIVEN, type Standing, standingOf, UNCATALOGUED } from './signs.ts';

const WORDS: Readonly<Record<Standing, string>> = {
  baseline: 'the baseline',
  stricter: 'stricter',
  equal: 'equal',
  looser: 'looser',
  missing: 'not set',
  'trend-only': 'a direction only',
  different: 'different, nobody can say which is stricter',
  incomparable: 'not comparable (unit, year, denominator, population, not read)',
  beyond: 'not found in the baseline',
};

/** What the signs in a comparison mean, those that occur. */
export const legendOf = ({ indicators }: Comparison): string[] => {
  const cells = indicators.flatMap(({ cells }) => Object.values(cells));
  const standings = new Set(cells.map(standingOf));
  const signs = STANDINGS.filter((standing) => standings.has(standing)).map(
    (standing) => `${SIGNS[standing]} ${WORDS[standing]}`,
  );
  const when = (holds: boolean, line: string): string[] => (holds ? [line] : []);
  return [
    ...signs,
    ...when(
      cells.some(({ reachedOnPaper }) => reachedOnPaper),
      `${REACHED} reached on paper`,
    ),
    ...when(
      cells.some(({ strength }) => strength === 'aspirational'),
      `${STRIVEN} striven for (力争)`,
    ),
    ...when(
      cells.some(({ others }) => others.length > 0),
      '(+1) one more value in the plan',
    ),
    ...when(
      indicators.some(({ catalogued }) => !catalogued),
      `${UNCATALOGUED} not in the catalogue, compared by its words`,
    ),
  ];
};
