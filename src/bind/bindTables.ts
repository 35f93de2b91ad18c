import type { Table } from '../outline/outline.ts';
import type { BlockContext, BlockReading } from './bindBlock.ts';
import { bindIndicators, bindProse } from './bindTable.ts';
import { type Header, headerOf } from './tableColumns.ts';

const widthOf = (table: Table): number => Math.max(0, ...table.rows.map(({ cells }) => cells.length));

/**
 * Reads the tables of a document: those of indicators column by column, others as prose. A table without header that
 * follows one of as many columns is the rest of it.
 */
export const bindTables = (
  tables: readonly Table[],
  contextOf: (plan: number) => BlockContext,
): BlockReading[] => {
  let last: { readonly header: Header; readonly width: number } | null = null;
  return tables.flatMap((table) => {
    const context = contextOf(table.plan);
    if (!context.on('bind/table')) return bindProse(table, context);
    const width = widthOf(table);
    const own = headerOf(table, context.tableWords, context.period);
    const rest: Header | null = table.follows && last?.width === width ? last.header : null;
    const header = own ?? rest;
    last = header && { header, width };
    return header ? bindIndicators(table, header, own !== null, context) : bindProse(table, context);
  });
};
