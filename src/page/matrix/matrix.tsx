import { useMemo } from 'preact/hooks';
import type { Language } from '../../report/page/fieldWords.ts';
import type { MatrixData } from '../../report/page/matrixData.ts';
import { CellDialog } from './cellDialog.tsx';
import { ChartDialog } from './chartDialog.tsx';
import { Filters } from './filters.tsx';
import { Grid } from './grid.tsx';
import { modelOf, planAt, rowAt } from './model.ts';
import { planName } from './names.ts';
import { Printed } from './printed.tsx';
import { type MatrixQuery, queryOf, textOf } from './query.ts';
import { ReviewLegend } from './reviewLegend.tsx';
import { viewOf } from './view.ts';
import { WORDS } from './words.ts';

interface Props {
  readonly data: MatrixData;
  readonly lang: Language;
  /** What is shown, as the address has it behind `?`. */
  readonly query: string;
  /** Something that opens is a step of its own for the back button. */
  readonly onQuery: (query: string, how: 'push' | 'replace') => void;
  /** Goes to a place of a document's text: a target's or a trend's, or its beginning. */
  readonly open: (document: string, target: string | null) => void;
}

/** What is not shown of a query when it only says what is open. */
const shownBy = (query: MatrixQuery): string =>
  textOf({ ...query, indicator: null, plan: null, chart: 'ladder' });

/** The comparison of regions as a ladder: indicators by plans, with the quotes and a chart behind them. */
export const Matrix = ({ data, lang, query: text, onQuery, open }: Props) => {
  const words = WORDS[lang];
  const model = useMemo(() => modelOf(data), [data]);
  const query = queryOf(text);
  const shown = shownBy(query);
  const view = useMemo(() => viewOf(model, queryOf(shown), lang), [model, shown, lang]);
  const change = (fields: Partial<MatrixQuery>, how: 'push' | 'replace' = 'replace'): void =>
    onQuery(textOf({ ...query, ...fields }), how);
  const row = data.rows.findIndex(({ id }) => id === query.indicator);
  const plan = data.plans.findIndex(({ id }) => id === query.plan);
  const close = (): void => change({ indicator: null, plan: null, chart: 'ladder' });
  const showChart = (of: number): void => change({ indicator: rowAt(model, of).id, plan: null }, 'push');
  const bases = model.bases.map((base) => planAt(model, base));
  return (
    <div class="matrix">
      <p class="matrix-baseline">
        {words.baselineIs(bases.map((base) => base.title ?? planName(base, lang)).join(words.comma))}
        {data.baselineNamed ? '' : words.firstTaken}
      </p>
      {bases.some(({ document }) => data.unchecked.includes(document)) && (
        <p class="warning">{words.unchecked}</p>
      )}
      <ReviewLegend reviews={data.reviews} lang={lang} />
      <Filters {...{ model, view, query, lang }} onChange={change} />
      {view.rows.length === 0 ? (
        <p class="matrix-nothing">{words.nothing}</p>
      ) : (
        <Grid
          {...{ model, view, lang }}
          grouped={query.columns === 'ladder'}
          onRow={showChart}
          onCell={(of, at) => change({ indicator: rowAt(model, of).id, plan: planAt(model, at).id }, 'push')}
          onPlan={(at) => open(planAt(model, at).document, null)}
        />
      )}
      <Printed {...{ model, view, lang }} />
      {row >= 0 && plan >= 0 && model.cell(row, plan) && (
        <CellDialog
          key={`${row} ${plan}`}
          {...{ model, row, plan, lang, open }}
          onClose={close}
          onChart={() => showChart(row)}
        />
      )}
      {row >= 0 && plan < 0 && (
        <ChartDialog
          key={row}
          {...{ model, row, lang }}
          plans={view.plans}
          order={query.chart}
          onOrder={(chart) => change({ chart })}
          onClose={close}
          onPlan={(at) => change({ plan: planAt(model, at).id }, 'push')}
        />
      )}
    </div>
  );
};
