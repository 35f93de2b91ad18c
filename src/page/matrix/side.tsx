import type { Language } from '../../report/page/fieldWords.ts';
import type { MatrixValue } from '../../report/page/matrixData.ts';
import { reviewSign, shownWords } from './cellWords.ts';
import { type MatrixModel, planAt } from './model.ts';
import { domainName, planName } from './names.ts';
import { WORDS } from './words.ts';

type Open = (document: string, target: string | null) => void;

/** Where a value stands: domain, section with item, line or page. */
const placeWords = ({ domain, section, item, line, page }: MatrixValue, lang: Language): string => {
  const words = WORDS[lang];
  return [
    ...(domain === null ? [] : [domainName(domain, lang)]),
    ...(section === null ? [] : [words.fields.section[section]]),
    ...(item === null ? [] : [words.itemOf(item)]),
    ...(page === null ? [] : [words.pageOf(page)]),
    ...(line === null ? [] : [words.lineOf(line)]),
  ].join(words.comma);
};

/** What has to be known of a value beside its number. */
const factsOf = (value: MatrixValue, lang: Language): string[] => {
  const words = WORDS[lang];
  return [
    ...(value.year === null ? [] : [words.yearOf(value.year)]),
    ...(value.per === null ? [] : [value.per]),
    ...(value.baselineValue === null && value.baselineYear === null
      ? []
      : [words.fromBase(value.baselineValue, value.baselineYear)]),
    ...(value.strength === 'aspirational' ? [words.striven] : []),
    ...(value.binding === null ? [] : [words.fields.binding[value.binding]]),
    ...(value.reviewed === null ? [] : [`${reviewSign(value)} ${words.fields.review[value.reviewed]}`]),
  ];
};

interface QuoteProps {
  readonly value: MatrixValue;
  readonly document: string;
  readonly open: Open;
  readonly lang: Language;
}

/** A value in the words of its plan, the number marked, with its place. */
const Quote = ({ value, document, open, lang }: QuoteProps) => (
  <>
    <blockquote class="plan-text" lang="zh-CN">
      {value.prefix === '' ? '' : '…'}
      {value.prefix}
      <mark>{value.quote}</mark>
      {value.suffix}
      {value.suffix === '' ? '' : '…'}
    </blockquote>
    <p class="matrix-place">{placeWords(value, lang)}</p>
    <button type="button" onClick={() => open(document, value.target)}>
      {WORDS[lang].openText}
    </button>
  </>
);

export interface SideProps {
  readonly model: MatrixModel;
  readonly row: number;
  readonly plan: number;
  readonly lang: Language;
  readonly open: Open;
}

/** What one plan says of an indicator: value, facts, quote and place, and what it says beside. */
export const Side = ({ model, row, plan, lang, open }: SideProps) => {
  const words = WORDS[lang];
  const column = planAt(model, plan);
  const cell = model.cell(row, plan);
  const unchecked = model.data.unchecked.includes(column.document);
  const facts = cell?.shown ? factsOf(cell.shown, lang) : [];
  return (
    <section class="matrix-side">
      <h3>
        {column.baseline && <span class="chip">{words.baseline}</span>} {planName(column, lang)}
      </h3>
      <p class="matrix-title" lang="zh-CN">
        {column.title ?? column.document}
      </p>
      <p class="matrix-large">
        {cell ? shownWords(cell, lang) : column.baseline ? words.noneInBaseline : words.empty}
        {facts.length > 0 && <span class="matrix-facts">{facts.join(words.comma)}</span>}
      </p>
      {cell?.recognized && !cell.shown?.reviewed && <p class="warning">{words.recognized}</p>}
      {cell?.reached && <p class="pale">✓ {words.reached}</p>}
      {unchecked && cell?.shown && (
        <>
          <p class="matrix-place">{placeWords({ ...cell.shown, line: null }, lang)}</p>
          <p class="matrix-place">{words.quotedAs}</p>
        </>
      )}
      {!unchecked && cell?.shown && (
        <Quote value={cell.shown} document={column.document} {...{ open, lang }} />
      )}
      {!unchecked && !cell?.shown && (
        <button type="button" onClick={() => open(column.document, null)}>
          {words.openPlan}
        </button>
      )}
      {cell && cell.others.length > 0 && (
        <details>
          <summary>
            {words.otherValues} {cell.others.length}
          </summary>
          {cell.others.map((value) => (
            <div key={value.target} class="matrix-other">
              <p>
                <strong>{value.shown}</strong> {[value.words, ...factsOf(value, lang)].join(words.comma)}
              </p>
              <Quote value={value} document={column.document} {...{ open, lang }} />
            </div>
          ))}
        </details>
      )}
    </section>
  );
};
