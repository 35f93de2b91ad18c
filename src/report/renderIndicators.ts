import type { DocumentDigest, PlanDigest, TargetDigest } from './digest.ts';
import { GAP, plainTable } from './plainTable.ts';
import { type SharedIndicator, sharedIndicators } from './sharedIndicators.ts';
import { count, cut, plain, widthOf, wrap } from './terminal.ts';

/** An indicator gets at least this many columns. */
const NARROWEST = 24;
/** What is no quantity makes no column wider than this. */
const NARROW = 12;
/** What a plan only strives for. */
const STRIVEN = '*';

interface PlanColumn {
  readonly plan: number;
  readonly head: string;
  readonly cells: readonly string[];
  readonly width: number;
}

const widest = (texts: readonly string[]): number =>
  Math.max(0, ...texts.flatMap((text) => text.split('\n')).map(widthOf));

/** The denominator that all targets of a row have in the same words, if any. */
const commonPer = ({ targets }: SharedIndicator): string | null => {
  const pers = new Set([...targets.values()].flat().map(({ per }) => per));
  const [per] = pers;
  return pers.size === 1 && per != null ? per : null;
};

const nameOf = (row: SharedIndicator): string => {
  const per = commonPer(row);
  return plain(per === null ? row.indicator : `${row.indicator}（${per}）`);
};

const linesOf = ({ quantity, year, per, strength }: TargetDigest, withPer: boolean): string[] => [
  `${quantity}${year === null ? '' : ` ${year}`}${strength === 'aspirational' ? STRIVEN : ''}`,
  ...(withPer && per !== null ? [cut(plain(per), NARROW)] : []),
];

const cellOf = (row: SharedIndicator, plan: number): string => {
  const withPer = commonPer(row) === null;
  const values = (row.targets.get(plan) ?? []).map((target) => linesOf(target, withPer).join('\n'));
  return [...new Set(values)].join('\n');
};

const headOf = ({ region, population }: PlanDigest, number: number): string =>
  [
    `[${number}]`,
    ...(region === null ? [] : wrap(plain(region), NARROW)),
    ...(population ? [population] : []),
  ].join('\n');

const columnOf = (digest: PlanDigest, plan: number, rows: readonly SharedIndicator[]): PlanColumn => {
  const head = headOf(digest, plan + 1);
  const cells = rows.map((row) => cellOf(row, plan));
  return { plan, head, cells, width: widest([head, ...cells]) };
};

/** The first columns that fit beside the names; one at least. */
const fitting = (columns: readonly PlanColumn[], width: number): readonly PlanColumn[] => {
  let left = width - NARROWEST;
  const cutAt = columns.findIndex((column) => {
    left -= column.width + GAP;
    return left < 0;
  });
  return cutAt === -1 ? columns : columns.slice(0, Math.max(1, cutAt));
};

const cutNotes = (shown: readonly PlanColumn[], columns: readonly PlanColumn[], hidden: number): string[] => {
  const left = columns.slice(shown.length).map(({ plan }) => `[${plan + 1}]`);
  if (left.length === 0) return [];
  const rows = hidden > 0 ? `, nor ${count(hidden, 'indicator')} that no two plans shown here share` : '';
  return [`${count(left.length, 'plan')} did not fit: ${left.join(' ')}${rows}; a wider terminal shows more`];
};

/** The indicators that plans share, a column for each plan that fits into `width`; then what did not fit. */
export const renderIndicators = (documents: readonly DocumentDigest[], width: number): string => {
  const plans = documents.flatMap((document) => document.plans);
  const rows = sharedIndicators(plans);
  if (rows.length === 0) return 'no two plans share an indicator in the same words\n';
  const columns = plans
    .map((digest, plan) => columnOf(digest, plan, rows))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const shown = fitting(columns, width);
  const kept = rows
    .map((row, index) => ({ row, cells: shown.map(({ cells }) => cells[index] ?? '') }))
    .filter(({ cells }) => cells.filter((cell) => cell !== '').length > 1 || shown.length === columns.length);
  const taken = shown.reduce((sum, column) => sum + column.width + GAP, 0);
  const names = kept.map(({ row }) => nameOf(row));
  const title = 'indicators that plans share';
  const nameWidth = Math.min(widest([title, ...names]), Math.max(NARROWEST, width - taken));
  const wrapped = (name: string): string => wrap(name, nameWidth).join('\n');
  const table = plainTable(
    [
      { align: 'left', width: nameWidth },
      ...shown.map((column) => ({ align: 'left', width: column.width }) as const),
    ],
    [
      [wrapped(title), ...shown.map(({ head }) => head)],
      ...kept.map(({ cells }, index) => [wrapped(names[index] ?? ''), ...cells]),
    ],
  );
  const striven = kept.some(({ cells }) => cells.some((cell) => cell.includes(STRIVEN)));
  const notes = [
    ...(striven ? [`${STRIVEN} the plan strives for it (力争)`] : []),
    ...cutNotes(shown, columns, rows.length - kept.length),
  ];
  return [table, ...notes.map((note) => `${note}\n`)].join('');
};
