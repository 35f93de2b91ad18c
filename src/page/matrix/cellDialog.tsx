import { SIGNS } from '../../report/compare/signs.ts';
import { verdictWords } from './cellWords.ts';
import { Dialog } from './dialog.tsx';
import { IndicatorName } from './indicatorName.tsx';
import { type MatrixCell, type MatrixModel, planAt, rowAt } from './model.ts';
import { Side, type SideProps } from './side.tsx';
import { WORDS } from './words.ts';

/** The plan of the baseline that would speak to a plan: one for the same population. */
const baseOf = (model: MatrixModel, row: number, plan: number): number | null => {
  const { population } = planAt(model, plan);
  const said = model.bases.find((base) => model.cell(row, base)?.shown);
  return (
    said ??
    model.bases.find((base) => planAt(model, base).population === population) ??
    model.bases[0] ??
    null
  );
};

/** What a plan and its baseline say of an indicator, side by side, and what follows. */
export const CellDialog = ({
  onClose,
  onChart,
  ...side
}: SideProps & { readonly onClose: () => void; readonly onChart: () => void }) => {
  const { model, row, plan, lang } = side;
  const words = WORDS[lang];
  const cell = model.cell(row, plan) as MatrixCell;
  const indicator = rowAt(model, row);
  const base = cell.against ?? (planAt(model, plan).baseline ? null : baseOf(model, row, plan));
  return (
    <Dialog title={<IndicatorName {...{ indicator, lang }} />} close={words.close} onClose={onClose}>
      {cell.standing !== 'baseline' && (
        <p class="matrix-verdict" data-standing={cell.standing}>
          <span class="matrix-sign" aria-hidden="true">
            {SIGNS[cell.standing]}
          </span>
          <strong>{verdictWords(cell, lang)}</strong>
          {lang === 'en' && <span>{cell.reason}</span>}
          <span class="matrix-facts">{words.prefers[indicator.polarity]}</span>
        </p>
      )}
      <div class="matrix-sides">
        <Side {...side} />
        {base !== null && <Side {...side} plan={base} />}
      </div>
      <footer>
        <button type="button" onClick={onChart}>
          {words.openChart}
        </button>
      </footer>
    </Dialog>
  );
};
