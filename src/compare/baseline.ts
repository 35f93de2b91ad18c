import { norm } from '../evaluate/alike.ts';
import type { PlanColumn } from '../model/comparison.ts';
import { CompareError, listed } from './compareError.ts';

type Column = Pick<PlanColumn, 'id' | 'document' | 'title' | 'region'>;

/** The columns that the others are held against, and the name they go by. */
export interface Baseline {
  readonly name: string;
  readonly columns: ReadonlySet<string>;
}

const idsOf = (columns: readonly Column[]): Set<string> => new Set(columns.map(({ id }) => id));
const documentsOf = (columns: readonly Column[]): string[] => [
  ...new Set(columns.map(({ document }) => document)),
];

const wholeDocument = (columns: readonly Column[], id: string): Baseline => ({
  name: id,
  columns: idsOf(columns.filter(({ document }) => document === id)),
});

/**
 * The baseline that a name means: a document's id, a column's id, or a region or title that only one document has.
 * Without a name it is the first column's document.
 * @throws CompareError where the name means none or several
 */
export const baselineOf = (columns: readonly Column[], name: string | undefined): Baseline => {
  const [first] = columns;
  if (name === undefined) return wholeDocument(columns, first?.document ?? '');
  if (columns.some(({ document }) => document === name)) return wholeDocument(columns, name);
  if (columns.some(({ id }) => id === name)) return { name, columns: new Set([name]) };
  const words = norm(name);
  const named = columns.filter(({ region, title }) => norm(region?.name) === words || norm(title) === words);
  const documents = documentsOf(named);
  const [document] = documents;
  if (document === undefined)
    throw new CompareError([
      `there is no baseline ${name}; the documents are ${listed(documentsOf(columns))}`,
    ]);
  if (documents.length > 1)
    throw new CompareError([`the baseline ${name} could be any of ${listed(documents)}; name one of them`]);
  const [only] = named;
  return named.length === 1 && only
    ? { name: only.id, columns: idsOf(named) }
    : wholeDocument(columns, document);
};
