import { columnsWide } from '../text/columns.ts';
import type { DocumentDigest, PlanDigest, TargetDigest } from './digest.ts';
import { GAP, plainTable } from './plainTable.ts';
import { type SharedIndicator, sharedIndicators } from './sharedIndicators.ts';
import { count, cut, hang, plain, wrap } from './terminal.ts';

/** An indicator gets at least this many columns. */
const NARROWEST = 24;
/** What is no quantity makes no column wider than this. */
const NARROW = 12;
/** What a plan only strives for. */
const STRIVEN = '*';

/** An indicator as its row begins, and whether its cells still have to say what their values are per. */
interface NamedRow {
  readonly row: SharedIndicator;
  readonly name: string;
  readonly withPer: boolean;
}

interface PlanColumn {
  readonly number: number;
  readonly head: string;
  readonly cells: readonly string[];
  readonly width: number;
}

const TITLE = 'indicators that plans share';

const widest = (texts: readonly string[]): number =>
  Math.max(0, ...texts.flatMap((text) => text.split('\n')).map(columnsWide));

/** A denominator that all targets of a row have in the same words goes with the name. */
const nameRow = (row: SharedIndicator): NamedRow => {
  const pers = new Set([...row.targets.values()].flat().map(({ per }) => per));
  const [per] = pers;
  const isCommon = pers.size === 1 && per != null;
  return { row, name: plain(isCommon ? `${row.indicator}（${per}）` : row.indicator), withPer: !isCommon };
};

const valueLines = ({ quantity, year, per, strength }: TargetDigest, withPer: boolean): string[] => [
  `${quantity}${year === null ? '' : ` ${year}`}${strength === 'aspirational' ? STRIVEN : ''}`,
  ...(withPer && per !== null ? [cut(plain(per), NARROW)] : []),
];

const cellOf = ({ row, withPer }: NamedRow, plan: number): string => {
  const values = (row.targets.get(plan) ?? []).map((target) => valueLines(target, withPer).join('\n'));
  return [...new Set(values)].join('\n');
};

const headOf = ({ region, population }: PlanDigest, number: number): string =>
  [
    `[${number}]`,
    ...(region === null ? [] : wrap(plain(region), NARROW)),
    ...(population ? [population] : []),
  ].join('\n');

const columnOf = (digest: PlanDigest, plan: number, rows: readonly NamedRow[]): PlanColumn => {
  const head = headOf(digest, plan + 1);
  const cells = rows.map((row) => cellOf(row, plan));
  return { number: plan + 1, head, cells, width: widest([head, ...cells]) };
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

/** Numbers with their neighbours drawn together: `[4], [6]–[9]`. */
const rangesOf = (numbers: readonly number[]): string => {
  const ranges: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const range = ranges.at(-1);
    if (range?.last === number - 1) range.last = number;
    else ranges.push({ first: number, last: number });
  }
  return ranges.map(({ first, last }) => (first === last ? `[${first}]` : `[${first}]–[${last}]`)).join(', ');
};

const notFitting = (plans: readonly number[], indicators: number): string[] => {
  if (plans.length === 0) return [];
  const rows =
    indicators > 0 ? `, and ${count(indicators, 'indicator')} that no two plans shown here share` : '';
  return [`not shown for want of room: ${count(plans.length, 'plan')} (${rangesOf(plans)})${rows}`];
};

/** The indicators that plans share, a column for each plan that fits into `width`; then what did not fit. */
export const renderIndicators = (documents: readonly DocumentDigest[], width: number): string => {
  const plans = documents.flatMap((document) => document.plans);
  const rows = sharedIndicators(plans).map(nameRow);
  if (rows.length === 0) return 'no two plans share an indicator in the same words\n';
  const columns = plans
    .map((digest, plan) => columnOf(digest, plan, rows))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const shown = fitting(columns, width);
  const kept = rows
    .map(({ name }, index) => ({ name, cells: shown.map(({ cells }) => cells[index] ?? '') }))
    .filter(({ cells }) => cells.filter((cell) => cell !== '').length > 1);
  const room = width - shown.reduce((sum, column) => sum + column.width + GAP, 0);
  const nameWidth = Math.min(widest([TITLE, ...kept.map(({ name }) => name)]), Math.max(NARROWEST, room));
  const table = plainTable(
    [nameWidth, ...shown.map((column) => column.width)].map((wide) => ({ align: 'left', width: wide })),
    [
      [wrap(TITLE, nameWidth).join('\n'), ...shown.map(({ head }) => head)],
      ...kept.map(({ name, cells }) => [wrap(name, nameWidth).join('\n'), ...cells]),
    ],
  );
  const strives = kept.some(({ cells }) => cells.some((cell) => cell.includes(STRIVEN)));
  const left = columns.slice(shown.length).map(({ number }) => number);
  const notes = [
    ...(strives ? [`${STRIVEN} the plan strives for it (力争)`] : []),
    ...notFitting(left, rows.length - kept.length),
  ];
  return [table, ...notes.flatMap((note) => hang('', note, width)).map((line) => `${line}\n`)].join('');
};
