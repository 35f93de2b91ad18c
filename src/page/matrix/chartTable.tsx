import { SIGNS } from '../../report/compare/signs.ts';
import type { Language } from '../../report/page/fieldWords.ts';
import { reviewedWords, verdictWords } from './cellWords.ts';
import { type MatrixModel, planAt } from './model.ts';
import { planName } from './names.ts';
import { WORDS } from './words.ts';

interface Props {
  readonly model: MatrixModel;
  readonly row: number;
  readonly plans: readonly number[];
  readonly lang: Language;
  readonly onPlan: (plan: number) => void;
}

/** The same in a table, for those who do not see the chart. */
export const ChartTable = ({ model, row, plans, lang, onPlan }: Props) => {
  const words = WORDS[lang];
  return (
    <table>
      <thead>
        <tr>
          {[words.region, words.value, words.year, words.verdict].map((each) => (
            <th key={each} scope="col">
              {each}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...model.bases, ...plans].flatMap((plan) => {
          const cell = model.cell(row, plan);
          return cell
            ? [
                <tr key={plan}>
                  <th scope="row">
                    <button type="button" class="quiet" onClick={() => onPlan(plan)}>
                      {planName(planAt(model, plan), lang)}
                    </button>
                  </th>
                  <td>{cell.shown && reviewedWords(cell.shown, lang)}</td>
                  <td>{cell.shown?.year}</td>
                  <td data-standing={cell.standing}>
                    <span class="matrix-sign" aria-hidden="true">
                      {SIGNS[cell.standing]}
                    </span>
                    {verdictWords(cell, lang)}
                  </td>
                </tr>,
              ]
            : [];
        })}
      </tbody>
    </table>
  );
};
