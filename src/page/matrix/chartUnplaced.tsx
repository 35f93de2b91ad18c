import { SIGNS } from '../../report/compare/signs.ts';
import type { Language } from '../../report/page/fieldWords.ts';
import { signedWords, verdictWords } from './cellWords.ts';
import type { ChartData } from './chartPoints.ts';
import { type MatrixModel, planAt } from './model.ts';
import { planName } from './names.ts';
import { WORDS } from './words.ts';

interface Props {
  readonly model: MatrixModel;
  readonly chart: ChartData;
  readonly lang: Language;
}

/** What fits no place on the axis: by verdict and reason, with the regions. */
export const ChartUnplaced = ({ model, chart, lang }: Props) => {
  const words = WORDS[lang];
  const said = new Map<string, ChartData['unplaced'][number][]>();
  for (const each of chart.unplaced) {
    const verdict = verdictWords(each.cell, lang);
    said.set(verdict, [...(said.get(verdict) ?? []), each]);
  }
  return (
    <ul class="chart-unplaced">
      {[...said].map(([verdict, plans]) => (
        <li key={verdict} data-standing={plans[0]?.cell.standing}>
          <strong>
            <span class="matrix-sign" aria-hidden="true">
              {plans[0] && SIGNS[plans[0].cell.standing]}
            </span>
            {verdict}
          </strong>
          {` ${words.plansIn(plans.length)}${words.colon}`}
          {plans
            .map(
              ({ plan, cell }) =>
                `${planName(planAt(model, plan), lang)}${cell.shown ? ` ${signedWords(cell.shown)}` : ''}`,
            )
            .join(words.between)}
        </li>
      ))}
    </ul>
  );
};
