import type { SourceTable } from '../model/document.ts';
import { alignedTable } from './alignedTable.ts';
import { barFlowTable } from './barFlowTable.ts';
import { barTable } from './barTable.ts';
import { cellLineTable } from './cellLineTable.ts';
import type { Line } from './line.ts';
import { pipeTable } from './pipeTable.ts';
import { ruleTable } from './ruleTable.ts';
import type { TableWords } from './tableWords.ts';
import { tabTable } from './tabTable.ts';
import type { TextTable } from './textTable.ts';

const knownTable = ({ rows }: SourceTable): TextTable[] => {
  const cells = rows.flat();
  const [first, last] = [cells[0], cells.at(-1)];
  return first && last && last.end > first.start
    ? [{ start: first.start, end: last.end, rows: rows.map((row) => row.map((cell) => [cell])) }]
    : [];
};

/**
 * The tables of a text in its order: those that its format marked, and those that are only seen, whose cells are parted
 * by tabs, by bars, by line breaks or by aligned blanks.
 * @param folded the text as `fold` writes it
 */
export const tablesIn = (
  text: string,
  folded: string,
  lines: readonly Line[],
  known: readonly SourceTable[],
  words: TableWords,
): TextTable[] => {
  const marked = known.flatMap(knownTable);
  const tables: TextTable[] = [];
  let nextMarked = 0;
  const [bars, rules, tabs] = ['|', '--', '\t'].map((sign) => folded.includes(sign));
  const seenTable = (index: number): TextTable | null =>
    (bars
      ? (pipeTable(folded, lines, index) ??
        barTable(text, lines, index) ??
        barFlowTable(folded, lines, index, words))
      : null) ??
    (rules ? ruleTable(text, lines, index) : null) ??
    (tabs ? tabTable(folded, lines, index, words) : null) ??
    cellLineTable(folded, lines, index, words) ??
    alignedTable(text, folded, lines, index, words);
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] as Line;
    const table =
      (marked[nextMarked]?.start ?? Number.POSITIVE_INFINITY) < line.end
        ? (marked[nextMarked++] as TextTable)
        : seenTable(index);
    if (!table) {
      index += 1;
      continue;
    }
    tables.push(table);
    while (index < lines.length && (lines[index] as Line).start < table.end) index += 1;
  }
  return tables;
};
