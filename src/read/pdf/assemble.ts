import { type Part, type Piece, paragraph } from '../compose.ts';
import type { PageTable } from './gridTable.ts';
import { joint } from './joinLines.ts';
import type { Measure } from './measures.ts';
import type { Block, Layout, TextLine } from './pageLayout.ts';
import { startsParagraph } from './startsParagraph.ts';
import { type LongTable, longTable, tableAcross } from './tableAcross.ts';

interface Placed {
  readonly line: TextLine;
  readonly block: Block;
  /** The line under it in its block. */
  readonly next: TextLine | null;
}

/** A label over the rest of a table on a new page. */
const CONTINUED = /^[（(]?(?:续|接)上?表.{0,6}[）)]?$/;

/** Whether the first line of a block may go on with the last one of another. */
const mayGoOn = (before: Block, block: Block): boolean => {
  if (before === block) return true;
  const isFramed = before.slot.startsWith('frame') || block.slot.startsWith('frame');
  if (!isFramed) return true;
  return before.slot === block.slot && block.goesOn && block.page !== before.page;
};

const piecesOf = (lines: readonly TextLine[]): Piece[] => {
  const pieces: { text: string; page: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const text = next ? joint(line.text, next.text) : line.text;
    const last = pieces.at(-1);
    if (last?.page === line.page) last.text += text;
    else pieces.push({ text, page: line.page });
  }
  return pieces;
};

const partOf = (lines: readonly TextLine[]): Part => ({ kind: 'paragraph', pieces: piecesOf(lines) });

/** A net with text in one cell only frames it. */
const tablePart = ({ rows }: LongTable): Part => {
  const [cell, ...others] = rows.flat().filter(({ text }) => text !== '');
  return cell && others.length === 0 ? { kind: 'paragraph', pieces: [cell] } : { kind: 'table', rows };
};

/** Whether a line goes on with the paragraph of the line before. */
const continues = (
  { line: before, block: blockBefore }: Placed,
  { line, block, next }: Placed,
  measureOf: (block: Block) => Measure,
): boolean =>
  mayGoOn(blockBefore, block) &&
  !startsParagraph({
    before,
    line,
    next,
    measureBefore: measureOf(blockBefore),
    measure: measureOf(block),
    isUnder: blockBefore === block,
  });

/** The number of a note as the text refers to it, so that it counts nothing. */
const asNote = (line: TextLine): TextLine => ({
  ...line,
  text: line.text.replace(/^(\d{1,3})(?: |(?=\p{Script=Han}))/u, '[$1]'),
});

const grouped = (lines: readonly Placed[], measureOf: (block: Block) => Measure): Part[] => {
  const groups: TextLine[][] = [];
  for (const [index, each] of lines.entries()) {
    const last = lines[index - 1];
    if (last && continues(last, each, measureOf)) groups.at(-1)?.push(each.line);
    else groups.push([each.line]);
  }
  return groups.map(partOf);
};

/**
 * The parts of a document from its pages: paragraphs and tables go on over the ends of pages, and notes come after
 * the paragraph that they interrupt.
 * @param notes the lines of footnotes
 */
export const assemble = (
  layouts: readonly Layout[],
  notes: ReadonlySet<TextLine>,
  measureOf: (block: Block) => Measure,
): Part[] => {
  const parts: Part[] = [];
  /** What is not yet known to be whole: a paragraph or a table, and what comes after it. */
  let open: Placed[] = [];
  let table: LongTable | null = null;
  let after: Part[] = [];

  const close = (): void => {
    if (open.length > 0) parts.push(partOf(open.map(({ line }) => line)));
    if (table) parts.push(tablePart(table));
    parts.push(...after);
    [open, table, after] = [[], null, []];
  };
  const putLine = (each: Placed): void => {
    const last = open.at(-1);
    if (table?.page === each.line.page - 1 && CONTINUED.test(each.line.text)) return;
    if (!last || !continues(last, each, measureOf)) close();
    open.push(each);
  };
  const putTable = (next: PageTable): void => {
    const joined = table?.page === next.page - 1 ? tableAcross(table, next) : null;
    if (!joined) close();
    table = joined ?? longTable(next);
  };

  for (const { page, blocks, sideways } of layouts) {
    const ofPage: Placed[] = [];
    for (const block of blocks) {
      for (const [index, element] of block.elements.entries()) {
        const under = block.elements[index + 1];
        const next = under?.kind === 'line' ? under : null;
        if (element.kind === 'table') putTable(element);
        else if (notes.has(element)) ofPage.push({ line: asNote(element), block, next });
        else putLine({ line: element, block, next });
      }
    }
    after.push(...grouped(ofPage, measureOf), ...sideways.map((text) => paragraph(text, page)));
  }
  close();
  return parts;
};
