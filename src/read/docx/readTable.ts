import type { Part } from '../compose.ts';
import { childOf, childrenOf, propertyOf, type XmlNode } from '../xmlNode.ts';
import { isOn } from './isOn.ts';
import { tableColumns } from './tableColumns.ts';

interface Cell {
  /** Its first place in the grid, from 0. */
  readonly start: number;
  readonly parts: readonly Part[];
}

/** More than a damaged file says; Word has 63. */
const MAX_SPAN = 200;

const spanOf = (properties: XmlNode | undefined, name: string, least: number): number => {
  const value = Number.parseInt(propertyOf(properties, name) ?? '', 10);
  return Number.isNaN(value) ? least : Math.min(Math.max(value, least), MAX_SPAN);
};

/** Whether the cell goes on with the one above, or with the one before. */
const isContinued = (properties: XmlNode | undefined): boolean =>
  ['vMerge', 'hMerge'].some((name) => {
    const merge = childOf(properties, name);
    return merge !== undefined && merge.attributes.get('val') !== 'restart';
  });

const isGone = (row: XmlNode): boolean => {
  const properties = childOf(row, 'trPr');
  return childOf(properties, 'del') !== undefined || isOn(childOf(properties, 'hidden'));
};

const readRow = (row: XmlNode, readCell: (cell: XmlNode) => readonly Part[]): Cell[] => {
  let at = spanOf(childOf(row, 'trPr'), 'gridBefore', 0);
  return childrenOf(row, 'tc').map((cell) => {
    const properties = childOf(cell, 'tcPr');
    const start = at;
    at += spanOf(properties, 'gridSpan', 1);
    return { start, parts: isContinued(properties) ? [] : readCell(cell) };
  });
};

const textOf = (part: Part): string =>
  part.kind === 'paragraph'
    ? part.pieces.map(({ text }) => text).join('')
    : part.rows.map((row) => row.map(({ text }) => text).join(' ')).join('\n');

const cellText = (parts: readonly Part[]): string => parts.map(textOf).join('\n');

/** A cell of a page that a table lays out, and not of a table of values. */
const PARAGRAPHS = 3;
const LENGTH = 200;

const isLayout = (rows: readonly (readonly Cell[])[]): boolean => {
  const cells = rows.flat();
  if (rows.every((row) => row.length === 1)) return true;
  if (cells.some(({ parts }) => parts.some(({ kind }) => kind === 'table'))) return true;
  return (
    rows.length === 1 &&
    cells.some(({ parts }) => parts.length >= PARAGRAPHS && cellText(parts).length > LENGTH)
  );
};

/**
 * A table; or the paragraphs and tables in its cells where it is a box around them, or lays out the page.
 * @param readCell called for each cell that is no part of another, in reading order
 */
export const readTable = (table: XmlNode, readCell: (cell: XmlNode) => readonly Part[]): readonly Part[] => {
  const rows = childrenOf(table, 'tr')
    .filter((row) => !isGone(row))
    .map((row) => readRow(row, readCell))
    .filter((row) => row.length > 0);
  if (isLayout(rows)) return rows.flat().flatMap(({ parts }) => parts);
  const widths = childrenOf(childOf(table, 'tblGrid'), 'gridCol').map(({ attributes }) => {
    const width = Number.parseInt(attributes.get('w') ?? '', 10);
    return Number.isNaN(width) || width < 0 ? undefined : width;
  });
  const known = widths.every((width) => width !== undefined) ? widths : [];
  const texts = tableColumns(
    rows.map((row) => row.map(({ start, parts }) => ({ start, text: cellText(parts) }))),
    known,
  );
  return [{ kind: 'table', rows: texts.map((row) => row.map((text) => ({ text, page: null }))) }];
};
