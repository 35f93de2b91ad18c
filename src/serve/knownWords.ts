import type { Extraction } from '../model/extraction.ts';
import type { Opening } from '../report/page/reviewProtocol.ts';

/** More are no help to whoever types. */
const MOST = 100;

const frequent = (texts: readonly (string | null)[]): string[] => {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== null) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts]
    .sort(([a, often], [b, oftener]) => oftener - often || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([text]) => text);
};

/** The units and denominators that occur, the most frequent first: offered to whoever corrects one. */
export const knownWords = (extractions: readonly Extraction[]): Pick<Opening, 'units' | 'pers'> => {
  const targets = extractions.flatMap((each) => each.targets);
  return { units: frequent(targets.map(({ unit }) => unit)), pers: frequent(targets.map(({ per }) => per)) };
};
