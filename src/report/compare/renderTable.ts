import type { Comparison, PlanColumn } from '../../model/comparison.ts';
import { columnsWide } from '../../text/columns.ts';
import { GAP, plainTable } from '../plainTable.ts';
import { hang, plain, wrap } from '../terminal.ts';
import { type Compared, UNCHECKED_WORDS, uncheckedIn } from './comparedDocument.ts';
import { type LegendWords, legendOf } from './legend.ts';
import { reviewCountsOf } from './reviewCounts.ts';
import { rowName } from './shown.ts';
import { REACHED, SIGNS, STANDINGS, UNCATALOGUED } from './signs.ts';
import { type TableColumn, tableColumns } from './tableColumns.ts';
import { talliesOf } from './tally.ts';

/** An indicator gets at least this many columns. */
const NARROWEST = 24;
const INDENT = '  ';

const NO_DOMAIN = '(no domain)';

const LEGEND_WORDS: LegendWords = {
  baseline: 'the baseline',
  stricter: 'stricter',
  equal: 'equal',
  looser: 'looser',
  missing: 'not set',
  'trend-only': 'a direction only',
  different: 'different, nobody can say which is stricter',
  incomparable: 'not comparable (unit, year, denominator, population, not read)',
  beyond: 'not found in the baseline',
  reached: 'reached on paper',
  striven: 'striven for (力争)',
  reviewed: { accepted: 'accepted in review', corrected: 'corrected in review' },
  others: { sign: '(+1)', meaning: 'one more value in the plan' },
  uncatalogued: 'not in the catalogue, compared by its words',
};

const nameOf = (plan: PlanColumn): string =>
  plain([plan.region?.name ?? plan.title ?? plan.id, plan.population ?? ''].join(' '));

const planLines = ({ plans }: Comparison, width: number): string[] =>
  plans.flatMap(({ title, document, region, level, period, status, baseline }, index) => {
    const facts = [
      title ?? document,
      ...(region ? [[level, region.code].filter((fact) => fact !== null).join(' ')] : []),
      ...(period ? [period.join('–')] : []),
      ...(baseline ? ['the baseline'] : []),
      ...(status === 'ok' ? [] : [status]),
    ];
    return hang(`[${index + 1}] `, plain(facts.filter((fact) => fact !== '').join(', ')), width);
  });

/** The columns in blocks that fit beside the names and the baseline; one at least in each. */
const blocksOf = (others: readonly TableColumn[], room: number): TableColumn[][] => {
  const blocks: TableColumn[][] = [];
  let left = -1;
  for (const column of others) {
    left -= column.width + GAP;
    if (left < 0) {
      blocks.push([]);
      left = room - column.width - GAP;
    }
    blocks.at(-1)?.push(column);
  }
  return blocks;
};

/** One block: the rows in which a plan of it says something, under the names of their domains. */
const blockLines = (comparison: Comparison, columns: readonly TableColumn[], width: number): string => {
  const taken = columns.reduce((sum, column) => sum + column.width + GAP, 0);
  const nameWidth = Math.max(NARROWEST, width - taken);
  const plans = columns.length > 1 ? columns.slice(1) : columns;
  const rows: string[][] = [];
  let domain: string | null | undefined;
  for (const [at, row] of comparison.indicators.entries()) {
    if (plans.every(({ cells }) => cells[at] === '')) continue;
    if (row.domain !== domain) {
      domain = row.domain;
      rows.push([wrap(plain(domain ?? NO_DOMAIN), nameWidth).join('\n'), ...columns.map(() => '')]);
    }
    const name = hang(INDENT, `${rowName(row)}${row.catalogued ? '' : UNCATALOGUED}`, nameWidth);
    rows.push([name.join('\n'), ...columns.map(({ cells }) => cells[at] ?? '')]);
  }
  const names = rows.flatMap(([name = '']) => name.split('\n')).map(columnsWide);
  const widths = [Math.min(nameWidth, Math.max(0, ...names)), ...columns.map((column) => column.width)];
  return plainTable(
    widths.map((wide) => ({ align: 'left', width: wide })),
    [['', ...columns.map(({ head }) => head)], ...rows],
  );
};

