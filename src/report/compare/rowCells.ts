import type { Cell, Comparison, IndicatorRow, PlanColumn } from '../../model/comparison.ts';

export interface PlanCell {
  readonly plan: PlanColumn;
  /** Its position among the plans. */
  readonly place: number;
  readonly cell: Cell;
}

/** Gives the cells that a row has, in the order of the plans: of thousands of plans most say nothing of most. */
export const rowCells = ({ plans }: Comparison): ((row: IndicatorRow) => PlanCell[]) => {
  const places = new Map(plans.map((plan, place) => [plan.id, { plan, place }]));
  return ({ cells }) =>
    Object.entries(cells)
      .flatMap(([id, cell]) => {
        const column = places.get(id);
        return column ? [{ ...column, cell }] : [];
      })
      .sort((a, b) => a.place - b.place);
};

/** A place for every plan, with what it says in a row. */
export const allCells = (
  { plans }: Comparison,
  { cells }: IndicatorRow,
): { readonly plan: PlanColumn; readonly cell: Cell | undefined }[] =>
  plans.map((plan) => ({ plan, cell: cells[plan.id] }));
