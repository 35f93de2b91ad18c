import type { Compared } from './comparedDocument.ts';
import type { LongRow } from './fields.ts';
import { rowCells } from './rowCells.ts';

/** The long form: a line for each indicator and plan, and one for each value that the plan has beside. */
export function* longRows({ comparison, documents }: Compared): Generator<LongRow> {
  const cellsOf = rowCells(comparison);
  for (const row of comparison.indicators)
    for (const { plan, cell } of cellsOf(row)) {
      const document = documents.get(plan.document);
      for (const said of [cell, ...cell.others]) yield { row, plan, document, cell, said };
    }
}
