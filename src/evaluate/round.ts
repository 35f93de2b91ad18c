/** A dyadic fraction ends in 5 at its fifth decimal, with nothing behind, only as an odd number of 32nds. */
const TIES = 32;
const SCALE = 10_000;

/** Rounds a share to four decimals as Python does: exactly, and a tie to the even digit. */
export const round4 = (share: number): number => {
  if (Math.abs(share * TIES) % 2 !== 1) return Number(share.toFixed(4));
  const below = Math.floor(share * SCALE);
  return (below % 2 === 0 ? below : below + 1) / SCALE;
};

/** A share to four decimals; 0 of nothing. */
export const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : round4(part / whole));
