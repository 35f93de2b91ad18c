import { UsageError } from './usageError.ts';

const number =
  (option: string, wanted: string, isGood: (value: number) => boolean) =>
  (text: string): number => {
    const value = Number(text);
    if (text.trim() === '' || !isGood(value)) throw new UsageError(`${option} ${text}: give ${wanted}`);
    return value;
  };

/** Reads the value of an option that counts something, from 1. @throws UsageError */
export const countOf = (option: string): ((text: string) => number) =>
  number(option, 'a whole number from 1', (value) => Number.isInteger(value) && value > 0);

/** In ms: timers hold no more. */
const LONGEST = 2 ** 31 - 1;

/** Reads the value of an option in seconds. @throws UsageError */
export const secondsOf = (option: string): ((text: string) => number) =>
  number(
    option,
    `seconds, more than 0 and at most ${Math.floor(LONGEST / 1000)}`,
    (value) => value > 0 && value * 1000 <= LONGEST,
  );
