import type { Reviewed } from '../../model/decision.ts';
import type { Extraction } from '../../model/extraction.ts';
import { differences, type FieldName, fieldsOf } from '../../review/decisions/fields.ts';
import type { Decided } from '../../review/decisions/fitOf.ts';
import { type Found, isTarget } from '../../review/decisions/found.ts';
import { quantityOf } from '../quantity.ts';
import { plain } from '../terminal.ts';

/** What a reviewer made of what was read. */
export type Verdict = Reviewed | 'rejected';

/** The comparator, the numbers and the unit are one: the value, as a table shows it. */
export type ReadName = Exclude<FieldName, 'comparator' | 'min' | 'max' | 'unit'>;

/** A field as the program had read it; null where it had read none. */
export type ReadField = readonly [name: ReadName, value: string | number | null];

/** What a reviewer decided on a target or a trend. */
export interface FindingReview {
  readonly verdict: Verdict;
  readonly by: string;
  /** An ISO instant, UTC. */
  readonly when: string;
  readonly why: string | null;
  /** Of what was corrected, the fields that were read otherwise. */
  readonly read: readonly ReadField[];
}

/** What reviewers did to a document, as a page shows it. */
export interface PageReview {
  /** By the id of the target or the trend, as far as it is still taken. */
  readonly taken: ReadonlyMap<string, FindingReview>;
  /** In the order of the extraction. */
  readonly rejected: readonly { readonly found: Found; readonly review: FindingReview }[];
}

export const NO_PAGE_REVIEW: PageReview = { taken: new Map(), rejected: [] };

const nameOf = (name: FieldName): ReadName =>
  name === 'comparator' || name === 'min' || name === 'max' || name === 'unit' ? 'value' : name;

const fieldOf = (read: Found, now: Found, name: ReadName): ReadField => {
  if (name === 'indicator') {
    const { text, id } = read.indicator;
    return [name, plain(text === now.indicator.text ? `${text}（${id ?? '—'}）` : text)];
  }
  if (name === 'value') return [name, isTarget(read) ? plain(quantityOf(read)) : null];
  const { indicator: _, ...fields } = fieldsOf(read);
  const value = (fields as Partial<Record<ReadName, string | number | null>>)[name] ?? null;
  return [name, typeof value === 'string' ? plain(value) : value];
};

const readOtherwise = (read: Found, now: Found): ReadField[] => {
  const names = differences(fieldsOf(read), fieldsOf(now)).map(nameOf);
  return [...new Set(names)].map((name) => fieldOf(read, now, name));
};

/**
 * What reviewers did to a document.
 * @param extraction as they left it
 * @param decided what was read, with what was decided on it
 */
export const pageReviewOf = (
  { targets, trends }: Pick<Extraction, 'targets' | 'trends'>,
  decided: readonly Decided[],
): PageReview => {
  const left = new Map<string, Found>([...targets, ...trends].map((found) => [found.id, found]));
  const taken = new Map<string, FindingReview>();
  const rejected: { found: Found; review: FindingReview }[] = [];
  for (const { found, decision, fulfilled } of decided) {
    const { by, when, why } = decision;
    const facts = { by: plain(by), when, why: why === null ? null : plain(why) };
    const now = left.get(found.id);
    if (!now) rejected.push({ found, review: { verdict: 'rejected', ...facts, read: [] } });
    else if (decision.decision === 'correct' && !fulfilled)
      taken.set(found.id, { verdict: 'corrected', ...facts, read: readOtherwise(found, now) });
    else taken.set(found.id, { verdict: 'accepted', ...facts, read: [] });
  }
  return { taken, rejected };
};
