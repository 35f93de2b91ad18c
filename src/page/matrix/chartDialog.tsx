import { useMemo, useRef } from 'preact/hooks';
import type { Language } from '../../report/page/fieldWords.ts';
import { Chart } from './chart.tsx';
import { ChartMarks } from './chartMarks.tsx';
import { chartDataOf } from './chartPoints.ts';
import { ChartTable } from './chartTable.tsx';
import { ChartUnplaced } from './chartUnplaced.tsx';
import { Dialog } from './dialog.tsx';
import { IndicatorName } from './indicatorName.tsx';
import { type MatrixModel, rowAt } from './model.ts';
import { domainName } from './names.ts';
import { CHART_ORDERS, type MatrixQuery } from './query.ts';
import { useViewport } from './useViewport.ts';
import { WORDS } from './words.ts';

interface Props {
  readonly model: MatrixModel;
  readonly row: number;
  /** The plans that the matrix shows, in its order. */
  readonly plans: readonly number[];
  readonly order: MatrixQuery['chart'];
  readonly lang: Language;
  readonly onOrder: (order: MatrixQuery['chart']) => void;
  readonly onPlan: (plan: number) => void;
  readonly onClose: () => void;
}

/** One indicator across the regions that the matrix shows, with the baseline. */
export const ChartDialog = ({ model, row, plans, order, lang, onOrder, onPlan, onClose }: Props) => {
  const words = WORDS[lang];
  const ref = useRef<HTMLDivElement>(null);
  const { width } = useViewport(ref);
  const chart = useMemo(() => chartDataOf(model, row, plans, order), [model, row, plans, order]);
  const indicator = rowAt(model, row);
  return (
    <Dialog wide title={<IndicatorName {...{ indicator, lang }} />} close={words.close} onClose={onClose}>
      <p class="pale">
        {[
          domainName(indicator.domain, lang),
          ...(chart.unit === null ? [] : [words.unitOf(chart.unit)]),
          words.prefers[indicator.polarity],
        ].join(words.comma)}
      </p>
      <div class="chart-bar">
        <fieldset aria-label={words.chartOrder}>
          {CHART_ORDERS.map((each) => (
            <button key={each} type="button" aria-pressed={order === each} onClick={() => onOrder(each)}>
              {words.chartOrders[each]}
            </button>
          ))}
        </fieldset>
        <ChartMarks {...{ chart, lang }} />
      </div>
      <div ref={ref} class="chart-place">
        {chart.points.length === 0 ? (
          <p>{words.noPlaces}</p>
        ) : (
          width > 0 && <Chart {...{ model, row, chart, order, width, lang, onPlan }} />
        )}
      </div>
      {chart.unplaced.length > 0 && (
        <>
          <h3>{words.notPlaced}</h3>
          <ChartUnplaced {...{ model, chart, lang }} />
        </>
      )}
      <details>
        <summary>{words.asTable}</summary>
        <ChartTable {...{ model, row, plans, lang, onPlan }} />
      </details>
    </Dialog>
  );
};
