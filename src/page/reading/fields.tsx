import type { ComponentChildren, JSX } from 'preact';
import { ARROWS } from '../../report/compare/signs.ts';
import { addressOf } from '../../report/page/address.ts';
import { quotedIn } from '../../report/page/placeWords.ts';
import type { IndicatorName, ReportDocument, TargetData } from '../../report/page/reportData.ts';
import { useFieldWords, useWords } from '../language.ts';
import { CopyLine } from './copyLine.tsx';
import { type Finding, isTarget, spanOf } from './finding.ts';
import { ReviewView } from './reviewView.tsx';

interface FieldsProps {
  readonly document: ReportDocument;
  readonly finding: Finding;
  readonly names: Readonly<Record<string, IndicatorName>>;
}

const Field = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const TargetFields = ({ target }: { readonly target: TargetData }): JSX.Element => {
  const { fields, ...words } = useWords();
  const values = useFieldWords();
  const { comparator, kind, per, year, yearBasis, baselineYear, baselineValue, strength, binding } = target;
  const kinds = [values.comparator[comparator], ...(kind === 'change' ? [words.change] : [])];
  return (
    <>
      <Field name={fields.value}>
        <strong class="value">{target.shown}</strong> <span class="pale">{kinds.join(' · ')}</span>
      </Field>
      {per !== null && <Field name={fields.per}>{per}</Field>}
      <Field name={fields.year}>
        {year ?? fields.noYear}
        {yearBasis !== null && <span class="pale"> {values.yearBasis[yearBasis]}</span>}
      </Field>
      {(baselineYear !== null || baselineValue !== null) && (
        <Field name={fields.baseline}>
          {[baselineYear, baselineValue].filter((each) => each !== null).join(' · ')}
        </Field>
      )}
      <Field name={fields.strength}>{values.strength[strength]}</Field>
      {binding !== null && <Field name={fields.binding}>{values.binding[binding]}</Field>}
    </>
  );
};

const Name = ({ finding, names }: Pick<FieldsProps, 'finding' | 'names'>): JSX.Element => {
  const { fields } = useWords();
  const { text, id } = finding.of.indicator;
  const entry = id !== null && Object.hasOwn(names, id) ? names[id] : undefined;
  return (
    <>
      <h2>{text}</h2>
      <p class="pale small">
        {entry ? `${fields.entry}：${entry.name}` : fields.noEntry}
        {id !== null && <code>{id}</code>}
      </p>
    </>
  );
};

/** All that is known of the chosen target or trend. */
export const Fields = ({ document, finding, names }: FieldsProps): JSX.Element => {
  const { fields, ...words } = useWords();
  const values = useFieldWords();
  const { of } = finding;
  const { domain, section, item, rules, source, plan, review, cited } = of;
  const { start, end } = spanOf(of);
  const { before, quote, after } = quotedIn(source);
  const place = [
    ...(domain === null ? [] : [domain]),
    values.section[section],
    ...(item === null ? [] : [item]),
  ];
  const where = source.page === null ? words.line(source.line) : words.page(source.page);
  const title = document.plans.find(({ id }) => id === plan)?.title;
  const address = `${location.href.split('#')[0]}#${addressOf(document.id, of.id)}`;
  return (
    <section class="fields" aria-label={words.details}>
      <Name finding={finding} names={names} />
      {review && <ReviewView review={review} />}
      {source.recognized && !review && <p class="warning">{words.recognized}</p>}
      <dl>
        {isTarget(of) ? (
          <TargetFields target={of} />
        ) : (
          <Field name={fields.direction}>
            <strong class="value">{ARROWS[of.direction]}</strong> {values.direction[of.direction]}
          </Field>
        )}
        {title != null && document.plans.length > 1 && <Field name={fields.plan}>{title}</Field>}
        <Field name={fields.section}>{place.join(' · ')}</Field>
        <Field name={fields.where}>
          {where} <span class="pale small">{words.characters(start, end)}</span>
        </Field>
        <Field name={fields.quote}>
          <q class="plan-text" lang="zh-CN">
            {before}
            <mark>{quote}</mark>
            {after}
          </q>
        </Field>
        <Field name={fields.rules}>
          {rules.map((rule) => (
            <code key={rule}>{rule}</code>
          ))}
        </Field>
      </dl>
      {cited !== null && <CopyLine label={words.citation} text={cited} />}
      <CopyLine label={words.link} text={address} />
    </section>
  );
};
