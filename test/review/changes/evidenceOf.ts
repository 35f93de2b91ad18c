import { jsonOf } from '../../../src/batch/jsonOf.ts';
import { extract } from '../../../src/extract.ts';
import type { Change, Changes } from '../../../src/model/changes.ts';
import type { Extraction } from '../../../src/model/extraction.ts';
import { diffDocument } from '../../../src/review/changes/diffDocument.ts';
import { groupChanges } from '../../../src/review/changes/groupChanges.ts';
import { pairReader } from '../../../src/review/changes/readPair.ts';
import { tallyOf } from '../../../src/review/changes/tally.ts';

type Written = (extraction: Extraction) => string;

/** What changed between extractions, pair by pair; `written` is how their files are written. */
export const groupsOf = (
  pairs: readonly (readonly [Extraction, Extraction])[],
  written: Written = jsonOf,
): Pick<Changes, 'counts' | 'groups'> => {
  const tally = tallyOf();
  const read = pairReader(tally);
  const evidence = pairs.flatMap((pair) => {
    const [old, fresh] = pair.map((side) => Buffer.from(written(side)));
    return old && fresh ? diffDocument(read(old, fresh), tally) : [];
  });
  return groupChanges(evidence, tally);
};

/** What changed between the extractions of two texts. */
export const changesOf = (old: string, fresh: string): Change[] =>
  groupsOf([[extract(old, { id: 'a' }), extract(fresh, { id: 'a' })]]).groups.flatMap(
    ({ changes }) => changes,
  );

/** The kinds of changes with their indicators: `moved 新生儿死亡率`. */
export const summaryOf = (changes: readonly Change[]): string[] =>
  changes.map((change) => {
    if (change.subject !== 'target' && change.subject !== 'trend') return `${change.kind} ${change.subject}`;
    if (change.kind === 'moved') return `moved ${change.indicator.text}`;
    const found = change.kind === 'ambiguous' ? change.new[0] : (change.new ?? change.old);
    return `${change.kind} ${found?.indicator.text}`;
  });
