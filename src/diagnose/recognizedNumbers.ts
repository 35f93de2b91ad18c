import type { Diagnostic, Target } from '../model/extraction.ts';

/** A warning for each number that was read off a picture: nobody knows whether its digits are right. */
export const recognizedNumbers = (targets: readonly Target[]): Diagnostic[] =>
  targets
    .filter(({ source }) => source.recognized)
    .map(({ indicator, source }) => ({
      severity: 'warning',
      rule: 'diagnose/recognized',
      message: `${indicator.text}: ${source.quote} was read off the picture of page ${source.page}`,
      span: source.number,
      note: 'check it against the picture; it stays out of verdicts until somebody has confirmed it',
    }));
