import { REACHED, SIGNS, STRIVEN } from '../../report/compare/signs.ts';
import type { Language } from '../../report/page/fieldWords.ts';
import { otherYear, reasonWords, reviewSign } from './cellWords.ts';
import { type MatrixModel, planAt } from './model.ts';
import { WORDS } from './words.ts';

interface Props {
  readonly model: MatrixModel;
  readonly row: number;
  readonly plan: number;
  readonly lang: Language;
}

/** What a plan says of an indicator and how that stands to the baseline: by sign, word and colour. */
export const CellWords = ({ model, row, plan, lang }: Props) => {
  const cell = model.cell(row, plan);
  const words = WORDS[lang];
  if (!cell) return <span class="unseen">{words.empty}</span>;
  const { shown, standing, reached, others } = cell;
  const year = shown && otherYear(shown, planAt(model, plan));
  const reason = reasonWords(cell, lang);
  return (
    <>
      <span class="matrix-value">
        <span class="matrix-sign" aria-hidden="true">
          {SIGNS[standing]}
        </span>
        {shown?.shown}
        {shown?.strength === 'aspirational' && <abbr title={words.striven}>{STRIVEN}</abbr>}
        {reached && <abbr title={words.reached}>{REACHED}</abbr>}
        {shown && shown.reviewed !== null && (
          <abbr title={words.fields.review[shown.reviewed]}>{reviewSign(shown)}</abbr>
        )}
        {others.length > 0 && (
          <abbr class="matrix-more-values" title={words.more(others.length)}>
            +{others.length}
          </abbr>
        )}
      </span>
      <span class="matrix-why">
        {year ? `${words.yearOf(year)} ` : ''}
        {reason === null ? (
          words.standings[standing]
        ) : (
          <>
            <span class="unseen">{`${words.standings[standing]}${words.colon}`}</span>
            {reason}
          </>
        )}
      </span>
    </>
  );
};

interface BaseProps extends Omit<Props, 'plan'> {
  readonly plans: readonly number[];
}

/** What the plans of the baseline say of an indicator. */
export const BaseWords = ({ model, row, plans, lang }: BaseProps) => {
  const said = plans.flatMap((plan) => {
    const cell = model.cell(row, plan);
    if (!cell?.shown) return [];
    const year = otherYear(cell.shown, planAt(model, plan));
    const striven = cell.shown.strength === 'aspirational' ? STRIVEN : '';
    return [
      `${cell.shown.shown}${striven}${reviewSign(cell.shown)}${year === null ? '' : WORDS[lang].bracketed(WORDS[lang].yearOf(year))}`,
    ];
  });
  if (said.length === 0) return <span class="pale">—</span>;
  return <span class="matrix-value">{[...new Set(said)].join(' / ')}</span>;
};
