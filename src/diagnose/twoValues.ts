import type { Target } from '../model/extraction.ts';
import type { Check } from './diagnose.ts';

const keyOf = ({ plan, section, indicator, kind, unit, per, year, strength }: Target): string =>
  JSON.stringify([plan, section === 'table', indicator.text, kind, unit, per, year, strength]);

const sayingOf = ({ comparator, value, min, max }: Target): string =>
  JSON.stringify([comparator, value, min, max]);

/** One indicator with two values for one year in the text of a plan, or in its tables; a second mention with the same value is none. */
export const twoValues: Check = ({ targets }) => {
  const first = new Map<string, Target>();
  return targets.flatMap((target) => {
    const key = keyOf(target);
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, target);
      return [];
    }
    if (sayingOf(earlier) === sayingOf(target)) return [];
    return [
      {
        span: target.source.number,
        words: {
          indicator: target.indicator.text,
          year: String(target.year ?? ''),
          quote: target.source.quote,
          earlier: earlier.source.quote,
          line: String(earlier.source.line),
        },
      },
    ];
  });
};
