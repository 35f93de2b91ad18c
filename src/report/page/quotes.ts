import type { Extraction } from '../../model/extraction.ts';
import type { Found } from '../../review/decisions/found.ts';
import { addressOf } from './address.ts';
import { escaped } from './html.ts';
import type { NoteKind } from './notes.ts';
import { NO_PAGE_REVIEW, type PageReview, type Verdict } from './pageReview.ts';
import { quotedIn, whereOf } from './placeWords.ts';

const TAGS = { target: 'mark', trend: 'u', rejected: 's' } as const satisfies Partial<
  Record<NoteKind, string>
>;

interface Quoted {
  readonly kind: keyof typeof TAGS;
  readonly finding: Found;
  /** Its place in the list of its kind. */
  readonly at: number;
  readonly verdict: Verdict | undefined;
}

const quoteHtml = (document: string, { kind, finding, at, verdict }: Quoted): string => {
  const { before, quote, after } = quotedIn(finding.source);
  const tag = TAGS[kind];
  const id = escaped(addressOf(document, finding.id));
  const reviewed = verdict === undefined ? '' : ` data-review="${verdict}"`;
  const mark = `<${tag} id="${id}" data-${kind}="${at}"${reviewed}>${escaped(quote)}</${tag}>`;
  const place = `<span class="place">${escaped(whereOf(finding.source))}</span>`;
  return `<p class="quote">${escaped(before)}${mark}${escaped(after)} ${place}</p>\n`;
};

/** The targets and trends in their context, in the order of the text, where that itself is not at hand. */
export const quotesOf = (
  { document, targets, trends }: Extraction,
  { taken, rejected }: PageReview = NO_PAGE_REVIEW,
): string[] => {
  const of =
    (kind: Quoted['kind']) =>
    (finding: Found, at: number): Quoted => ({ kind, finding, at, verdict: taken.get(finding.id)?.verdict });
  return [
    ...targets.map(of('target')),
    ...trends.map(of('trend')),
    ...rejected.map(({ found }, at) => ({ ...of('rejected')(found, at), verdict: 'rejected' as const })),
  ]
    .sort((a, b) => a.finding.source.sentence.start - b.finding.source.sentence.start)
    .map((quoted) => quoteHtml(document.id, quoted));
};
