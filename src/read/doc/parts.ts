import { type Part, paragraph } from '../compose.ts';
import { dropContentsHeading } from '../word/contents.ts';
import { type TableCell, tableParts } from '../word/tableParts.ts';
import type { Block, Row } from './blocks.ts';

const cellsOf = ({ cells, shapes }: Row): TableCell[] =>
  cells.map((cell, index) => {
    const shape = shapes[index];
    return { left: shape?.left ?? null, parts: shape?.isRest ? [] : partsOf(cell) };
  });

/**
 * Blocks as parts of the document.
 * @param behind what is to stand behind a block that ends at a position
 */
export const partsOf = (
  blocks: readonly Block[],
  behind: (end: number) => readonly Part[] = () => [],
): Part[] => {
  const parts: Part[] = [];
  for (const block of blocks) {
    const own =
      block.kind === 'lines'
        ? block.lines.map((line) => paragraph(line))
        : tableParts(block.rows.map(cellsOf));
    const isContents = block.kind === 'lines' && block.isContents;
    if (isContents) dropContentsHeading(parts);
    for (const part of own) parts.push(part);
    if (isContents) dropContentsHeading(parts);
    for (const part of behind(block.end)) parts.push(part);
  }
  return parts;
};
