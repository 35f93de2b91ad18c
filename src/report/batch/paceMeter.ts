import type { BatchProgress } from './progressText.ts';

/** In ms: how long a time tells how quick a batch is now. */
const WINDOW = 30_000;
/** Fewer documents tell less than all of them do. */
const FEWEST = 5;

/** Measures how quick a batch is. */
export interface PaceMeter {
  /** A document was done. */
  readonly add: () => void;
  readonly pace: () => BatchProgress['pace'];
}

/** @param now in ms */
export const paceMeter = (now: () => number): PaceMeter => {
  const start = now();
  let all = 0;
  let recent: number[] = [];
  return {
    add: () => {
      all += 1;
      recent.push(now());
    },
    pace: () => {
      const time = now();
      const since = Math.max(start, time - WINDOW);
      recent = recent.filter((each) => each >= since);
      const isEnough = recent.length >= FEWEST;
      const documents = isEnough ? recent.length : all;
      const seconds = (time - (isEnough ? since : start)) / 1000;
      return all === 0 ? null : { documents, seconds };
    },
  };
};
