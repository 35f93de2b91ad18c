import { stringify } from 'csv-stringify/sync';
import type { Compared } from './comparedDocument.ts';
import { FIELDS, type FieldValue } from './fields.ts';
import { longRows } from './longRows.ts';

/** Rows that are written at a time. */
const AT_A_TIME = 100;

const MARK = '\ufeff';

/** Text that a spreadsheet would take for a formula gets an apostrophe in front; numbers stay numbers. */
const lines = (rows: readonly (readonly FieldValue[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true, record_delimiter: 'windows', cast: { boolean: String } },
  );

/** The long form as CSV (RFC 4180) with a byte order mark, piece by piece. */
export function* renderCsv(compared: Compared): Generator<string> {
  yield MARK + lines([FIELDS.map(({ name }) => name)]);
  let rows: FieldValue[][] = [];
  for (const row of longRows(compared)) {
    rows.push(FIELDS.map(({ of }) => of(row)));
    if (rows.length < AT_A_TIME) continue;
    yield lines(rows);
    rows = [];
  }
  if (rows.length > 0) yield lines(rows);
}
