import type { Line } from './line.ts';
import type { Block, Layout } from './pageLayout.ts';

/** How the lines of a column are set, over all pages that have it. In points. */
export interface Measure {
  readonly left: number;
  readonly right: number;
  /** Of most text. */
  readonly size: number;
  /** Whether all lines but the last of a paragraph end at the right edge. */
  readonly isJustified: boolean;
  /** Whether paragraphs begin with an indent. */
  readonly isIndented: boolean;
  /** Whether paragraphs stand further apart than their lines. */
  readonly isSpaced: boolean;
  /** From baseline to baseline within a paragraph, by size of the font in half points. */
  readonly pitches: ReadonlyMap<number, number>;
}

/** Longer documents may have other margins on left and right pages. */
const TWO_SIDED_FROM = 6;
/** Edges this near are one. In points. */
const SAME_EDGE = 3;
/** A share of lines that an edge or pitch needs. */
const SUPPORT = 0.02;
/** Pages that differ by less have one width. In points. */
const SAME_WIDTH = 5;
const PITCH_SUPPORT = 0.15;
/** Lines end at one place that end so near to it. In sizes of the font. */
const FLUSH = 0.2;
const FLUSH_SHARE = 0.6;
/** A sign may hang over the edge by no more. In sizes of the font. */
const HANGING = 1.5;
const HANGS = /[，。、；：！？,.;:!?”’）)》]$/;
/** Of the width of a page. */
const LEAST_FILLED = 0.7;
/** A share of lines that tells how paragraphs are set apart. */
const DISTINCT = 0.08;
/** Lines further apart than this many pitches have a blank between them. */
export const WIDE_PITCH = 1.3;

export const halfPoints = (size: number): number => Math.round(size * 2);

const sizeOf = (lines: readonly Line[]): number => {
  const sizes = lines.map(({ size }) => size).sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 0;
};

const leftEdge = (lines: readonly Line[]): number => {
  const lefts = lines.map(({ left }) => left).sort((a, b) => a - b);
  const needed = lefts.length < 4 ? 1 : Math.max(2, SUPPORT * lefts.length);
  const found = lefts.findIndex((left, index) => (lefts[index + needed - 1] ?? Infinity) - left <= SAME_EDGE);
  return lefts[Math.max(found, 0)] ?? 0;
};

/**
 * The least that a right edge may be on a page of the width: where all lines are short, none shows the edge. Margins
 * differ by less than two to one, and text fills most of a page.
 */
const leastRight = (left: number, width: number): number => Math.min(width - 2 * left, LEAST_FILLED * width);

/** Where lines end: a few may run over the edge, and many do where signs hang over it. */
const rightEdge = (lines: readonly Line[], size: number): number => {
  const sorted = [...lines].sort((a, b) => b.right - a.right);
  const edge = sorted[lines.length < 4 ? 0 : Math.max(1, Math.floor(SUPPORT * lines.length))]?.right ?? 0;
  const long = sorted.filter(({ right }) => right > edge - HANGING * size);
  const firstInside = long.find(({ text }) => !HANGS.test(text))?.right ?? edge;
  const isHung =
    long.filter(({ right }) => right < firstInside + FLUSH * size).length >= FLUSH_SHARE * long.length;
  return isHung ? Math.min(edge, firstInside) : edge;
};

/** The smallest distance between baselines that a good share of lines has. */
const pitchOf = (gaps: readonly number[]): number => {
  const counts = new Map<number, number>();
  for (const gap of gaps) counts.set(Math.round(gap), (counts.get(Math.round(gap)) ?? 0) + 1);
  const supported = [...counts]
    .filter(
      ([gap, count]) =>
        count + (counts.get(gap + 1) ?? 0) + (counts.get(gap - 1) ?? 0) >= PITCH_SUPPORT * gaps.length,
    )
    .map(([gap]) => gap);
  return Math.min(...supported);
};

/** The distances between lines of one size that follow one another, by size. */
const gapsOf = (columns: readonly (readonly Line[])[]): Map<number, number[]> => {
  const gaps = new Map<number, number[]>();
  for (const lines of columns) {
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1];
      const key = halfPoints(line.size);
      if (!before || halfPoints(before.size) !== key || line.y - before.y > 4 * line.size) continue;
      const found = gaps.get(key);
      if (found) found.push(line.y - before.y);
      else gaps.set(key, [line.y - before.y]);
    }
  }
  return gaps;
};

const linesOf = ({ elements }: Block): Line[] => elements.filter((element) => element.kind === 'line');

const measureOf = (blocks: readonly Block[], width: number): Measure => {
  const columns = blocks.map(linesOf);
  const lines = columns.flat();
  const size = sizeOf(lines);
  const left = leftEdge(lines);
  const isWhole = blocks[0]?.slot === '';
  const right = Math.max(rightEdge(lines, size), isWhole ? leastRight(left, width) : 0);
  const long = lines.filter((line) => Math.abs(line.right - right) < 3 * size);
  const full = long.filter((line) => Math.abs(line.right - right) < FLUSH * size);
  const indented = lines.filter((line) => line.left > left + 1.2 * size && line.left < left + 3 * size);
  const hung = long.filter((line) => line.right > right + FLUSH * size);
  const gaps = gapsOf(columns);
  const pitches = new Map([...gaps].map(([key, each]) => [key, pitchOf(each)]));
  const spaced = [...gaps].flatMap(([key, each]) =>
    each.filter((gap) => gap > WIDE_PITCH * (pitches.get(key) ?? gap)),
  );
  return {
    left,
    right,
    size,
    isJustified: full.length >= 4 && full.length >= FLUSH_SHARE * (long.length - hung.length),
    isIndented: indented.length >= DISTINCT * lines.length,
    isSpaced: spaced.length >= DISTINCT * lines.length,
    pitches,
  };
};

/** The measures of the columns of a document, asked for by block. */
export const measuresOf = (layouts: readonly Layout[]): ((block: Block) => Measure) => {
  const isTwoSided = layouts.length >= TWO_SIDED_FROM;
  const widths = new Map(layouts.map(({ page, width }) => [page, width]));
  const widthOf = (block: Block | undefined): number => widths.get(block?.page ?? 0) ?? 0;
  const keyOf = ({ slot, page }: Block): string =>
    `${slot} ${Math.round((widths.get(page) ?? 0) / SAME_WIDTH)} ${isTwoSided ? page % 2 : 0}`;
  const groups = new Map<string, Block[]>();
  for (const block of layouts.flatMap(({ blocks }) => blocks)) {
    const group = groups.get(keyOf(block));
    if (group) group.push(block);
    else groups.set(keyOf(block), [block]);
  }
  const measures = new Map([...groups].map(([key, blocks]) => [key, measureOf(blocks, widthOf(blocks[0]))]));
  return (block) => measures.get(keyOf(block)) ?? measureOf([block], widthOf(block));
};
