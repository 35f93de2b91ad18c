import { z } from 'zod';
import { PlanHead } from '../../model/changes.ts';
import { Diagnostic, Residue, Target, Trend } from '../../model/extraction.ts';
import { jsonIn, jsonInLatin1 } from './jsonIn.ts';
import { itemsOf, itemsUpTo, type List, type Sections, sectionsOf } from './sections.ts';
import type { Tally } from './tally.ts';
import { Used } from './used.ts';
import { ruleReader } from './writtenRules.ts';

/** One side of a document. */
export type Side = Omit<Used, 'schemaVersion'>;

/** A document on both sides. */
export interface DocumentPair {
  readonly old: Side;
  readonly new: Side;
  /** Whether the text is the same on both sides: then positions mean the same, and what is alike may be left out. */
  readonly sameText: boolean;
}

const Head = Used.pick({ schemaVersion: true, document: true, status: true });
const Plans = z.array(PlanHead);
const Targets = z.array(Target);
const Trends = z.array(Trend);
const Residues = z.array(Residue);
const Diagnostics = z.array(Diagnostic);

/** Items that only one side has; of equal ones as many as it has more. */
const without = (items: readonly string[], others: readonly string[]): string[] => {
  const left = new Map<string, number>();
  for (const item of others) left.set(item, (left.get(item) ?? 0) + 1);
  return items.filter((item) => {
    const count = left.get(item) ?? 0;
    if (count > 0) left.set(item, count - 1);
    return count === 0;
  });
};

/** What a side of one text has and the other does not have word for word; `onAlike` gets the rest. */
const differing = (own: Sections, other: Sections, onAlike: (item: string) => void): Side => {
  const only = (list: List): unknown => {
    const items = itemsOf(own[list]);
    const differ = own[list].equals(other[list]) ? [] : without(items, itemsOf(other[list]));
    const left = new Set(differ);
    for (const item of items) if (!left.has(item)) onAlike(item);
    return differ.length === 0 ? [] : jsonInLatin1(`[${differ.join(',')}]`);
  };
  if (!own.outlineNumbers.equals(other.outlineNumbers)) jsonIn(own.outlineNumbers);
  return {
    ...Head.parse(jsonInLatin1(own.head)),
    plans: own.plans.equals(other.plans) ? [] : Plans.parse(jsonIn(own.plans)),
    targets: Targets.parse(only('targets')),
    trends: Trends.parse(only('trends')),
    residue: Residues.parse(only('residue')),
    diagnostics: Diagnostics.parse(only('diagnostics')),
  };
};

/** A side of another text than the other one's: what its numbers are beside targets tells nothing then. */
const inOtherText = (own: Sections): Side => ({
  ...Head.parse(jsonInLatin1(own.head)),
  plans: Plans.parse(jsonInLatin1(itemsUpTo(own.plans, 'domains'))),
  targets: Targets.parse(jsonIn(own.targets)),
  trends: Trends.parse(jsonIn(own.trends)),
  residue: [],
  diagnostics: Diagnostics.parse(jsonIn(own.diagnostics)),
});

const whole = (json: Uint8Array): Side => Used.parse(jsonIn(json));

const textOf = ({ head }: Sections): string | undefined => /"textSha256": "(\w+)"/.exec(head)?.[1];

/**
 * Reads the two extractions of a document. Where they are written as `zhibiao extract` writes them, only what is
 * looked at is decoded and checked; the rest only counts for the tally.
 * @throws SyntaxError, ZodError: which side is at fault is not said
 */
export const pairReader = (tally: Tally): ((old: Uint8Array, fresh: Uint8Array) => DocumentPair) => {
  const rulesOf = ruleReader();
  const countAlike = (item: string): void => {
    for (const rule of rulesOf(item)) tally.add(rule, 1, false);
  };
  return (old, fresh) => {
    const [a, b] = [sectionsOf(old), sectionsOf(fresh)];
    if (!a || !b) {
      const sides = { old: whole(old), new: whole(fresh) };
      const [before, after] = [sides.old.document.source, sides.new.document.source];
      return { ...sides, sameText: before.textSha256 === after.textSha256 };
    }
    if (textOf(a) !== textOf(b)) {
      for (const item of itemsOf(a.residue)) countAlike(item);
      return { old: inOtherText(a), new: inOtherText(b), sameText: false };
    }
    const nothing = (): void => undefined;
    return { old: differing(a, b, countAlike), new: differing(b, a, nothing), sameText: true };
  };
};
