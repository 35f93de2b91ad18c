import type { FieldChange, Moved, TakenFor } from '../../model/changes.ts';
import type { Residue, Target, Trend } from '../../model/extraction.ts';
import { overlaps, type Span } from '../../model/span.ts';
import { anchorPlaces, inSameWords, type PlanOf } from './anchorPlaces.ts';
import type { Evidence } from './evidence.ts';
import { foundFields } from './fieldChanges.ts';
import { matchPlaces, placeOf } from './matchPlaces.ts';
import type { DocumentPair } from './readPair.ts';
import { rulesIn, type Tally } from './tally.ts';
import { type Found, isTarget } from './used.ts';

/** What a document's changes are told with. */
export interface Scene {
  readonly pair: DocumentPair;
  readonly planOf: PlanOf;
  /** Why a text is another one; null where it is the same. */
  readonly textCause: 'text' | 'reading' | null;
  readonly tally: Tally;
}

/** What an indicator counts as: its entry in the catalogue, else its own words. */
const keyOf = ({ indicator: { id, text } }: Found): string => id ?? `~${text.replace(/\s+/g, '')}`;

const onlyIn = (some: readonly string[], others: readonly string[]): string[] =>
  some.filter((each) => !others.includes(each));

const sameSpan = (one: Span, other: Span): boolean => one.start === other.start && one.end === other.end;

const takenFor = (found: Found, residue: readonly Residue[]): TakenFor | null => {
  const there = isTarget(found) ? residue.find(({ span }) => overlaps(span, found.source.number)) : undefined;
  return there ? { reason: there.reason, rule: there.rule } : null;
};

const placeIn = (found: Found): Moved['from'] => ({
  line: found.source.line,
  page: found.source.page,
  sentence: found.source.sentence,
  number: isTarget(found) ? found.source.number : null,
});

/** What both sides say otherwise; in one text also where the number itself is another. */
const fieldsOf = (old: Found, fresh: Found, { pair, planOf }: Scene): FieldChange[] => {
  const fields = foundFields(old, fresh).filter(
    ({ field }) => field !== 'plan' || planOf(old) !== planOf(fresh),
  );
  const [before, after] = [placeIn(old).number, placeIn(fresh).number];
  return pair.sameText && before && after && !sameSpan(before, after)
    ? [...fields, { field: 'source.number', old: before, new: after }]
    : fields;
};

const about = <S extends 'target' | 'trend'>(found: Found, scene: Scene) => ({
  document: scene.pair.new.document.id,
  subject: (isTarget(found) ? 'target' : 'trend') as S,
});

/** The two sides of a change, as those of one subject. */
const sidesOf = (old: Found | null, fresh: Found | null, scene: Scene) => {
  const one = old ?? fresh;
  return one && isTarget(one)
    ? { ...about<'target'>(one, scene), old: old as Target | null, new: fresh as Target | null }
    : { ...about<'trend'>(one as Trend, scene), old: old as Trend | null, new: fresh as Trend | null };
};

const alone = (found: Found, kind: 'added' | 'lost', scene: Scene): Evidence => {
  const { pair, textCause, tally } = scene;
  const taken = pair.sameText ? takenFor(found, (kind === 'added' ? pair.old : pair.new).residue) : null;
  const rules = rulesIn(found);
  for (const rule of rules) tally.add(rule, 1, textCause === null);
  const sides = kind === 'added' ? sidesOf(null, found, scene) : sidesOf(found, null, scene);
  return {
    change: { ...sides, kind, fields: [], moved: false, takenFor: taken },
    spans: [found.source.sentence],
    known: textCause,
    direct: taken?.rule ? [taken.rule] : [],
    indirect: rules,
  };
};

/** Of a text that grew by a line everything moves: this is made of as little as can be. */
const movedTo = (old: Found, fresh: Found, { pair, textCause }: Scene): Evidence => {
  const change: Moved = {
    document: pair.new.document.id,
    fields: [],
    subject: isTarget(fresh) ? 'target' : 'trend',
    kind: 'moved',
    id: fresh.id,
    indicator: fresh.indicator,
    quote: fresh.source.quote,
    prefix: fresh.source.prefix,
    suffix: fresh.source.suffix,
    from: placeIn(old),
    to: placeIn(fresh),
  };
  return { change, spans: [], known: textCause, direct: [], indirect: [] };
};

/** The same words count as another indicator: the catalogue says so, whatever rules found them. */
const isLookedUp = (fields: readonly FieldChange[]): boolean =>
  fields.length > 0 && fields.every(({ field }) => field === 'indicator.id');

const both = (old: Found, fresh: Found, scene: Scene): Evidence[] => {
  const { pair, textCause, tally } = scene;
  const fields = fieldsOf(old, fresh, scene);
  const [ofOld, ofNew] = [rulesIn(old), rulesIn(fresh)];
  const differing = isLookedUp(fields) ? [] : [...onlyIn(ofOld, ofNew), ...onlyIn(ofNew, ofOld)];
  for (const rule of new Set([...ofOld, ...ofNew])) tally.add(rule, 1, differing.includes(rule));
  const moved = !pair.sameText && !sameSpan(placeOf(old), placeOf(fresh));
  if (fields.length === 0) return moved ? [movedTo(old, fresh, scene)] : [];
  const kind = keyOf(old) === keyOf(fresh) ? 'changed' : 'rekeyed';
  return [
    {
      change: { ...sidesOf(old, fresh, scene), kind, fields, moved, takenFor: null },
      spans: [old.source.sentence, fresh.source.sentence],
      // Rules are to blame in another text only for what the sentence itself does not explain.
      known: differing.length > 0 && inSameWords(old, fresh) ? null : textCause,
      direct: differing,
      indirect: [],
    },
  ];
};

const unclear = (old: readonly Found[], fresh: readonly Found[], scene: Scene): Evidence[] =>
  fresh.slice(0, 1).map((first) => ({
    change: { ...about(first, scene), kind: 'ambiguous', fields: [], old: [...old], new: [...fresh] },
    spans: [],
    known: scene.textCause,
    direct: [],
    indirect: [],
  }));

/** Tells the commitments, all targets or all trends, of the two sides of a document from each other. */
export const foundChanges = <T extends Found>(
  old: readonly T[],
  fresh: readonly T[],
  scene: Scene,
): Evidence[] => {
  const matched = scene.pair.sameText
    ? { ...matchPlaces(old, fresh), ambiguous: [] }
    : anchorPlaces(old, fresh, scene.planOf);
  return [
    ...matched.pairs.flatMap(([one, other]) => both(one, other, scene)),
    ...matched.ambiguous.flatMap((group) => unclear(group.old, group.new, scene)),
    ...matched.old.map((found) => alone(found, 'lost', scene)),
    ...matched.new.map((found) => alone(found, 'added', scene)),
  ];
};
