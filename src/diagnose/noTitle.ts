import type { Check } from './diagnose.ts';

/** A plan whose title was not found: its region and its years are not known. */
export const noTitle: Check = ({ plans }) =>
  plans.filter(({ title }) => title === null).map(({ span }) => ({ span, words: {} }));
