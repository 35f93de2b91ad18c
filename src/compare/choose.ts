import type { Section, Target } from '../model/extraction.ts';
import { byWords } from './columns.ts';
import { type Keys, unitOf } from './keys.ts';

/** Where a plan's word weighs most, first. */
const SECTIONS: readonly Section[] = ['goals', 'table', 'projects', 'measures', 'overview', 'other'];

const first = (one: boolean, other: boolean): number => Number(other) - Number(one);

/**
 * The targets of one indicator in one plan, the one that speaks for the plan first: by section, the baseline's
 * year before others, firm before aspirational, the last year, the baseline's unit and denominator, place in the text.
 * @param base the baseline's target; null where there is none, or where the baseline's own is chosen
 */
export const inOrderOfWeight = (targets: readonly Target[], base: Target | null, keys: Keys): Target[] => {
  const measuredAlike = ({ unit, per }: Target): boolean =>
    base !== null && unitOf(unit) === unitOf(base.unit) && keys.per(per) === keys.per(base.per);
  return [...targets].sort(
    (a, b) =>
      SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section) ||
      (base ? first(a.year === base.year, b.year === base.year) : 0) ||
      first(a.strength === 'firm', b.strength === 'firm') ||
      (b.year ?? 0) - (a.year ?? 0) ||
      first(measuredAlike(a), measuredAlike(b)) ||
      a.source.number.start - b.source.number.start ||
      byWords(a.id, b.id),
  );
};
