/** A ratio to so and so many of a noun: 每千名儿童. */
const HEADCOUNT = /^每[十百千万]+(?:名|位|张|个)?(.+)$/;
/** What each body has to have: 每所乡镇卫生院. Unlike 每天 and 每人每月, it makes another number of it. */
const EACH = /^每(?:所|个|名|张)/;

/**
 * What a number is a ratio to: 儿童 of 每千名儿童, the whole of 每所乡镇卫生院; null where the denominator makes no
 * other number of it.
 */
export const ratioTo = (per: string): string | null => {
  const [, noun] = HEADCOUNT.exec(per) ?? [];
  return noun ?? (EACH.test(per) ? per : null);
};

/** A body goes by many names in plans; where the indicator is the same, so is the body. */
const sameRatio = (own: string, given: string | null): boolean =>
  given !== null && (own === given || (EACH.test(own) && EACH.test(given)));

/**
 * Those whose denominator may be the one given: of these the same one goes before others of its noun, and those before
 * none.
 * @param per in normal words, as those of the candidates are
 */
export const ofDenominator = <Candidate extends { readonly per: string | null }>(
  found: readonly Candidate[],
  per: string | null,
): readonly Candidate[] => {
  const given = per === null ? null : ratioTo(per);
  const possible = found.filter(({ per: own }) => {
    const ratio = own === null ? null : ratioTo(own);
    return ratio === null || sameRatio(ratio, given);
  });
  const same = possible.filter(({ per: own }) => own === per);
  const alike = possible.filter(({ per: own }) => (own === null) === (per === null));
  return [same, alike].find(({ length }) => length > 0) ?? possible;
};