const summaryTable = (comparison: Comparison, width: number): string => {
  const numbers = new Map(comparison.plans.map(({ id }, index) => [id, index + 1]));
  const tallies = talliesOf(comparison);
  const standings = STANDINGS.filter((each) => tallies.some((tally) => tally.standings[each] > 0));
  const reached = tallies.some((tally) => tally.reached > 0);
  const heads = ['of', ...standings.map((each) => SIGNS[each]), ...(reached ? [REACHED] : [])];
  const counts = tallies.map((tally) => [
    tally.indicators,
    ...standings.map((each) => tally.standings[each]),
    ...(reached ? [tally.reached] : []),
  ]);
  const widths = heads.map((head, at) =>
    Math.max(columnsWide(head), ...counts.map((each) => String(each[at]).length)),
  );
  const room = width - widths.reduce((sum, wide) => sum + wide + GAP, 0);
  const title = `against ${plain(comparison.baseline)}`;
  return plainTable(
    [{ align: 'left', width: room }, ...widths.map((wide) => ({ align: 'right', width: wide }) as const)],
    [
      [wrap(title, room).join('\n'), ...heads],
      ...tallies.map(({ plan }, at) => [
        hang(`[${numbers.get(plan.id)}] `, nameOf(plan), room).join('\n'),
        ...(counts[at] ?? []).map(String),
      ]),
    ],
  );
};

/** Short texts beside each other, as many in a line as it has room for. */
const inLines = (texts: readonly string[], width: number): string[] => {
  const lines: string[] = [];
  for (const text of texts) {
    const line = lines.at(-1);
    const longer = line === undefined ? text : `${line}   ${text}`;
    if (line !== undefined && columnsWide(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(...wrap(text, width));
  }
  return lines;
};

/** Why what a plan sets cannot be held against its baseline: `? [4] year 22; [6] unit 3, year 1`. */
const reasonsOf = (comparison: Comparison): string[] => {
  const numbers = new Map(comparison.plans.map(({ id }, index) => [id, index + 1]));
  const plans = talliesOf(comparison).flatMap(({ plan, reasons }) => {
    const words = [...reasons].map(([reason, number]) => `${reason} ${number}`);
    return words.length === 0 ? [] : [`[${numbers.get(plan.id)}] ${words.join(', ')}`];
  });
  return plans.length === 0 ? [] : [`${SIGNS.incomparable} ${plans.join('; ')}`];
};

/** What reviewers decided: `reviewed: [2] 30 accepted, 2 corrected; [3] 1 rejected and left out`. */
const reviewsOf = (comparison: Comparison): string[] => {
  const plans = reviewCountsOf(comparison).map(({ number, accepted, corrected, rejected }) => {
    const words = [
      ...(accepted > 0 ? [`${accepted} accepted`] : []),
      ...(corrected > 0 ? [`${corrected} corrected`] : []),
      ...(rejected > 0 ? [`${rejected} rejected and left out`] : []),
    ];
    return `[${number}] ${words.join(', ')}`;
  });
  return plans.length === 0 ? [] : [`reviewed: ${plans.join('; ')}`];
};

const notesOf = (compared: Compared): string[] => {
  const { baseline, baselineNamed } = compared.comparison;
  return [
    ...reasonsOf(compared.comparison),
    ...reviewsOf(compared.comparison),
    ...(baselineNamed ? [] : [`${baseline} was taken as the baseline; choose another with --baseline`]),
    ...uncheckedIn(compared).map((id) => `${id}: ${UNCHECKED_WORDS}`),
  ].map(plain);
};

/**
 * A comparison for a terminal: the plans with their numbers, a row for each indicator under its domain and a column for
 * each plan, in blocks of as many as `width` has room for beside the baseline, then what the signs mean and the counts.
 */
export const renderTable = (compared: Compared, width: number): string => {
  const { comparison } = compared;
  const { baseline, others } = tableColumns(comparison);
  const blocks = blocksOf(others, width - NARROWEST - baseline.width - GAP);
  const tables = (blocks.length === 0 ? [[]] : blocks).map((columns) =>
    blockLines(comparison, [baseline, ...columns], width),
  );
  const legend = legendOf(comparison, LEGEND_WORDS).map(({ sign, meaning }) => `${sign} ${meaning}`);
  const paragraph = (lines: readonly string[]): string =>
    lines.flatMap((line) => hang('', line, width)).join('\n');
  const parts = [
    `${planLines(comparison, width).join('\n')}\n`,
    ...tables,
    `${inLines(legend, width).join('\n')}\n`,
    ...(others.length === 0 ? [] : [summaryTable(comparison, width)]),
    `${paragraph(notesOf(compared))}\n`,
  ];
  return parts.filter((part) => part !== '\n').join('\n');
};
