import type { Value } from '../../model/comparison.ts';
import type { GoalChange, PlanDiff, PlanPair, Segment, TargetChange } from '../../model/planDiff.ts';
import { count, hang, plain } from '../terminal.ts';
import { otherYear, quantity } from './shown.ts';
import { SIGNS, STRIVEN, UNCATALOGUED } from './signs.ts';

type Side = PlanPair['a'];

const INDENT = '  ';
const NO_DOMAIN = '(no domain)';

const sideWords = ({ title, document, level, region, period, status }: Side): string =>
  plain(
    [
      title ?? document,
      ...(region ? [[level, region.code].filter((fact) => fact !== null).join(' ')] : []),
      ...(period ? [period.join('–')] : []),
      ...(status === 'ok' ? [] : [status]),
    ].join(', '),
  );

const placeOf = ({ page, line }: Value): string => (page === null ? `:${line}` : `p. ${page}`);

/** A value with its denominator, another year than its plan's last, and its place. */
const valueWords = (value: Value, side: Side): string => {
  const year = otherYear(value.year, side);
  return [
    `${quantity(value)}${value.strength === 'aspirational' ? STRIVEN : ''}`,
    ...(value.per === null ? [] : [plain(value.per)]),
    ...(year === null ? [] : [String(year)]),
    placeOf(value),
  ].join(' ');
};

const SIDE_SIGNS = { added: '+', dropped: '-' } as const;

const signOf = ({ status, verdict }: TargetChange): string =>
  status === 'added' || status === 'dropped' ? SIDE_SIGNS[status] : SIGNS[verdict ?? 'incomparable'];

const targetLines = (change: TargetChange, { a, b }: PlanPair, width: number): string[] => {
  const values = [
    ...(change.a ? [valueWords(change.a, a)] : []),
    ...(change.b ? [valueWords(change.b, b)] : []),
  ];
  const doubt = change.status !== 'changed' || change.verdict === 'incomparable' ? change.reason : null;
  const why = [...change.changes, ...(doubt === null ? [] : [plain(doubt)])].join(', ');
  const name = `${plain(change.name)}${change.catalogued ? '' : UNCATALOGUED}`;
  return hang(
    `${INDENT}${signOf(change)} `,
    `${name}: ${values.join(' → ')}${why === '' ? '' : ` (${why})`}`,
    width,
  );
};

const targetsOf = (pair: PlanPair, width: number): string[] => {
  const { targets, verdicts } = pair.summary;
  const verdictWords = Object.entries(verdicts).flatMap(([verdict, number]) =>
    number > 0 ? [`${number} ${verdict}`] : [],
  );
  const counts = (['same', 'changed', 'added', 'dropped'] as const).map((each) => `${targets[each]} ${each}`);
  const listed = (['changed', 'dropped', 'added'] as const).flatMap((status) => {
    const changes = pair.targets.filter((change) => change.status === status);
    return changes.length === 0
      ? []
      : ['', status, ...changes.flatMap((change) => targetLines(change, pair, width))];
  });
  return [
    ...hang('targets: ', counts.join(', '), width),
    ...(verdictWords.length > 0 ? hang(INDENT, `B against A: ${verdictWords.join(', ')}`, width) : []),
    ...listed,
  ];
};

const MARKS: Readonly<Record<Segment['change'], readonly [string, string]>> = {
  same: ['', ''],
  deleted: ['[-', '-]'],
  inserted: ['{+', '+}'],
};

const marked = ({ status, segments }: GoalChange): string =>
  segments
    .map(({ change, text }) => {
      const [open, close] = status === 'reworded' ? MARKS[change] : MARKS.same;
      return `${open}${plain(text)}${close}`;
    })
    .join('');

/** The numbers of a goal on both sides, with the domains where those are not the same. */
const numbersOf = ({ a, b, moved }: GoalChange): string => {
  const words = (goal: NonNullable<GoalChange['a']>): string =>
    plain(moved ? `${goal.domain} ${goal.item}` : goal.item);
  if (a && b) return a.item === b.item && !moved ? words(a) : `${words(a)} → ${words(b)}`;
  const only = a ?? b;
  return only ? words(only) : '';
};

const goalSign = ({ status, moved }: GoalChange): string => {
  if (status === 'added' || status === 'dropped') return SIDE_SIGNS[status];
  return moved ? '→' : '~';
};

const goalsOf = ({ goals, summary }: PlanPair, width: number): string[] => {
  const { same, reworded, added, dropped, moved } = summary.goals;
  const shown = goals.filter((goal) => goal.status !== 'same' || goal.moved);
  const lines: string[] = [];
  let domain: string | null = null;
  for (const goal of shown) {
    const here = (goal.a ?? goal.b)?.domain ?? '';
    if (here !== domain) lines.push('', plain(here) || NO_DOMAIN);
    domain = here;
    lines.push(...hang(`${INDENT}${goalSign(goal)} `, `${numbersOf(goal)}  ${marked(goal)}`, width));
  }
  const counts = `${same} same, ${reworded} reworded, ${added} added, ${dropped} dropped; ${moved} moved`;
  return [...hang('goals: ', counts, width), ...lines];
};

const pairLines = (pair: PlanPair, width: number): string[] => [
  ...hang('A  ', sideWords(pair.a), width),
  ...hang('B  ', sideWords(pair.b), width),
  '',
  ...targetsOf(pair, width),
  '',
  ...goalsOf(pair, width),
];

const LEGEND = [
  'B asks: ▲ for more, = the same, ▽ for less, ≠ something else, ? not comparable; + only B has it, - only A.',
  `Goals: ~ reworded, → moved, [-only A-], {+only B+}. ${STRIVEN} striven for (力争), ${UNCATALOGUED} not in the catalogue.`,
];

/**
 * Two documents side by side for a terminal: what became of the targets of A, then of its goals with the changed
 * words marked. No line is wider than `width` columns.
 */
export const renderDiff = ({ same, plans, onlyA, onlyB }: PlanDiff, width: number): string => {
  const alone = (name: string, sides: readonly Side[]): string[] =>
    sides.flatMap((side) => hang(`only in ${name}: `, sideWords(side), width));
  const lines = [
    ...plans.flatMap((pair) => [...pairLines(pair, width), '']),
    ...alone('A', onlyA),
    ...alone('B', onlyB),
    ...(same
      ? [`nothing differs in ${count(plans.length, 'plan')}`]
      : LEGEND.flatMap((line) => hang('', line, width))),
  ];
  return `${lines.join('\n')}\n`;
};
