import type { Residue } from '../../model/extraction.ts';
import type { DocumentPair } from './readPair.ts';
import type { Tally } from './tally.ts';

const keyOf = ({ span, rule }: Residue): string => `${span.start} ${span.end} ${rule}`;

/** Counts the numbers that rules kept from being read as targets, and those that they keep on one side only. */
export const tallyResidue = ({ old, new: fresh, sameText }: DocumentPair, tally: Tally): void => {
  const [before, after] = [old, fresh].map(({ residue }) => new Set(residue.map(keyOf)));
  const count = (
    residue: readonly Residue[],
    other: ReadonlySet<string> | undefined,
    both: boolean,
  ): void => {
    for (const each of residue) {
      const changed = sameText && other?.has(keyOf(each)) === false;
      if (each.rule !== null && (changed || both)) tally.add(each.rule, 1, changed);
    }
  };
  count(old.residue, after, true);
  count(fresh.residue, before, false);
};
