/** Turns positions of a string (UTF-16 units) into positions in Unicode code points. */
export type CodePoints = (position: number) => number;

const LEAD = /[\ud800-\udbff](?=[\udc00-\udfff])/g;

/** @param text the text that the positions point into */
export const codePointsOf = (text: string): CodePoints => {
  const leads: number[] = [];
  for (const match of text.matchAll(LEAD)) leads.push(match.index);
  if (leads.length === 0) return (position) => position;
  return (position) => {
    let low = 0;
    let high = leads.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((leads[middle] as number) < position) low = middle + 1;
      else high = middle;
    }
    return position - low;
  };
};
