import type { Evidence } from './evidence.ts';
import { foundChanges, type Scene } from './foundChanges.ts';
import { placeOf } from './matchPlaces.ts';
import { diagnosticChanges, documentChanges, pairPlans, planChanges } from './otherChanges.ts';
import type { DocumentPair } from './readPair.ts';
import type { Tally } from './tally.ts';
import { tallyResidue } from './tallyResidue.ts';

const textCauseOf = ({ sameText, old, new: fresh }: DocumentPair): Scene['textCause'] => {
  if (sameText) return null;
  return old.document.source.sha256 === fresh.document.source.sha256 ? 'reading' : 'text';
};

/** Where a change stands in the text of NEW, else of OLD: changes are told in this order. */
const startOf = ({ change }: Evidence): number => {
  switch (change.subject) {
    case 'document':
      return -2;
    case 'plan':
    case 'diagnostic':
      return (change.new ?? change.old)?.span?.start ?? -1;
    default: {
      if (change.kind === 'moved') return (change.to.number ?? change.to.sentence).start;
      const found = change.kind === 'ambiguous' ? change.new[0] : (change.new ?? change.old);
      return found ? placeOf(found).start : -1;
    }
  }
};

/** What changed in a document, in the order of its text; `tally` counts which rules took part. */
export const diffDocument = (pair: DocumentPair, tally: Tally): Evidence[] => {
  const plans = pairPlans(pair.old.plans, pair.new.plans);
  const renamed = new Map(plans.pairs.map(([old, fresh]) => [old.id, fresh.id]));
  const planOf: Scene['planOf'] = ({ plan }) => (plan === null ? null : (renamed.get(plan) ?? plan));
  const scene: Scene = { pair, planOf, textCause: textCauseOf(pair), tally };
  tallyResidue(pair, tally);
  return [
    ...documentChanges(scene),
    ...planChanges(plans, scene),
    ...foundChanges(pair.old.targets, pair.new.targets, scene),
    ...foundChanges(pair.old.trends, pair.new.trends, scene),
    ...diagnosticChanges(scene),
  ].sort((a, b) => startOf(a) - startOf(b));
};
