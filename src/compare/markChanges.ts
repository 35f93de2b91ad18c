import type { Segment } from '../model/planDiff.ts';
import { fold } from '../text/fold.ts';
import { longestCommon } from './longestCommon.ts';

/** Numbers and Latin words stay whole; everything else goes character by character. */
const TOKENS = /[0-9０-９]+(?:[.．][0-9０-９]+)*[%％‰]?|[A-Za-z]+|./gsu;

const tokensOf = (text: string): string[] => text.match(TOKENS) ?? [];

/** A common piece this short between two changes is there by chance: a 的, a comma. */
const CHANCE = 1;

const append = (segments: Segment[], { change, text }: Segment): void => {
  const last = segments.at(-1);
  if (last?.change === change) last.text += text;
  else if (text !== '') segments.push({ change, text });
};

/** Changes that nothing parts as one: what is deleted, then what is inserted. */
const gathered = (segments: readonly Segment[]): Segment[] => {
  const all: Segment[] = [];
  let [deleted, inserted] = ['', ''];
  const close = (): void => {
    append(all, { change: 'deleted', text: deleted });
    append(all, { change: 'inserted', text: inserted });
    [deleted, inserted] = ['', ''];
  };
  for (const [at, { change, text }] of segments.entries()) {
    const byChance = at > 0 && at < segments.length - 1 && [...text].length <= CHANCE;
    if (change === 'same' && !byChance) {
      close();
      append(all, { change, text });
    } else {
      if (change !== 'inserted') deleted += text;
      if (change !== 'deleted') inserted += text;
    }
  }
  close();
  return all;
};

/**
 * Two texts as one, with what A has and B has not marked as deleted and the other way round as inserted. Full-width
 * and half-width spellings are the same; what is the same is spelt as in B.
 */
export const markChanges = (a: string, b: string): Segment[] => {
  const [as, bs] = [tokensOf(a), tokensOf(b)];
  const common = longestCommon(as.map(fold), bs.map(fold));
  const segments: Segment[] = [];
  let [fromA, fromB] = [0, 0];
  const upTo = (toA: number, toB: number): void => {
    append(segments, { change: 'deleted', text: as.slice(fromA, toA).join('') });
    append(segments, { change: 'inserted', text: bs.slice(fromB, toB).join('') });
  };
  for (const [atA, atB] of common) {
    upTo(atA, atB);
    append(segments, { change: 'same', text: bs[atB] as string });
    [fromA, fromB] = [atA + 1, atB + 1];
  }
  upTo(as.length, bs.length);
  return gathered(segments);
};
