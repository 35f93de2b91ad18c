import type { Decision } from '../../model/decision.ts';
import type { Extraction } from '../../model/extraction.ts';
import { anchorsIn, type Spot, spotOf } from './anchor.ts';
import { concerns } from './concerns.ts';
import { type Earlier, earlierOn } from './earlier.ts';
import { differences, type FieldName, fieldsOf, fulfils, outcomeOf } from './fields.ts';
import { agree, fits, supersedes } from './fits.ts';
import { type Found, type FoundKind, kindOf } from './found.ts';
import { type Standing, standingOf } from './standing.ts';

/** What is undecided. */
export interface Open {
  readonly document: string;
  readonly kind: FoundKind;
  readonly id: string;
  readonly found: Found;
  /** An earlier decision on this place that no longer fits; null for what is new. */
  readonly was: Decision | null;
  readonly reason: OpenReason;
  /** The fields that are other than `was` said that they are. */
  readonly differs: readonly FieldName[];
}

/**
 * `new`: nobody has decided on it. `changed`: the place is read otherwise than when it was decided on. `moved`: the
 * number is taken from other characters. `several`: the text has changed, and several places could be the one that was
 * decided on. `contradicted`: a later decision on the place says otherwise.
 */
export type OpenReason = 'new' | 'changed' | 'moved' | 'several' | 'contradicted';

/** What is decided. */
export interface Decided {
  readonly document: string;
  readonly kind: FoundKind;
  readonly id: string;
  readonly found: Found;
  readonly decision: Decision;
  /** The reading has become what the decision corrected an earlier one to. */
  readonly fulfilled: boolean;
}

/** How decisions fit what an extraction holds. */
export interface Fit {
  /** By the id of the target or trend. */
  readonly decided: ReadonlyMap<string, Decision>;
  /** The same with what was found, in the order of the extraction. */
  readonly settled: readonly Decided[];
  readonly open: readonly Open[];
  /** Those that something open stands in the place of. */
  readonly unfitting: readonly Decision[];
  /** Decisions on a place where nothing is found any more: what was accepted or corrected there is lost. */
  readonly gone: readonly Decision[];
}

const bySpot = <T>(things: readonly T[], spotsOf: (thing: T) => readonly Spot[]): Map<Spot, T[]> => {
  const groups = new Map<Spot, T[]>();
  for (const thing of things)
    for (const spot of spotsOf(thing)) {
      const group = groups.get(spot);
      if (group) group.push(thing);
      else groups.set(spot, [thing]);
    }
  return groups;
};

const openOf = (document: string, found: Found, earlier: Earlier | null): Open => {
  const was = earlier?.decision ?? null;
  return {
    document,
    kind: kindOf(found),
    id: found.id,
    found,
    was,
    reason: earlier?.reason ?? 'new',
    differs: was === null ? [] : differences(fieldsOf(found), outcomeOf(was) ?? was.fields),
  };
};

/**
 * How decisions fit what an extraction holds. One fits where text, place, quote and field values are those that it was
 * made on; where the text has changed and the place is found again beyond doubt; and where the reading has become what
 * it was corrected to. Of several that fit, the last counts.
 */
export const fitOf = (extraction: Extraction, decisions: readonly Decision[]): Fit => {
  const own = decisions.filter((decision) => concerns(decision, extraction));
  const standing = standingOf(own, anchorsIn(extraction, own));
  const standingAt = bySpot(standing, ({ spots }) => spots);
  const all: readonly Found[] = [...extraction.targets, ...extraction.trends];
  const fitting = new Map<Found, Standing>();
  for (const found of all) {
    const last = standingAt.get(spotOf(found))?.findLast((each) => fits(each, found));
    if (last) fitting.set(found, last);
  }
  const used = new Set(fitting.values());
  /** A later decision on the place that says otherwise, and fits nothing else there. */
  const contradicting = (by: Standing): Standing | undefined =>
    standingAt
      .get(by.spots[0] ?? '')
      ?.findLast((each) => !used.has(each) && supersedes(each, by) && !agree(each.decision, by.decision));
  const settled: Decided[] = [];
  const undecided = new Map<Found, Standing | null>();
  const document = extraction.document.id;
  for (const found of all) {
    const fit = fitting.get(found);
    const against = fit && contradicting(fit);
    if (!fit || against) undecided.set(found, against ?? null);
    else
      settled.push({
        document,
        kind: kindOf(found),
        id: found.id,
        found,
        decision: fit.decision,
        fulfilled: fit.decision.decision === 'correct' && fulfils(fieldsOf(found), fit.decision),
      });
  }
  const superseded = (each: Standing): boolean =>
    standingAt.get(each.spots[0] ?? '')?.some((other) => supersedes(other, each)) ?? false;
  const left = standing.filter((each) => !used.has(each) && !superseded(each));
  const { earlier, gone } = earlierOn(extraction, undecided, left);
  const open = [...undecided.keys()].map((found) => openOf(document, found, earlier.get(found) ?? null));
  return {
    decided: new Map(settled.map(({ id, decision }) => [id, decision])),
    settled,
    open,
    unfitting: [...new Set(open.flatMap(({ was }) => was ?? []))],
    gone,
  };
};
