/** Gives the instant of now, later than any that it gave before and than one that is named. */
export type Instants = (after: string | null) => string;

/** @param now milliseconds since 1970 */
export const instantsFrom = (now: () => number): Instants => {
  let last = 0;
  return (after) => {
    // The clock of whoever decided before may be ahead of ours: what comes last has to count.
    last = Math.max(now(), last + 1, after === null ? 0 : Date.parse(after) + 1);
    return new Date(last).toISOString();
  };
};
