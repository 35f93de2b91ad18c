// biome-ignore-all lint/a11y/useSemanticElements: a table cannot leave out the rows that are not seen
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Language } from '../../report/page/fieldWords.ts';
import { GridHead } from './gridHead.tsx';
import { GridLine } from './gridLine.tsx';
import {
  type Active,
  columnsSeen,
  FIRST_PLAN,
  layoutOf,
  linesOnPage,
  linesSeen,
  placesOf,
  px,
  revealing,
} from './layout.ts';
import type { MatrixModel } from './model.ts';
import { moved } from './moved.ts';
import { useViewport } from './useViewport.ts';
import type { Line, MatrixView } from './view.ts';
import { WORDS } from './words.ts';

interface Props {
  readonly model: MatrixModel;
  readonly view: MatrixView;
  /** Whether the plans stand as on the ladder, with its steps above them. */
  readonly grouped: boolean;
  readonly lang: Language;
  readonly onRow: (row: number) => void;
  readonly onCell: (row: number, plan: number) => void;
  readonly onPlan: (plan: number) => void;
}

const LADDER_LINES = 3;
const START: Active = { line: 0, column: 0 };

const cellOf = (target: EventTarget | null): Active | null => {
  const { line, column } =
    (target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null)?.dataset ?? {};
  return line === undefined || column === undefined ? null : { line: Number(line), column: Number(column) };
};

/**
 * The matrix as a grid of which only what is seen is drawn. The element keeps the focus and names its active cell, which
 * is drawn wherever it is.
 */
export const Grid = ({ model, view, grouped, lang, onRow, onCell, onPlan }: Props) => {
  const { lines, plans, bases } = view;
  const id = useId();
  const ref = useRef<HTMLDivElement>(null);
  const viewport = useViewport(ref);
  const [chosen, setActive] = useState<Active>(START);
  const layout = useMemo(
    () => layoutOf(lines, plans.length, { width: viewport.width, grouped }),
    [lines, plans.length, viewport.width, grouped],
  );
  const bounds = { lines: lines.length, columns: plans.length + FIRST_PLAN };
  const active = {
    line: Math.min(chosen.line, bounds.lines - 1),
    column: Math.min(chosen.column, bounds.columns - 1),
  };
  const idOf = ({ line, column }: Active): string => {
    const shown = lines[line];
    return `${id}-${line}-${shown && !('row' in shown) ? 0 : column}`;
  };
  const seenLines = linesSeen(layout, viewport);
  const seen = columnsSeen(layout, viewport, plans.length);
  const columns = placesOf(seen, active.column - FIRST_PLAN, plans.length);
  const headLines = grouped ? LADDER_LINES : 1;

  useLayoutEffect(() => {
    ref.current?.scrollTo({ left: 0, top: 0 });
    setActive(START);
  }, [lines, plans]);

  const goTo = (at: Active): void => {
    setActive(at);
    ref.current?.scrollTo(revealing(layout, viewport, at));
  };
  const choose = ({ line, column }: Active): void => {
    const shown: Line | undefined = lines[line];
    const plan = column >= FIRST_PLAN ? plans[column - FIRST_PLAN] : undefined;
    if (line < 0) {
      if (plan !== undefined) onPlan(plan);
    } else if (shown && 'row' in shown) {
      const base = bases.find((each) => model.cell(shown.row, each)?.shown);
      const of = column === 1 ? base : plan;
      if (column === 0) onRow(shown.row);
      else if (of !== undefined && model.cell(shown.row, of)) onCell(shown.row, of);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = moved(active, event, { ...bounds, page: linesOnPage(layout, viewport) });
    if (next) goTo(next);
    else if (event.key === 'Enter' || event.key === ' ') choose(active);
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent): void => {
    const at = cellOf(event.target);
    if (!at) return;
    setActive(at);
    choose(at);
  };
  const shared = { model, view, layout, columns, active, idOf, lang };
  const width = layout.name + layout.base + plans.length * layout.column;
  return (
    <div
      ref={ref}
      class="matrix-grid"
      role="grid"
      tabIndex={0}
      aria-label={WORDS[lang].grid}
      aria-describedby={`${id}-keys`}
      aria-rowcount={lines.length + headLines}
      aria-colcount={bounds.columns}
      aria-activedescendant={idOf(active)}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div class="matrix-sheet" role="presentation" style={{ width: px(width) }}>
        <GridHead {...shared} seen={seen} grouped={grouped} />
        <div class="matrix-body" role="rowgroup" style={{ height: px(layout.tops.at(-1) ?? 0) }}>
          {placesOf(seenLines, active.line, lines.length).map((line) => (
            <GridLine key={line} {...shared} line={line} rowIndex={line + headLines + 1} />
          ))}
        </div>
      </div>
      <span id={`${id}-keys`} class="unseen">
        {WORDS[lang].keys}
      </span>
    </div>
  );
};
