import type { Check } from './diagnose.ts';

/** A text without a plan: no title and no domain was found in it. */
export const noPlan: Check = ({ plans }) => (plans.length === 0 ? [{ span: null, words: {} }] : []);
