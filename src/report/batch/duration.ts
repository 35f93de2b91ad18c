const parted = (whole: number, part: number, [one, other]: readonly [string, string]): string =>
  `${Math.floor(whole / part)} ${one}${whole % part === 0 ? '' : ` ${whole % part} ${other}`}`;

/** A time for people: `0.4 s`, `45 s`, `3 min 20 s`, `2 h 5 min`. */
export const durationOf = (seconds: number): string => {
  if (seconds < 9.95 && !Number.isInteger(seconds)) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return parted(whole, 60, ['min', 's']);
  return parted(Math.round(whole / 60), 60, ['h', 'min']);
};

/** Documents in a time: `88/s`, `2.5/s`, `12/min`. */
export const rateOf = (documents: number, seconds: number): string => {
  const rate = documents / Math.max(seconds, 0.001);
  if (rate >= 10) return `${Math.round(rate)}/s`;
  return rate >= 1 ? `${rate.toFixed(1)}/s` : `${Math.round(rate * 60)}/min`;
};
