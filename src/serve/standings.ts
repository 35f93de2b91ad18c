import type { Decision } from '../model/decision.ts';
import type { Extraction } from '../model/extraction.ts';
import { decisionFinder } from '../review/decisions/concerns.ts';
import { type Decided, fitOf, type Open } from '../review/decisions/fitOf.ts';
import { keyOf, keyOfThing, type Thing } from './things.ts';

export type Standing = Open | Decided;

export const isOpen = (standing: Standing): standing is Open => 'was' in standing;

/** How each thing stands. */
export interface Standings {
  /** By a thing's number. */
  readonly of: (n: number) => Standing;
}

export interface Fitting extends Standings {
  /**
   * Fits decisions to the documents that some of them concern.
   * @param decisions all that there are
   * @param changed those that were added, or are there no more
   * @returns the numbers of what stands otherwise now
   */
  readonly refit: (decisions: readonly Decision[], changed: readonly Decision[]) => readonly number[];
}

interface Names {
  readonly ids: ReadonlySet<string>;
  readonly texts: ReadonlySet<string>;
}

const namesOf = (things: readonly { readonly document: string; readonly textSha256: string }[]): Names => ({
  ids: new Set(things.map(({ document }) => document)),
  texts: new Set(things.map(({ textSha256 }) => textSha256)),
});

const namedIn = ({ ids, texts }: Names, document: string, textSha256: string): boolean =>
  ids.has(document) || texts.has(textSha256);

const nameOf = ({ document }: Extraction): { document: string; textSha256: string } => ({
  document: document.id,
  textSha256: document.source.textSha256,
});

const same = (a: Standing | undefined, b: Standing): boolean =>
  a !== undefined &&
  isOpen(a) === isOpen(b) &&
  JSON.stringify(isOpen(a) ? a.was : a.decision) === JSON.stringify(isOpen(b) ? b.was : b.decision);

/** Fits decisions to documents, and again whenever some are added. */
export const standingsOf = (
  extractions: readonly Extraction[],
  things: readonly Thing[],
  decisions: readonly Decision[],
): Fitting => {
  const numbers = new Map(things.map((thing) => [keyOfThing(thing), thing.n]));
  const standings: Standing[] = [];
  const settle = (touched: readonly Extraction[], all: readonly Decision[]): number[] => {
    const find = decisionFinder(all);
    const changed: number[] = [];
    for (const extraction of touched) {
      const { open, settled } = fitOf(extraction, find(extraction));
      for (const standing of [...open, ...settled]) {
        const n = numbers.get(keyOf(standing.document, standing.kind, standing.id));
        if (n === undefined || same(standings[n], standing)) continue;
        standings[n] = standing;
        changed.push(n);
      }
    }
    return changed;
  };
  settle(extractions, decisions);
  return {
    of: (n) => standings[n] as Standing,
    refit: (all, changed) => {
      const names = namesOf(changed);
      const touched = extractions.filter((each) => {
        const { document, textSha256 } = nameOf(each);
        return namedIn(names, document, textSha256);
      });
      if (touched.length === 0) return [];
      const wanted = namesOf(touched.map(nameOf));
      return settle(
        touched,
        all.filter(({ document, textSha256 }) => namedIn(wanted, document, textSha256)),
      );
    },
  };
};
