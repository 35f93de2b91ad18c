import { flushSync } from 'preact/compat';
import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../report/page/fieldWords.ts';
import { MATRIX_STANDINGS } from '../../report/page/matrixFields.ts';
import { BaseWords, CellWords } from './gridCell.tsx';
import { RowWords } from './gridLine.tsx';
import { type MatrixModel, planAt } from './model.ts';
import { domainName, planFacts, regionName } from './names.ts';
import type { MatrixView } from './view.ts';
import { WORDS } from './words.ts';

/** As many plans as a landscape page has room for. */
const ON_PAGE = 8;

/** Whether the page is being printed: known, and drawn, before its pages are counted. */
const usePrinting = (): boolean => {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
};

interface Props {
  readonly model: MatrixModel;
  readonly view: MatrixView;
  readonly lang: Language;
}

/** The matrix for paper: all its rows, and the first plans as far as a page is wide. */
export const Printed = ({ model, view, lang }: Props) => {
  const printing = usePrinting();
  if (!printing) return null;
  const words = WORDS[lang];
  const plans = view.plans.slice(0, ON_PAGE);
  const { length: width } = model.data.plans;
  return (
    <div class="matrix-printed">
      {plans.length < view.plans.length && <p>{words.onlyPrinted(plans.length, view.plans.length)}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{words.indicator}</th>
            <th scope="col">{words.baseline}</th>
            {plans.map((plan) => (
              <th key={plan} scope="col">
                {regionName(planAt(model, plan))}
                <span class="matrix-why">{planFacts(planAt(model, plan), lang).join(' ')}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.lines.map((line) =>
            'row' in line ? (
              <tr key={line.row}>
                <th scope="row">
                  <RowWords {...{ model, lang }} row={line.row} />
                </th>
                <td>
                  <BaseWords {...{ model, lang }} row={line.row} plans={view.bases} />
                </td>
                {plans.map((plan) => (
                  <td
                    key={plan}
                    data-standing={MATRIX_STANDINGS[model.standings[line.row * width + plan] as number]}
                  >
                    <CellWords {...{ model, plan, lang }} row={line.row} />
                  </td>
                ))}
              </tr>
            ) : (
              <tr key={line.domain} class="matrix-printed-domain">
                <th scope="rowgroup" colSpan={plans.length + 2}>
                  {domainName(line.domain, lang)}
                </th>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
};
