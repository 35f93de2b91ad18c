import type { ResidueReason } from '../model/extraction.ts';
import { type Span, span } from '../model/span.ts';
import type { Block, Row, Table } from '../outline/outline.ts';
import { toSource } from '../text/view.ts';
import { type BlockContext, type BlockReading, bindBlock, type Left } from './bindBlock.ts';
import { bindCell, type RowFacts } from './bindCell.ts';
import type { Bound } from './bound.ts';
import type { Column, Header } from './tableColumns.ts';
import { rowIndicatorOf } from './tableIndicator.ts';

const BINDING = /约束性|预期性/;
const NUMBER = /\d+(?:[.,]\d+)*/g;
/** `一、经济发展` or `（一）经济发展` across a whole row. */
const MARKER = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d{1,2}[.、])/;

const cellOf = (row: Row, columns: readonly Column[], kind: Column['kind']): string =>
  row.cells[columns.findIndex((column) => column.kind === kind)]?.text ?? '';

const factsOf = (row: Row, { columns, unit }: Header, context: BlockContext): RowFacts | null => {
  // A cell over the columns of group and indicator names the indicator.
  const own = cellOf(row, columns, 'indicator');
  const printed = own === '' ? cellOf(row, columns, 'domain') : own;
  const indicator = rowIndicatorOf(printed, cellOf(row, columns, 'unit'), context.tableWords);
  if (!indicator) return null;
  const word = BINDING.exec(cellOf(row, columns, 'binding'))?.[0];
  const [base] = context.findMentions(cellOf(row, columns, 'base'), null).quantities;
  return {
    indicator: { ...indicator, unit: indicator.unit ?? unit },
    baselineValue: base?.value ?? null,
    binding: word === '约束性' || word === '预期性' ? word : null,
  };
};

const reasonOf = (column: Column | undefined): ResidueReason =>
  column?.kind === 'base' ? 'history' : column?.kind === 'serial' ? 'name' : 'unrecognized';

/** Blanks inside a number. */
const MOST_BLANKS = 3;

/** Whether a number stands in one place: the lines of a cell may have those of others in between. */
const isWhole = ({ view }: Row, { start, end }: Span): boolean => {
  const at = toSource(view, start, end);
  return at.end - at.start <= end - start + MOST_BLANKS;
};

/** The numbers of a row that are in no target. */
const leftOf = (row: Row, columns: readonly Column[], heads: boolean, bounds: readonly Bound[]): Left[] =>
  row.cells.flatMap((cell, turn) =>
    [...cell.text.matchAll(NUMBER)].flatMap((match): Left[] => {
      const start = cell.at + match.index;
      const end = start + match[0].length;
      if (bounds.some(({ number }) => number.start < end && start < number.end)) return [];
      if (!isWhole(row, span(start, end))) return [];
      const column = columns[turn];
      if (heads && /^(?:19|20)\d\d$/.test(match[0]))
        return [{ start, end, reason: 'year', rule: 'bind/table' }];
      const reason = heads || column?.kind === 'indicator' ? 'name' : reasonOf(column);
      return [{ start, end, reason, rule: 'bind/table' }];
    }),
  );

/** The heading that a row is: one cell says what the rows below are about, and no other says anything. */
const headingOf = (row: Row): string | null => {
  const [only, ...more] = row.cells.filter(({ text }) => text !== '');
  return only && more.length === 0 && !/\d/.test(only.text.replace(MARKER, ''))
    ? only.text.replace(MARKER, '')
    : null;
};

const sameTexts = (one: Row, other: Row | undefined): boolean =>
  one.cells.every(({ text }, index) => text === other?.cells[index]?.text);

/** One target for each row and column of a target year or of growth. */
export const bindIndicators = (
  table: Table,
  header: Header,
  ownHeader: boolean,
  context: BlockContext,
): BlockReading[] => {
  const { columns } = header;
  const headRow = table.rows[header.height - 1];
  let domain: string | null = null;
  return table.rows.map((row, index): BlockReading => {
    const heads = ownHeader && (index < header.height || sameTexts(row, headRow));
    const heading = heads ? null : headingOf(row);
    const own = cellOf(row, columns, 'domain');
    const groups = own !== '' && !heads && cellOf(row, columns, 'indicator') !== '';
    domain = heading ?? (groups ? own : domain);
    const facts = heads || heading !== null ? null : factsOf(row, header, context);
    const bounds = row.cells.flatMap((cell, turn): Bound[] => {
      const column = columns[turn];
      if (!facts || (column?.kind !== 'target' && column?.kind !== 'growth')) return [];
      const ahead = column.year !== null && context.period !== null && column.year >= context.period[0];
      return table.place.background && !ahead
        ? []
        : bindCell(cell, column, facts, context).filter(({ number }) => isWhole(row, number));
    });
    const place = { ...table.place, section: 'table' as const, domain: domain ?? table.place.domain };
    const sentence = span(0, row.view.text.length);
    return {
      block: { view: row.view, plan: table.plan, place },
      targets: bounds.map((bound) => ({ bound, sentence })),
      trends: [],
      left: leftOf(row, columns, heads, bounds),
      faults: [],
    };
  });
};

/** A cell of fewer characters names something; a longer one, or one with a stop, says something. */
const SAYS = 16;

/** A table of prose, such as a box of projects: each cell is a paragraph of the section that it stands in. */
export const bindProse = (table: Table, context: BlockContext): BlockReading[] =>
  table.rows.flatMap(({ cells }) =>
    cells
      .filter(({ text }) => text !== '')
      .map(({ text, view }): BlockReading => {
        const block: Block = { view, plan: table.plan, place: table.place };
        const says = text.length >= SAYS || /[。；]/.test(text);
        return says
          ? bindBlock(block, context)
          : {
              block,
              targets: [],
              trends: [],
              left: leftOf({ view, cells: [{ text, at: 0, view }] }, [], false, []),
              faults: [],
            };
      }),
  );
