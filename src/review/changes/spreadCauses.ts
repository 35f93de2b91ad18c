import type { Cause } from '../../model/changes.ts';
import { overlaps, type Span } from '../../model/span.ts';
import type { Evidence } from './evidence.ts';

interface Caused {
  readonly span: Span;
  readonly cause: Cause;
}

/** In code points: sentences are looked up by the pages of this size that they lie on. */
const PAGE = 256;

const pagesOf = (document: string, { start, end }: Span): string[] => {
  const first = Math.floor(start / PAGE);
  return Array.from({ length: Math.floor(end / PAGE) - first + 1 }, (_, at) => `${first + at} ${document}`);
};

const mostFrequent = (causes: readonly Cause[]): Cause | null => {
  const counts = new Map<string, { cause: Cause; count: number }>();
  for (const cause of causes) {
    const known = counts.get(cause.rule ?? '');
    if (known) known.count += 1;
    else counts.set(cause.rule ?? '', { cause, count: 1 });
  }
  const [first] = [...counts.values()].sort(
    (a, b) => b.count - a.count || ((a.cause.rule ?? '') < (b.cause.rule ?? '') ? -1 : 1),
  );
  return first?.cause ?? null;
};

/** A change that follows from others: a check's word on them, or what no rule of its own explains. */
const follows = ({ change }: Evidence, cause: Cause): boolean =>
  change.subject === 'diagnostic' ||
  cause.by === 'none' ||
  (cause.by === 'field' && cause.rule !== 'indicators/*');

/**
 * Gives changes that follow from others of the same sentence the cause of those: where one reading of a list goes, the
 * others and what checks say of it go with it.
 */
export const spreadCauses = (causes: ReadonlyMap<Evidence, Cause>): Map<Evidence, Cause> => {
  const pages = new Map<string, Caused[]>();
  for (const [{ change, spans, known }, cause] of causes)
    if (cause.by === 'rule' && known === null && change.subject !== 'diagnostic')
      for (const span of spans)
        for (const page of pagesOf(change.document, span)) {
          const there = pages.get(page);
          if (there) there.push({ span, cause });
          else pages.set(page, [{ span, cause }]);
        }
  const around = ({ change, spans }: Evidence): Cause[] =>
    spans.flatMap((span) =>
      pagesOf(change.document, span)
        .flatMap((page) => pages.get(page) ?? [])
        .flatMap((caused) => (overlaps(caused.span, span) ? [caused.cause] : [])),
    );
  return new Map(
    [...causes].map(([each, cause]) => [
      each,
      each.known === null && follows(each, cause) ? (mostFrequent(around(each)) ?? cause) : cause,
    ]),
  );
};
