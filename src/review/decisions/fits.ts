import type { Decision } from '../../model/decision.ts';
import { sameQuote } from './anchor.ts';
import { differences, fieldsOf, fulfils, outcomeOf } from './fields.ts';
import type { Found } from './found.ts';
import type { Standing } from './standing.ts';

/** Whether a decision fits what is found in its place. */
export const fits = ({ decision, sure }: Standing, found: Found): boolean =>
  sure &&
  sameQuote(decision, found.source) &&
  (differences(decision.fields, fieldsOf(found)).length === 0 || fulfils(fieldsOf(found), decision));

/** Whether a decision says anew what is right of the indicator that an earlier one was about; both are on one place. */
export const supersedes = (later: Standing, earlier: Standing): boolean => {
  if (!later.sure || !earlier.sure || later.order <= earlier.order) return false;
  const [one, other] = [outcomeOf(later.decision), outcomeOf(earlier.decision)];
  return one !== null && other !== null && one.indicator.text === other.indicator.text;
};

/** Whether two decisions say that the same is right. */
export const agree = (a: Decision, b: Decision): boolean => {
  const [one, other] = [outcomeOf(a), outcomeOf(b)];
  if (one === null || other === null) return false;
  return differences(one, other).length === 0 || fulfils(one, b) || fulfils(other, a);
};
