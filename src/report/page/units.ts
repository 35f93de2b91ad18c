/** Turns positions in code points into positions of a string (UTF-16 units): the other way round than codePointsOf. */
export type Units = (position: number) => number;

const LEAD = /[\ud800-\udbff](?=[\udc00-\udfff])/g;

/** @param text the text that the positions point into; what lies behind its end is its end */
export const unitsOf = (text: string): Units => {
  const end = text.length;
  /** For each character of two units its place in code points. */
  const wide = [...text.matchAll(LEAD)].map(({ index }, before) => index - before);
  return (position) => {
    let low = 0;
    let high = wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((wide[middle] as number) < position) low = middle + 1;
      else high = middle;
    }
    return Math.min(position + low, end);
  };
};
