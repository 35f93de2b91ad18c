/** A denominator without which the number means something else, unlike 每天 and 每人每月. */
const RATIO = /^每(?:[十百千万]|所|个|名|张)/;
/** A ratio to so and so many of a noun: 每千名儿童. */
const HEADCOUNT = /^每[十百千万]+(?:名|位|张|个)?(.+)$/;

/**
 * What a number is a ratio to: 儿童 of 每千名儿童, the whole of 每所乡镇卫生院; null where the denominator makes no
 * other number of it.
 */
export const ratioTo = (per: string): string | null =>
  RATIO.test(per) ? (HEADCOUNT.exec(per)?.[1] ?? per) : null;

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
    return ratio === null || ratio === given;
  });
  const same = possible.filter(({ per: own }) => own === per);
  const alike = possible.filter(({ per: own }) => (own === null) === (per === null));
  return [same, alike].find(({ length }) => length > 0) ?? possible;
};
