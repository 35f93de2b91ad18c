import type { Block, Line } from './blocks.ts';
import { collapse, withoutBlanks } from './collapse.ts';
import { isLabelName } from './labels.ts';

/** Gathers the text of a line, piece by piece. */
export interface LineBuilder {
  readonly add: (piece: string, isLink: boolean) => void;
  /** Ends the line, and puts it into the block; null if there is nothing to be seen on it. */
  readonly end: (block: Block) => Line | null;
}

/** No line of fields is longer, or in more pieces. */
const LONGEST_FIELDS = 400;
const MOST_PIECES = 60;

const BEGINS_WITH_COLON = /^\s*[：:]/;

/** Labels in elements of their own, which the style sheet sets apart from their values, get a colon. */
const labelledText = (text: string, pieces: readonly string[]): string => {
  if (text.length > LONGEST_FIELDS || pieces.length < 2 || pieces.length > MOST_PIECES) return text;
  if (!pieces.some(isLabelName)) return text;
  const labelled = pieces.map((piece, index) =>
    isLabelName(piece)
      ? `\u3000${piece.trim()}${/[：:]\s*$/.test(piece) || BEGINS_WITH_COLON.test(pieces[index + 1] ?? '') ? '' : '：'}`
      : piece,
  );
  return collapse(labelled.join('')).replace(/^\u3000/, '');
};

/** A line of a preformatted text keeps its indent, for columns may be aligned by blanks. */
const lineText = (text: string, { isPreformatted }: Block): string =>
  isPreformatted ? text.trimEnd() : collapse(text);

export const lineBuilder = (): LineBuilder => {
  let pieces: string[] = [];
  let links = 0;
  return {
    add: (piece, isLink) => {
      pieces.push(piece);
      if (isLink) links += withoutBlanks(piece).length;
    },
    end: (block) => {
      if (pieces.length === 0) return null;
      const said = pieces;
      const linked = links;
      pieces = [];
      links = 0;
      const text = lineText(said.join(''), block);
      const chars = withoutBlanks(text).length;
      if (chars === 0) return null;
      const line: Line = { kind: 'line', text, labelled: labelledText(text, said), chars, links: linked };
      block.children.push(line);
      return line;
    },
  };
};
