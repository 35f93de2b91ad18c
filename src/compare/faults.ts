import type { Extraction } from '../model/extraction.ts';
import { CompareError, listed } from './compareError.ts';
import type { Holding } from './holding.ts';
import { domainOf, ofDomain, type Row } from './rows.ts';

/** @throws CompareError where there is no extraction, or two have one id */
export const checkDocuments = (extractions: readonly Extraction[]): void => {
  if (extractions.length === 0) throw new CompareError(['there is nothing to compare']);
  const paths = new Map<string, string[]>();
  for (const { document } of extractions)
    paths.set(document.id, [...(paths.get(document.id) ?? []), document.source.path]);
  const twice = [...paths].filter(([, each]) => each.length > 1);
  if (twice.length > 0)
    throw new CompareError(
      twice.map(
        ([id, each]) => `the id ${id} is given ${each.length} times (${listed(each)}); leave all but one out`,
      ),
    );
};

/** @throws CompareError where several plans are there and no two say anything of the same indicator */
export const checkShared = (
  holdings: readonly Holding[],
  rows: readonly Row[],
  trends: ReadonlyMap<string, readonly number[]>,
): void => {
  if (holdings.length < 2) return;
  const shared = rows.some(
    ({ holders, subject }) => new Set([...holders, ...(trends.get(subject.key) ?? [])]).size > 1,
  );
  if (shared) return;
  const unread = holdings.filter(({ column }) => column.status !== 'ok').map(({ column }) => column.id);
  const why = unread.length === 0 ? '' : `; not read completely: ${listed([...new Set(unread)])}`;
  throw new CompareError([`no indicator stands in two of the plans, so nothing can be compared${why}`]);
};

/** @throws CompareError where no row is of the domain that was asked for */
export const checkDomain = (rows: readonly Row[], domain: string | undefined): void => {
  if (domain === undefined || rows.some((row) => ofDomain(row, domain))) return;
  const names = new Set(rows.map(domainOf).filter((name) => name !== null));
  throw new CompareError([`no indicator is of the domain ${domain}; there are ${listed([...names])}`]);
};
