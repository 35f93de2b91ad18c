import type { Check } from './diagnose.ts';

/** Levels printed in a unit that their indicator is never given in. */
export const unlikelyUnits: Check = ({ targets }, rule) => {
  const kinds = (rule.units ?? []).map(({ indicator, units }) => ({ pattern: new RegExp(indicator), units }));
  return targets.flatMap(({ kind, indicator, unit, source }) => {
    const usual = kinds.find(({ pattern }) => pattern.test(indicator.text));
    if (kind !== 'level' || unit === null || !usual || usual.units.includes(unit)) return [];
    return [
      {
        span: source.number,
        words: { indicator: indicator.text, quote: source.quote, units: usual.units.join(' / ') },
      },
    ];
  });
};
