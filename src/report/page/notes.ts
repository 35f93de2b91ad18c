import type { Extraction } from '../../model/extraction.ts';
import type { Span } from '../../model/span.ts';
import { type Found, isTarget, placeOf } from '../../review/decisions/found.ts';
import { quantityOf } from '../quantity.ts';
import { addressOf } from './address.ts';
import { FIELD_WORDS } from './fieldWords.ts';
import { residueWords, targetWords, trendWords } from './findingWords.ts';
import type { PageReview, Verdict } from './pageReview.ts';
import type { Units } from './units.ts';

/** What an article is made of. */
export type Marked = Pick<Extraction, 'plans' | 'targets' | 'trends' | 'residue'>;

export type NoteKind = 'trend' | 'target' | 'rejected' | 'residue';

/** Something that stands in the text, in UTF-16 units. */
export interface Note extends Span {
  readonly kind: NoteKind;
  /** Its place in the list of its kind. */
  readonly index: number;
  /** Whether it is a trend, taken or rejected: it lies over a sentence that says other things too. */
  readonly trend: boolean;
  /** Of the element, where it is linked to. */
  readonly address: string | null;
  readonly title: string;
  /** Of a reviewer. */
  readonly verdict: Verdict | null;
}

const wordsOf = (found: Found): string =>
  isTarget(found) ? targetWords(found, quantityOf(found)) : trendWords(found);

interface Noted extends Marked {
  readonly document: string;
  readonly review: PageReview;
}

/** What stands in the text of a document, in its order. */
export const notesOf = ({ targets, trends, residue, review, document }: Noted, units: Units): Note[] => {
  const placed = ({ start, end }: Span) => ({ start: units(start), end: units(end) });
  const finding = (kind: NoteKind, found: Found, index: number, verdict: Verdict | null): Note => ({
    ...placed(placeOf(found)),
    kind,
    index,
    trend: !isTarget(found),
    address: addressOf(document, found.id),
    title: [wordsOf(found), ...(verdict === null ? [] : [FIELD_WORDS.zh.review[verdict]])].join('，'),
    verdict,
  });
  const taken = (kind: NoteKind) => (found: Found, at: number) =>
    finding(kind, found, at, review.taken.get(found.id)?.verdict ?? null);
  const all: Note[] = [
    ...trends.map(taken('trend')),
    ...targets.map(taken('target')),
    ...review.rejected.map(({ found }, at) => finding('rejected', found, at, 'rejected')),
    ...residue.map(
      (each, index): Note => ({
        ...placed(each.span),
        kind: 'residue',
        index,
        trend: false,
        address: null,
        title: residueWords(each, 'zh'),
        verdict: null,
      }),
    ),
  ];
  return all.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
};
