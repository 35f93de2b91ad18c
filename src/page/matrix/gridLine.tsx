// biome-ignore-all lint/a11y/useSemanticElements: a table cannot leave out the rows that are not seen
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
import { UNCATALOGUED } from '../../report/compare/signs.ts';
import type { Language } from '../../report/page/fieldWords.ts';
import { MATRIX_STANDINGS } from '../../report/page/matrixFields.ts';
import { BaseWords, CellWords } from './gridCell.tsx';
import { type Active, FIRST_PLAN, type Layout, px } from './layout.ts';
import { type MatrixModel, rowAt } from './model.ts';
import { domainName, englishName, rowName } from './names.ts';
import type { Line, MatrixView } from './view.ts';
import { WORDS } from './words.ts';

/** The name of an indicator: in English with the plans' own below. */
export const RowWords = ({
  model,
  row,
  lang,
}: {
  readonly model: MatrixModel;
  readonly row: number;
  readonly lang: Language;
}) => {
  const indicator = rowAt(model, row);
  const english = lang === 'en' ? englishName(indicator) : null;
  const name = rowName(indicator, lang);
  return (
    <span class={english === null ? 'matrix-name' : 'matrix-two-names'} title={name}>
      {english !== null && <span class="matrix-value">{english}</span>}
      <span class={english === null ? '' : 'matrix-why'} lang="zh-CN">
        {name}
        {!indicator.catalogued && <abbr title={WORDS[lang].uncatalogued}>{UNCATALOGUED}</abbr>}
      </span>
    </span>
  );
};

export interface LineProps {
  readonly model: MatrixModel;
  readonly view: MatrixView;
  readonly layout: Layout;
  readonly line: number;
  /** The places of the plans that are drawn. */
  readonly columns: readonly number[];
  readonly rowIndex: number;
  readonly active: Active;
  readonly idOf: (at: Active) => string;
  readonly lang: Language;
}

/** A line of the grid: the heading of a domain, or an indicator with what plans say of it. */
export const GridLine = ({ model, view, layout, line, columns, rowIndex, active, idOf, lang }: LineProps) => {
  const { plans, bases, lines } = view;
  const shown = lines[line] as Line;
  const top = layout.tops[line] as number;
  const height = (layout.tops[line + 1] as number) - top;
  const place = { top: px(top), height: px(height) };
  const cell = (column: number) => ({
    id: idOf({ line, column }),
    'aria-colindex': column + 1,
    'data-line': line,
    'data-column': column,
    'data-active': active.line === line && active.column === column,
  });
  if (!('row' in shown))
    return (
      <div class="matrix-domain" role="row" aria-rowindex={rowIndex} style={place}>
        <span
          {...cell(0)}
          data-active={active.line === line}
          role="rowheader"
          aria-colspan={plans.length + FIRST_PLAN}
        >
          {domainName(shown.domain, lang)} <span class="pale">{WORDS[lang].rowsIn(shown.count)}</span>
        </span>
      </div>
    );
  const { row } = shown;
  const standingOf = (plan: number): string | undefined =>
    MATRIX_STANDINGS[model.standings[row * model.data.plans.length + plan] as number];
  return (
    <div class="matrix-line" role="row" aria-rowindex={rowIndex} style={place}>
      <span {...cell(0)} class="matrix-fixed" role="rowheader" style={{ width: px(layout.name), left: '0' }}>
        <RowWords {...{ model, row, lang }} />
      </span>
      <span
        {...cell(1)}
        class="matrix-fixed matrix-base"
        role="gridcell"
        style={{ width: px(layout.base), left: px(layout.name) }}
      >
        <BaseWords {...{ model, row, lang }} plans={bases} />
      </span>
      {columns.map((at) => {
        const plan = plans[at] as number;
        return (
          <span
            {...cell(at + FIRST_PLAN)}
            key={plan}
            class="matrix-cell"
            role="gridcell"
            data-standing={standingOf(plan)}
            style={{ left: px(layout.name + layout.base + at * layout.column), width: px(layout.column) }}
          >
            <CellWords {...{ model, row, plan, lang }} />
          </span>
        );
      })}
    </div>
  );
};
