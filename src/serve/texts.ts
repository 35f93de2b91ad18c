import type { ExtractionText } from '../batch/extractionText.ts';
import type { Extraction } from '../model/extraction.ts';

/** Finds the text that the positions of an extraction point into. Never throws. */
export type FindText = (extraction: Extraction) => Promise<ExtractionText>;

/** Texts are long and reviewers stay at one for a while. */
const KEPT = 4;

/** Keeps the last few texts that were asked for. */
export const keepingTexts = (find: FindText): FindText => {
  const kept = new Map<Extraction, Promise<ExtractionText>>();
  return (extraction) => {
    const found = kept.get(extraction) ?? find(extraction);
    kept.delete(extraction);
    kept.set(extraction, found);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest) kept.delete(oldest);
    return found;
  };
};
