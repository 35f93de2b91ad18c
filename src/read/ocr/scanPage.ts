import type { Box, RawBlock } from './engine.ts';
import { emOf, type ScanLine, scanLine, unitsOf } from './scanLine.ts';

interface Edges {
  readonly left: number;
  readonly right: number;
}

/** Lines of one column, and the edges between which they are set. */
export interface ScanBlock extends Edges {
  readonly lines: readonly ScanLine[];
}

/** A page as it is read. */
export interface ScanPage {
  readonly page: number;
  /** The width of a Chinese character, in pixels. */
  readonly em: number;
  /** In reading order. */
  readonly blocks: readonly ScanBlock[];
}

/** A block with fewer lines is no column. */
const LINES_OF_COLUMN = 3;
/** In widths of a character. */
const SAME_EDGE = 0.5;
/** A share of the lines that an edge needs. */
const SUPPORT = 0.1;

const boxOf = (lines: readonly ScanLine[]): Box => ({
  left: Math.min(...lines.map(({ left }) => left)),
  top: Math.min(...lines.map(({ top }) => top)),
  right: Math.max(...lines.map(({ right }) => right)),
  bottom: Math.max(...lines.map(({ bottom }) => bottom)),
});

const isBeside = (a: Box, b: Box): boolean =>
  Math.min(a.bottom, b.bottom) > Math.max(a.top, b.top) && (a.right <= b.left || b.right <= a.left);

/** The outermost edge that a share of the lines has, so that lines with a speck beside them do not count. */
const edgesOf = (lines: readonly ScanLine[], em: number): Edges => {
  const needed = lines.length < 4 ? 1 : Math.max(2, Math.ceil(SUPPORT * lines.length));
  const outermost = (edges: readonly number[]): number => {
    const sorted = [...edges].sort((a, b) => a - b);
    const found = sorted.find(
      (edge, index) => (sorted[index + needed - 1] ?? Infinity) - edge < SAME_EDGE * em,
    );
    return found ?? sorted[0] ?? 0;
  };
  return {
    left: outermost(lines.map(({ left }) => left)),
    right: -outermost(lines.map(({ right }) => -right)),
  };
};

const linesOf = (raw: RawBlock, page: number, em: number): ScanLine[] =>
  raw.map((line) => scanLine(line, page, em)).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));

/** The lines without single characters that stand in the margin: specks, holes and the edge of the paper. */
const withoutMargins = (raw: RawBlock, { left, right }: Edges, em: number): RawBlock =>
  raw.map((line) => ({
    ...line,
    words: line.words.filter(
      (word) => unitsOf(word.text) > 1 || (word.right > left - em && word.left < right + em),
    ),
  }));

/** The page that the engine's blocks make. Blocks side by side are columns; all others share the edges of the page. */
export const scanPage = (raw: readonly RawBlock[], page: number): ScanPage => {
  const em = emOf(raw.flat());
  const found = raw
    .map((block) => ({ raw: block, lines: linesOf(block, page, em) }))
    .filter(({ lines }) => lines.length > 0)
    .map((block) => ({ ...block, box: boxOf(block.lines) }));
  const columns = found.filter(({ lines }) => lines.length >= LINES_OF_COLUMN);
  const isColumn = ({ box }: { readonly box: Box }): boolean =>
    columns.some((other) => isBeside(box, other.box));
  const whole = edgesOf(
    found.filter((block) => !isColumn(block)).flatMap(({ lines }) => lines),
    em,
  );
  const blocks = found.map((block) => {
    const edges = isColumn(block) ? edgesOf(block.lines, em) : whole;
    return { lines: linesOf(withoutMargins(block.raw, edges, em), page, em), ...edges };
  });
  return { page, em, blocks };
};
