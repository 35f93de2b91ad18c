import type { Part, Piece } from '../compose.ts';
import { itemMarkLength } from '../pdf/itemMark.ts';
import { mend } from './mend.ts';
import { type ScanLine, unitsOf } from './scanLine.ts';
import type { ScanBlock, ScanPage } from './scanPage.ts';

/** A line that begins so much further in begins a paragraph. In widths of a character. */
const INDENT = 1;
/** The last sign of a line has its ink in one half of its width. */
const SLACK = 1.2;
const ENDS_SENTENCE = /[。！？!?；;：:][”’」』）)]?$/;
/** What may not be parted at the end of a line: opening signs, a number or word or a character, closing signs. */
const STRETCH = /^[（(《〈“‘【〔[]*(?:[\w.,%‰/+—-]+|.)[）)》〉”’】〕\]，。、；：！？%‰]*/u;

interface Placed {
  readonly line: ScanLine;
  readonly block: ScanBlock;
  readonly em: number;
}

/** Whether the line before would have had room for the beginning of this one. */
const isShort = ({ line: before, block, em }: Placed, { line }: Placed): boolean =>
  block.right - before.right > (unitsOf(STRETCH.exec(line.text)?.[0] ?? '') + SLACK) * em;

const indentOf = ({ line, block, em }: Placed): number => (line.left - block.left) / em;

const isRow = ({ line }: Placed): boolean => line.text.includes('  ');

const startsParagraph = (before: Placed, placed: Placed): boolean =>
  isRow(before) ||
  isRow(placed) ||
  isShort(before, placed) ||
  indentOf(placed) > Math.max(indentOf(before), 0) + INDENT ||
  (indentOf(placed) > INDENT && ENDS_SENTENCE.test(before.line.text)) ||
  (itemMarkLength(placed.line.text) > 0 && ENDS_SENTENCE.test(before.line.text));

const joint = (before: string, next: string): string =>
  /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(next) ? ' ' : '';

const piecesOf = (lines: readonly ScanLine[]): Piece[] => {
  const pieces: Piece[] = [];
  for (const { text, page } of lines) {
    const last = pieces.at(-1);
    const joined = `${last ? joint(last.text, text) : ''}${text}`;
    if (last?.page === page) pieces[pieces.length - 1] = { page, text: last.text + joined };
    else pieces.push({ text: joined, page });
  }
  // Once more, for what was parted at the end of a line.
  return pieces.map(({ text, page }) => ({ text: mend(text), page }));
};

/**
 * Lines joined to paragraphs, which may go on over the end of a page, told by how they are set: an indent or a short
 * line before begins a paragraph. A line in columns stays a line of its own, its columns parted by blanks.
 */
export const scanParagraphs = (pages: readonly ScanPage[], left: ReadonlySet<ScanLine>): Part[] => {
  const placed = pages.flatMap(({ blocks, em }) =>
    blocks.flatMap((block) =>
      block.lines.filter((line) => !left.has(line)).map((line) => ({ line, block, em })),
    ),
  );
  const groups: ScanLine[][] = [];
  for (const [index, each] of placed.entries()) {
    const before = placed[index - 1];
    const group = groups.at(-1);
    if (before && group && !startsParagraph(before, each)) group.push(each.line);
    else groups.push([each.line]);
  }
  return groups.map((lines) => ({ kind: 'paragraph', pieces: piecesOf(lines) }));
};
