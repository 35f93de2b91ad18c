import Table from 'cli-table3';
import type { Counts, DocumentEvaluation, Evaluation, PlacedFinding, Score } from './evaluate.ts';
import { FIELDS } from './wrongFields.ts';

/** The columns that a terminal gives to the names of documents, the gap behind them included. */
const NAME_WIDTH = 32;
const INDENT = '  ';
const NO_LINES = Object.fromEntries(
  [
    ...['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'],
    ...['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'],
  ].map((place) => [place, '']),
);

type Row = readonly [name: string, ...cells: string[]];

const renderTable = (rows: readonly Row[]): string => {
  const numbers = (rows[0]?.length ?? 1) - 1;
  const table = new Table({
    chars: NO_LINES,
    style: { 'padding-left': 0, 'padding-right': 1, head: [], border: [], compact: true },
    colWidths: [NAME_WIDTH, ...Array<null>(numbers).fill(null)],
    colAligns: ['left', ...Array<'right'>(numbers).fill('right')],
  });
  table.push(...rows.map((row) => [...row]));
  return table.toString().replace(/ +$/gm, '');
};

const share = (figure: number | null): string => (figure === null ? '-' : figure.toFixed(4));

const figuresRow = (name: string, { figures }: Score): Row => [
  name,
  share(figures.foundF1),
  share(figures.quantityF1),
  share(figures.fullF1),
  share(figures.indicatorExact),
  share(figures.trendsF1),
  share(figures.structure),
];

const countsRow = (name: string, { targets }: Counts): Row => [
  name,
  ...[
    targets?.gold,
    targets?.predicted,
    targets?.found,
    targets?.quantity,
    targets?.full,
    targets?.exact,
    targets?.missed,
    targets?.false,
  ].map((count) => String(count ?? '-')),
];

const renderWrongFields = ({ targets }: Counts): string[] => {
  const wrong = FIELDS.filter((field) => (targets?.wrongFields[field] ?? 0) > 0);
  if (wrong.length === 0) return [];
  return [`wrong fields: ${wrong.map((field) => `${field} ${targets?.wrongFields[field]}`).join(', ')}`];
};

const renderFinding = ({ about, verdict, what, sides, at }: PlacedFinding): string => {
  const compared = sides ? [`gold:  ${sides.gold}`, `found: ${sides.found}`] : [];
  const place = at ? [`line ${at.line}: ${at.quote}`] : [];
  return [`${verdict} ${about}: ${what}`, ...[...compared, ...place].map((line) => INDENT + line)].join('\n');
};

const renderFindings = ({ id, findings }: DocumentEvaluation): string =>
  [`${id}:`, ...findings.map(renderFinding)].join('\n');

/**
 * The figures as tables of at most 80 columns, wide characters counted as two.
 * @param options.show lists every miss, false find and wrong field, with line and quote; these lines may be longer
 */
export const renderEvaluation = (evaluation: Evaluation, { show }: { readonly show: boolean }): string => {
  const { documents, total } = evaluation;
  const scored: readonly (readonly [string, Score])[] = [
    ...documents.map((document) => [document.id, document] as const),
    ['total', total],
  ];
  const figures = renderTable([
    ['', 'found', 'quantity', 'full', 'exact', 'trends', 'structure'],
    ...scored.map(([name, score]) => figuresRow(name, score)),
  ]);
  const counts = renderTable([
    ['targets', 'gold', 'pred', 'found', 'quant', 'full', 'exact', 'miss', 'false'],
    ...scored.map(([name, score]) => countsRow(name, score.counts)),
  ]);
  const findings = show
    ? documents.filter((document) => document.findings.length > 0).map(renderFindings)
    : [];
  const parts = [figures, [counts, ...renderWrongFields(total.counts)].join('\n'), ...findings];
  return `${parts.join('\n\n')}\n`;
};
