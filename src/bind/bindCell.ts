import type { Quantity } from '../mention/mention.ts';
import { span } from '../model/span.ts';
import type { Cell } from '../outline/outline.ts';
import type { BlockContext } from './bindBlock.ts';
import { bindSentence } from './bindSentence.ts';
import type { Bound } from './bound.ts';
import { noFeatures } from './features.ts';
import { measureOf } from './measure.ts';
import { peel } from './peel.ts';
import type { Column } from './tableColumns.ts';
import type { RowIndicator } from './tableIndicator.ts';

const CUMULATIVE = /^[〔［[【](.*)[〕］\]】]$/;

/** What the other cells of its row say of a value. */
export interface RowFacts {
  readonly indicator: RowIndicator;
  readonly baselineValue: number | null;
  readonly binding: Bound['binding'];
}

/** A cell that says more than one thing: `2025年90%，2030年95%`. */
const boundsOfSentence = (cell: Cell, column: Column, facts: RowFacts, context: BlockContext): Bound[] => {
  const { indicator, binding } = facts;
  const mentions = context.findMentions(cell.text, column.year);
  const { bounds } = bindSentence(cell.text, mentions, { ...context, before: [indicator.text], topic: null });
  return bounds.map((bound) => ({
    ...bound,
    number: span(cell.at + bound.number.start, cell.at + bound.number.end),
    unit: bound.unit ?? indicator.unit,
    per: bound.per ?? indicator.per,
    year: bound.year ?? column.year,
    binding,
    rules: ['bind/table', ...bound.rules],
  }));
};

/** What a cell of a column of targets or of growth commits to. */
export const bindCell = (cell: Cell, column: Column, facts: RowFacts, context: BlockContext): Bound[] => {
  const { period, lexicon, findMentions } = context;
  const { indicator } = facts;
  const cumulative = CUMULATIVE.exec(cell.text);
  const mentions = findMentions(cell.text, null);
  const [first, ...more] = mentions.quantities;
  if (!first) return [];
  if (more.length > 0) return boundsOfSentence(cell, column, facts, context);
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
  const yearly = column.kind === 'growth' && !cumulative;
  return [
    {
      indicator: changes && indicator.direction !== null ? indicator.moved : indicator.text,
      phrase: indicator.text,
      quantity,
      number: span(cell.at + first.start, cell.at + first.end),
      ...measureOf({ quantity, after }, features, null),
      unit,
      per: yearly ? '年均' : indicator.per,
      year: column.year ?? null,
      baselineYear: changes && !yearly && period ? period[0] - 1 : null,
      baselineValue: changes ? null : facts.baselineValue,
      strength: 'firm',
      binding: facts.binding,
      rules: ['bind/table', first.rule],
    },
  ];
};
