import type { Check } from './diagnose.ts';

/** A plan whose title was not found: its region and its years are not known. A sentence alone is no plan. */
export const noTitle: Check = ({ plans, outline }) =>
  outline.numbers.length === 0
    ? []
    : plans.filter(({ title }) => title === null).map(({ span }) => ({ span, words: {} }));
