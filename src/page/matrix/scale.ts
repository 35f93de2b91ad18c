/** An axis: where a number stands on it, and the numbers to print there. */
export interface Scale {
  /** From 0 at the low end to 1 at the high one. */
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

const ROUND = [1, 2, 2.5, 5, 10] as const;

/** A round step that takes at most `most` steps over a span. */
const stepOver = (span: number, most: number): number => {
  const raw = span / most;
  const power = 10 ** Math.floor(Math.log10(raw));
  return (ROUND.find((each) => each * power >= raw * (1 - 1e-9)) ?? 10) * power;
};

const MARGIN = 0.06;

/** An axis over some numbers, a little wider than they are. */
export const scaleOver = (values: readonly number[], most: number): Scale => {
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const span = greatest - least || Math.abs(greatest) * 0.2 || 1;
  const [low, high] = [least - span * MARGIN, greatest + span * MARGIN];
  const step = stepOver(high - low, most);
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step) - first + 1;
  const digits = Math.max(0, 2 - Math.floor(Math.log10(step)));
  return {
    at: (value) => (value - low) / (high - low),
    ticks: Array.from({ length: count }, (_, place) => Number(((first + place) * step).toFixed(digits))),
  };
};
