import type { Cell } from '../../model/comparison.ts';
import { citationOf } from './citation.ts';
import type { Compared } from './comparedDocument.ts';
import { rowCells } from './rowCells.ts';

/** The citations of a comparison, numbered from 1 in the order of its rows and columns. */
export interface Footnotes {
  /** The number of a cell's citation; null for one that cites nothing. */
  readonly numberOf: (cell: Cell) => number | null;
  readonly notes: readonly string[];
}

export const footnotesOf = ({ comparison, documents }: Compared): Footnotes => {
  const numbers = new Map<Cell, number>();
  const notes: string[] = [];
  const cellsIn = rowCells(comparison);
  for (const row of comparison.indicators)
    for (const { plan, cell } of cellsIn(row)) {
      if (cell.quote === null) continue;
      notes.push(citationOf(plan, cell, documents.get(plan.document)));
      numbers.set(cell, notes.length);
    }
  return { numberOf: (cell) => numbers.get(cell) ?? null, notes };
};
