import type { Quantity } from '../mention/mention.ts';
import type { ResidueReason } from '../model/extraction.ts';
import { span } from '../model/span.ts';
import type { Block, Cell, Row, Table } from '../outline/outline.ts';
import type { BlockContext, BlockReading, Left } from './bindBlock.ts';
import type { Bound } from './bound.ts';
import { noFeatures } from './features.ts';
import { measureOf } from './measure.ts';
import { peel } from './peel.ts';
import { type Column, columnsOf } from './tableColumns.ts';
import { type RowIndicator, rowIndicatorOf } from './tableIndicator.ts';

const CUMULATIVE = /^[〔［[【](.*)[〕］\]】]$/;
const BINDING = /约束性|预期性/;

const bindingOf = (row: Row, columns: readonly Column[]): Bound['binding'] => {
  const cell = row.cells.find((_, index) => columns[index]?.kind === 'binding');
  const word = BINDING.exec(cell?.text ?? '')?.[0];
  return word === '约束性' || word === '预期性' ? word : null;
};

const baseValueOf = (row: Row, columns: readonly Column[], context: BlockContext): number | null => {
  const index = columns.findIndex((column) => column.kind === 'base');
  const text = row.cells[index]?.text ?? '';
  const [quantity] = context.findMentions(text, null).quantities;
  return quantity?.value ?? null;
};

/** What a cell commits to, if it does. */
const boundOf = (
  cell: Cell,
  column: Column,
  indicator: RowIndicator,
  row: Row,
  columns: readonly Column[],
  context: BlockContext,
): Bound | null => {
  const { period, lexicon, findMentions } = context;
  const cumulative = CUMULATIVE.exec(cell.text);
  const mentions = findMentions(cell.text, null);
  const [first, ...more] = mentions.quantities;
  if (!first || more.length > 0) return null;
  const peeled = peel(cell.text, cumulative ? 1 : 0, first.start, mentions, lexicon);
  const after = lexicon.comparatorAfter(cell.text, first.end)?.comparator ?? null;
  const grows = column.kind === 'growth' || cumulative !== null;
  const changes =
    grows || (indicator.direction !== null && indicator.unit === '%') || peeled.features.kind === 'change';
  const features = {
    ...noFeatures(),
    ...peeled.features,
    kind: changes ? ('change' as const) : ('level' as const),
    direction: changes ? (peeled.features.direction ?? indicator.direction) : null,
  };
  const unit = first.unit ?? (column.kind === 'growth' && !cumulative ? '%' : indicator.unit);
  const quantity: Quantity = { ...first, unit, family: first.unit === null ? 'count' : first.family };
  const measure = measureOf({ quantity, after }, features, null);
  const yearly = column.kind === 'growth' && !cumulative;
  return {
    indicator: changes && indicator.direction !== null ? indicator.moved : indicator.text,
    phrase: indicator.text,
    quantity,
    number: span(cell.at + first.start, cell.at + first.end),
    ...measure,
    unit,
    per: yearly ? '年均' : indicator.per,
    year: column.year ?? null,
    baselineYear: changes && !yearly && period ? period[0] - 1 : null,
    baselineValue: changes ? null : baseValueOf(row, columns, context),
    strength: 'firm',
    binding: bindingOf(row, columns),
    rules: ['bind/table', first.rule],
  };
};

const reasonOf = (column: Column | undefined): ResidueReason =>
  column?.kind === 'base' ? 'history' : column?.kind === 'serial' ? 'name' : 'unrecognized';

const NUMBER = /\d+(?:[.,]\d+)*/g;

/** One target for each row and column of a target year or of growth. */
export const bindTable = (table: Table, context: BlockContext): BlockReading[] => {
  const header = context.on('bind/table') ? columnsOf(table, context) : null;
  return table.rows.map((row, index): BlockReading => {
    const block: Block = { view: row.view, plan: table.plan, place: table.place };
    const left: Left[] = [];
    const bounds: Bound[] = [];
    const indicator =
      header && index > header.row ? rowIndicatorOf(row, header.columns, context.tableWords) : null;
    for (const [turn, cell] of row.cells.entries()) {
      const column = header?.columns[turn];
      const heading = header !== null && index <= header.row;
      const bound =
        indicator &&
        column &&
        (column.kind === 'target' || column.kind === 'growth') &&
        !table.place.background
          ? boundOf(cell, column, indicator, row, header?.columns ?? [], context)
          : null;
      if (bound) bounds.push(bound);
      const named = column?.kind === 'indicator' || heading;
      for (const match of cell.text.matchAll(NUMBER)) {
        const start = cell.at + match.index;
        const end = start + match[0].length;
        if (bound && bound.number.start < end && start < bound.number.end) continue;
        const reason = heading && /(?:19|20)\d\d/.test(match[0]) ? 'year' : named ? 'name' : reasonOf(column);
        left.push({ start, end, reason, rule: 'bind/table' });
      }
    }
    const sentence = span(0, row.view.text.length);
    return { block, targets: bounds.map((bound) => ({ bound, sentence })), trends: [], left, faults: [] };
  });
};
