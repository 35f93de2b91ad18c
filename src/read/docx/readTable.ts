import type { Part } from '../compose.ts';
import { type TableCell, tableParts } from '../word/tableParts.ts';
import { childOf, childrenOf, propertyOf, type XmlNode } from '../xmlNode.ts';
import { isOn } from './isOn.ts';

/** More than a damaged file says; Word has 63. */
const MAX_SPAN = 200;

/** Of a column whose width is not said, in twentieths of a point. */
const USUAL_WIDTH = 1000;

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

/** Where each column of the grid begins, in twentieths of a point; all as wide where one has no width. */
const columnStarts = (table: XmlNode): ((column: number) => number) => {
  const widths = childrenOf(childOf(table, 'tblGrid'), 'gridCol').map(({ attributes }) =>
    Number.parseInt(attributes.get('w') ?? '', 10),
  );
  const starts = [0];
  if (widths.every((width) => width > 0))
    for (const width of widths) starts.push((starts.at(-1) ?? 0) + width);
  const last = starts.length - 1;
  return (column) => starts[column] ?? (starts[last] ?? 0) + (column - last) * USUAL_WIDTH;
};

/** @param readCell called for each cell that is no part of another, in reading order */
export const readTable = (table: XmlNode, readCell: (cell: XmlNode) => readonly Part[]): Part[] => {
  const startOf = columnStarts(table);
  const readRow = (row: XmlNode): TableCell[] => {
    let column = spanOf(childOf(row, 'trPr'), 'gridBefore', 0);
    return childrenOf(row, 'tc').map((cell) => {
      const properties = childOf(cell, 'tcPr');
      const left = startOf(column);
      column += spanOf(properties, 'gridSpan', 1);
      return { left, parts: isContinued(properties) ? [] : readCell(cell) };
    });
  };
  const rows = childrenOf(table, 'tr').filter((row) => !isGone(row));
  return tableParts(rows.map(readRow).filter((row) => row.length > 0));
};
