import { type Block, type Line, linesOf, type Node } from './blocks.ts';
import { startsWithLabel } from './labels.ts';

const CELLS = new Set(['td', 'th', 'dd']);
const MOST_LINES = 4;

/** A value that is broken over lines in its cell is one. */
const isOneValue = (cell: Block, lines: readonly Line[]): boolean =>
  CELLS.has(cell.name) &&
  lines.length > 1 &&
  lines.length <= 4 &&
  !lines.some(({ text }) => startsWithLabel(text));

/** What a page says around its document: each line, or the lines of a cell as one. */
export const textsAround = (root: Block, kept: ReadonlySet<Line>): string[] => {
  const texts: string[] = [];
  const visit = (node: Node): void => {
    if (node.kind === 'line') {
      if (!kept.has(node)) texts.push(node.labelled);
      return;
    }
    const lines = CELLS.has(node.name) ? linesOf(node, MOST_LINES + 1) : [];
    if (isOneValue(node, lines) && !lines.some((line) => kept.has(line)))
      texts.push(lines.map(({ text }) => text).join(''));
    else node.children.forEach(visit);
  };
  visit(root);
  return texts;
};
