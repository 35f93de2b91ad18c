import { viewOf } from '../text/view.ts';
import type { Cell, Row } from './outline.ts';
import type { TableCell } from './textTable.ts';

/** A row of a table by the pieces of its cells, empty ones included. */
export const rowOf = (folded: string, row: readonly TableCell[]): Row => {
  let at = 0;
  const cells = row.map((pieces): Cell => {
    const view = viewOf(folded, pieces);
    const cell = { text: view.text, at, view };
    at += view.text.length;
    return cell;
  });
  return { view: viewOf(folded, row.flat()), cells };
};
