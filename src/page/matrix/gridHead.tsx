// biome-ignore-all lint/a11y/useSemanticElements: a table cannot leave out the rows that are not seen
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
import type { Language } from '../../report/page/fieldWords.ts';
import type { Counts } from './counts.ts';
import { aboveRuns, levelRuns, type Run } from './ladder.ts';
import { type Active, FIRST_PLAN, type Layout, px, type Range } from './layout.ts';
import { type MatrixModel, planAt } from './model.ts';
import { planFacts, regionName } from './names.ts';
import { Tally } from './tally.tsx';
import type { MatrixView } from './view.ts';
import { WORDS } from './words.ts';

interface RunsProps<Key> {
  readonly runs: readonly Run<Key>[];
  readonly layout: Layout;
  readonly seen: Range;
  readonly index: number;
  readonly wordsOf: (run: Run<Key>) => string;
}

/** A line of headings over several columns each; their words stay in sight while their columns are. */
const Runs = <Key,>({ runs, layout, seen, index, wordsOf }: RunsProps<Key>) => (
  <div class="matrix-runs" role="row" aria-rowindex={index}>
    <span class="matrix-corner" style={{ width: px(layout.name + layout.base) }} />
    {runs
      .filter(({ start, count }) => start < seen.to && start + count > seen.from)
      .map((run) => (
        <span
          key={run.start}
          class="matrix-run"
          role="columnheader"
          aria-colindex={run.start + FIRST_PLAN + 1}
          aria-colspan={run.count}
          style={{
            left: px(layout.name + layout.base + run.start * layout.column),
            width: px(run.count * layout.column),
          }}
        >
          <span class="matrix-run-words" title={wordsOf(run)} style={{ left: px(layout.name + layout.base) }}>
            {wordsOf(run)}
          </span>
        </span>
      ))}
  </div>
);

export interface HeadProps {
  readonly model: MatrixModel;
  readonly view: MatrixView;
  readonly layout: Layout;
  readonly seen: Range;
  readonly columns: readonly number[];
  readonly grouped: boolean;
  readonly active: Active;
  readonly idOf: (at: Active) => string;
  readonly lang: Language;
}

/** The headings of the columns; the ladder's steps and regions above them. */
export const GridHead = ({ model, view, layout, seen, columns, grouped, active, idOf, lang }: HeadProps) => {
  const { indicator, baseline, fields, noLevel, bracketed, plansIn, partial } = WORDS[lang];
  const { plans, byPlan, bases } = view;
  const fixed = [
    { words: indicator, width: layout.name, left: 0 },
    { words: baseline, width: layout.base, left: layout.name },
  ];
  const isActive = (column: number): boolean => active.line === -1 && active.column === column;
  return (
    <div class="matrix-head" role="rowgroup" style={{ height: px(layout.head) }}>
      {grouped && (
        <>
          <Runs
            runs={levelRuns(model, plans)}
            {...{ layout, seen, index: 1 }}
            wordsOf={({ key, count }) =>
              `${key === null ? noLevel : fields.level[key]}${bracketed(plansIn(count))}`
            }
          />
          <Runs
            runs={aboveRuns(model, plans)}
            {...{ layout, seen, index: 2 }}
            wordsOf={({ key }) => key.names.join(' ')}
          />
        </>
      )}
      <div class="matrix-names" role="row" aria-rowindex={grouped ? 3 : 1}>
        {fixed.map(({ words, width, left }, column) => (
          <span
            key={words}
            id={idOf({ line: -1, column })}
            class="matrix-fixed"
            role="columnheader"
            aria-colindex={column + 1}
            data-line={-1}
            data-column={column}
            data-active={isActive(column)}
            style={{ width: px(width), left: px(left) }}
          >
            <strong>{words}</strong>
            {column === 1 && (
              <span class="matrix-why">
                {[...new Set(bases.map((plan) => regionName(planAt(model, plan))))].join(' ')}
              </span>
            )}
          </span>
        ))}
        {columns.map((place) => {
          const plan = plans[place] as number;
          const head = planAt(model, plan);
          const column = place + FIRST_PLAN;
          return (
            <span
              key={plan}
              id={idOf({ line: -1, column })}
              class="matrix-plan"
              role="columnheader"
              aria-colindex={column + 1}
              data-line={-1}
              data-column={column}
              data-active={isActive(column)}
              title={head.title ?? head.document}
              style={{
                left: px(layout.name + layout.base + place * layout.column),
                width: px(layout.column),
              }}
            >
              <strong>{regionName(head)}</strong>
              <span class="matrix-why">
                {planFacts(head, lang).map((fact) => (
                  <span key={fact} class="matrix-fact">{`${fact} `}</span>
                ))}
                {head.status !== 'ok' && <abbr title={partial}>◐</abbr>}
              </span>
              <Tally counts={byPlan.get(plan) as Counts} lang={lang} />
            </span>
          );
        })}
      </div>
    </div>
  );
};
