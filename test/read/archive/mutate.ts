/** A stream of numbers from 0 to 1 that is the same for each seed (mulberry32). */
const randomOf = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** A file with a few bytes changed, cut out, repeated or lost at its end. */
export const mutate = (bytes: Uint8Array, seed: number): Buffer => {
  const random = randomOf(seed);
  const upTo = (limit: number): number => Math.floor(random() * limit);
  let mutant = Buffer.from(bytes);
  for (let left = 1 + upTo(6); left > 0; left -= 1) {
    const at = upTo(mutant.length);
    const to = Math.min(mutant.length, at + upTo(40));
    const kind = upTo(8);
    if (kind < 4 && at < mutant.length) mutant[at] = upTo(256);
    else if (kind === 4) mutant = Buffer.concat([mutant.subarray(0, at), mutant.subarray(to)]);
    else if (kind === 5) mutant = Buffer.concat([mutant.subarray(0, to), mutant.subarray(at)]);
    else if (kind === 6) mutant.fill(upTo(2) * 255, at, to);
    else mutant = mutant.subarray(0, Math.max(1, at));
  }
  return mutant;
};
