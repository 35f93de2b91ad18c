import type { Compared } from './comparedDocument.ts';
import type { LongRow } from './fields.ts';

/** The long form: a line for each indicator and plan, and one for each value that the plan has beside. */
export function* longRows({ comparison, documents }: Compared): Generator<LongRow> {
  for (const row of comparison.indicators)
    for (const plan of comparison.plans) {
      const cell = row.cells[plan.id];
      if (!cell) continue;
      const document = documents.get(plan.document);
      for (const said of [cell, ...cell.others]) yield { row, plan, document, cell, said };
    }
}
