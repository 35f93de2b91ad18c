import { createRequire } from 'node:module';
import type { checkSync } from 'recheck';
import { alternation, expand, type Fragments } from './fragments.ts';
import { patternsIn } from './patternsIn.ts';
import type { RuleFile } from './readFolder.ts';

const REPEATS = /(.)(?:[*+]|\{\d+,\})/g;

/** Only where a group repeats, or more than one thing does, can matching take exponential time. */
const mayHang = (pattern: string): boolean => {
  const repeats = [...pattern.matchAll(REPEATS)];
  return repeats.length > 1 || repeats.some(([, before]) => before === ')');
};
const TIMEOUT_MS = 2000;
/** Words of one list do not make a pattern hang: a few stand for all. */
const SAMPLE = 3;

let checker: typeof checkSync | undefined;

/** The checker is large and only needed for patterns that repeat. */
const load = (): typeof checkSync => {
  if (!checker) {
    process.env['RECHECK_SYNC_BACKEND'] ??= 'pure';
    checker = (createRequire(import.meta.url)('recheck') as { checkSync: typeof checkSync }).checkSync;
  }
  return checker;
};

const sampled = (fragments: Fragments): Fragments =>
  new Map(
    [...fragments].map(([name, fragment]) => [
      name,
      typeof fragment === 'string' ? fragment : alternation(fragment.slice(0, SAMPLE)),
    ]),
  );

/** Patterns that can take exponential time, each as a fault with its place and a text that it hangs on. */
export const hangingPatterns = (files: readonly RuleFile[], all: Fragments): string[] => {
  const fragments = sampled(all);
  return files.flatMap((file) =>
    patternsIn(file.rule).flatMap(({ keys, source }) => {
      const pattern = expand(source, fragments);
      if (!mayHang(pattern)) return [];
      const result = load()(pattern, '', { timeout: TIMEOUT_MS });
      if (result.status !== 'vulnerable' || result.complexity.type !== 'exponential') return [];
      return [
        file.faultAt(
          keys,
          `${file.rule.id}: this pattern can hang, on a text such as ${JSON.stringify(result.attack.pattern).slice(0, 80)}; let only one part of it repeat`,
        ),
      ];
    }),
  );
};
