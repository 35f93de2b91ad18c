import type { Target } from '../model/extraction.ts';
import type { Check } from './diagnose.ts';

/** Words ahead of an indicator that only say whose plan it is. */
const WHOSE = /^(?:全[国省市县区州盟旗]|[我本][省市县区州盟旗])/;
const DEFINITION = /（[^（）]*）$/;

const keyOf = ({ plan, indicator, kind, unit, per, year, strength }: Target): string =>
  JSON.stringify([
    plan,
    indicator.text.replace(WHOSE, '').replace(DEFINITION, ''),
    kind,
    unit,
    per,
    year,
    strength,
  ]);

/** A bound word may be left out in a table: only values that differ contradict each other. */
const sayingOf = ({ value, min, max }: Target): string => JSON.stringify([value, min, max]);

/** A table and the text of one plan that give one indicator different values for one year. */
export const tableAndText: Check = ({ targets }) => {
  if (targets.every(({ section }) => section !== 'table')) return [];
  const inText = new Map<string, Target[]>();
  for (const target of targets) {
    if (target.section === 'table') continue;
    const key = keyOf(target);
    inText.set(key, [...(inText.get(key) ?? []), target]);
  }
  return targets.flatMap((target) => {
    if (target.section !== 'table') return [];
    const said = inText.get(keyOf(target)) ?? [];
    const [other] = said;
    if (!other || said.some((each) => sayingOf(each) === sayingOf(target))) return [];
    return [
      {
        span: target.source.number,
        words: {
          indicator: target.indicator.text,
          quote: target.source.quote,
          year: String(target.year ?? ''),
          line: String(other.source.line),
          other: other.source.quote,
        },
      },
    ];
  });
};
