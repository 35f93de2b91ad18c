import type { Catalogue } from '../indicators/catalogue.ts';
import type { Target } from '../model/extraction.ts';
import { byWords } from './columns.ts';
import type { Holding } from './holding.ts';
import type { Keys, Subject } from './keys.ts';

/** An indicator that at least one plan sets, with the plans that do. */
export interface Row {
  readonly key: string;
  readonly subject: Subject;
  readonly kind: Target['kind'];
  /** The first target of the first plan. */
  readonly first: Target;
  /** The positions of the columns that set it, in order. */
  readonly holders: number[];
  /** The names of the domains that it stands under in the plans. */
  readonly domains: Set<string>;
}

/** Whether a target of the row's subject is one of the row. */
export const inRow = (row: Row, target: Target, keys: Keys): boolean =>
  target.kind === row.kind &&
  (row.subject.entry !== null || keys.per(target.per) === keys.per(row.first.per));

export const domainOf = ({ subject: { entry }, first }: Row): string | null => entry?.domain ?? first.domain;
const nameOf = ({ subject: { entry }, first }: Row): string => entry?.name ?? first.indicator.text;

/** All rows: those of the catalogue in its order, then the others by domain and name; a level before its change. */
export const rowsOf = (holdings: readonly Holding[], catalogue: Catalogue, keys: Keys): Row[] => {
  const rows = new Map<string, Row>();
  for (const [column, { said }] of holdings.entries())
    for (const { subject, targets } of said.values())
      for (const target of targets) {
        const key = keys.row(subject, target);
        let row = rows.get(key);
        if (!row) {
          row = { key, subject, kind: target.kind, first: target, holders: [], domains: new Set() };
          rows.set(key, row);
        }
        if (row.holders.at(-1) !== column) row.holders.push(column);
        if (target.domain !== null) row.domains.add(target.domain);
      }
  const places = new Map(catalogue.entries.map(({ id }, place) => [id, place]));
  const placeOf = ({ subject: { entry } }: Row): number =>
    (entry === null ? undefined : places.get(entry.id)) ?? places.size;
  return [...rows.values()].sort(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      byWords(domainOf(a), domainOf(b)) ||
      byWords(nameOf(a), nameOf(b)) ||
      byWords(a.key, b.key),
  );
};

/** Whether a row is of the domain that was asked for: by the catalogue's domain or a plan's, whole or in part. */
export const ofDomain = (row: Row, domain: string): boolean =>
  (domainOf(row)?.includes(domain) ?? false) || [...row.domains].some((name) => name.includes(domain));
