import { SIGNS, STANDINGS } from '../../report/compare/signs.ts';
import type { Language } from '../../report/page/fieldWords.ts';
import { Choice } from './choice.tsx';
import { NARROW } from './layout.ts';
import type { MatrixModel } from './model.ts';
import { domainName } from './names.ts';
import { COLUMN_ORDERS, LEVELS, type MatrixQuery, POPULATIONS, queryOf, ROW_ORDERS } from './query.ts';
import type { MatrixView } from './view.ts';
import { WORDS } from './words.ts';

interface Props {
  readonly model: MatrixModel;
  readonly view: MatrixView;
  readonly query: MatrixQuery;
  readonly lang: Language;
  readonly onChange: (change: Partial<MatrixQuery>) => void;
}

const toggled = <T,>(list: readonly T[], one: T): readonly T[] =>
  list.includes(one) ? list.filter((each) => each !== one) : [...list, one];

/** The verdicts with their signs and how often each is there: legend, totals and filter in one. */
const Verdicts = ({ view, query, lang, onChange }: Props) => {
  const { standings, meanings, verdictFilter } = WORDS[lang];
  return (
    <fieldset class="matrix-verdicts" aria-label={verdictFilter}>
      {STANDINGS.filter((standing) => view.totals[standing] > 0 || query.verdicts.includes(standing)).map(
        (standing) => (
          <button
            key={standing}
            type="button"
            data-standing={standing}
            title={meanings[standing]}
            aria-pressed={query.verdicts.includes(standing)}
            onClick={() => onChange({ verdicts: toggled(query.verdicts, standing) })}
          >
            <span class="matrix-sign" aria-hidden="true">
              {SIGNS[standing]}
            </span>
            {standings[standing]} <span class="matrix-count">{view.totals[standing]}</span>
          </button>
        ),
      )}
    </fieldset>
  );
};

const ALL = '';

/** What the matrix shows, and in which order. */
export const Filters = (props: Props) => {
  const { model, view, query, lang, onChange } = props;
  const words = WORDS[lang];
  const { rows, plans } = model.data;
  const domains = [...new Set(rows.map(({ domain }) => domain))].filter((domain) => domain !== null);
  const levels = LEVELS.filter((level) => plans.some((plan) => !plan.baseline && plan.level === level));
  const populations = POPULATIONS.filter((each) => plans.some(({ population }) => population === each));
  const none = queryOf('');
  return (
    <search class="matrix-filters">
      <input
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        value={query.search}
        onInput={({ currentTarget }) => onChange({ search: currentTarget.value })}
      />
      <details class="matrix-options" open={innerWidth > NARROW}>
        <summary>{words.options}</summary>
        <div>
          <Choice
            label={words.domain}
            value={query.domain ?? ALL}
            options={[
              [ALL, words.allDomains],
              ...domains.map((each) => [each, domainName(each, lang)] as const),
            ]}
            onChoose={(domain) => onChange({ domain: domain === ALL ? null : domain })}
          />
          {populations.length > 1 && (
            <Choice
              label={words.population}
              value={query.population ?? ALL}
              options={[
                [ALL, words.allPopulations],
                ...populations.map((each) => [each, words.fields.population[each]] as const),
              ]}
              onChoose={(each) => onChange({ population: each === ALL ? null : each })}
            />
          )}
          <Choice
            label={words.sortRows}
            value={query.rows}
            options={ROW_ORDERS.map((each) => [each, words.rowOrders[each]])}
            onChoose={(each) => onChange({ rows: each })}
          />
          <Choice
            label={words.sortColumns}
            value={query.columns}
            options={COLUMN_ORDERS.map((each) => [each, words.columnOrders[each]])}
            onChoose={(each) => onChange({ columns: each })}
          />
          {levels.length > 1 && (
            <fieldset class="matrix-levels" aria-label={words.level}>
              {levels.map((level) => (
                <button
                  key={level}
                  type="button"
                  aria-pressed={query.levels.includes(level)}
                  onClick={() => onChange({ levels: toggled(query.levels, level) })}
                >
                  {words.fields.level[level]}
                </button>
              ))}
            </fieldset>
          )}
          <label class="matrix-differences">
            <input
              type="checkbox"
              checked={query.differences}
              onChange={({ currentTarget }) => onChange({ differences: currentTarget.checked })}
            />
            {words.differences}
          </label>
        </div>
      </details>
      <Verdicts {...props} />
      <p class="matrix-shown" aria-live="polite">
        {words.shown(view.rows.length, rows.length, view.plans.length, model.others.length)}
        <button type="button" class="quiet" onClick={() => onChange(none)}>
          {words.reset}
        </button>
      </p>
    </search>
  );
};
