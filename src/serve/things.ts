import type { Extraction } from '../model/extraction.ts';
import { type Found, kindOf, placeOf } from '../review/decisions/found.ts';

/** A target or trend that can be decided on. */
export interface Thing {
  /** Its place among all, in the order of documents and of their texts: what a page calls it. */
  readonly n: number;
  readonly extraction: Extraction;
  readonly found: Found;
}

const byPlace = (a: Found, b: Found): number =>
  placeOf(a).start - placeOf(b).start || placeOf(a).end - placeOf(b).end;

/** All that documents hold, numbered. */
export const thingsOf = (extractions: readonly Extraction[]): Thing[] => {
  let n = 0;
  return extractions.flatMap((extraction) =>
    [...extraction.targets, ...extraction.trends]
      .sort(byPlace)
      .map((found) => ({ n: n++, extraction, found })),
  );
};

/** Tells a thing from all others, as long as texts and readings are as they are. */
export const keyOf = (document: string, kind: string, id: string): string =>
  JSON.stringify([document, kind, id]);

export const keyOfThing = ({ extraction, found }: Thing): string =>
  keyOf(extraction.document.id, kindOf(found), found.id);
