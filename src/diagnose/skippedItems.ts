import type { Check } from './diagnose.ts';

/** Headings and items whose number is not the one that comes next. */
export const skippedItems: Check = ({ outline, places }) =>
  outline.skips.map(({ span, expected, found }) => ({
    span: places.span(span),
    words: { expected: String(expected), found: String(found) },
  }));
