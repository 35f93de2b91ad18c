import { hash } from 'node:crypto';

const LENGTH = 12;

/** A short name for what the parts say, the same on every machine. */
export const keyOf = (parts: readonly (string | number | null)[]): string =>
  hash('sha256', JSON.stringify(parts)).slice(0, LENGTH);

/** Hands out ids; a key that comes again gets a number, in the order of the text. */
export const idGiver = (): ((parts: readonly (string | number | null)[]) => string) => {
  const seen = new Map<string, number>();
  return (parts) => {
    const key = keyOf(parts);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}-${count}`;
  };
};
