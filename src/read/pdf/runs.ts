import type { Box, Glyph } from './drawing.ts';

/** Glyphs of one line with no wide gap between them. */
export interface Run extends Box {
  /** Of the baseline. */
  readonly y: number;
  /** Of most of its glyphs. */
  readonly size: number;
  /** From left to right. */
  readonly glyphs: readonly Glyph[];
  /** The same for all runs of a line across the page. */
  readonly row: number;
}

/** A wider gap parts cells and columns. In sizes of the font. */
const WIDE_GAP = 0.9;
/** Baselines this near are one line. In sizes of the font. */
const SAME_LINE = 0.25;
/** Glyphs this near with the same text are one, printed twice to look bold. In sizes of the font. */
const OVERPRINT = 0.25;
/** A raised or lowered mark is smaller than its line by this factor at least. */
const SMALLER = 0.85;

/** The mark of a note stands so far before its text at most. In sizes of the font. */
const MARK_GAP = 2.5;
/** Rows with more pairs of runs are no text with marks. */
const MOST_PAIRS = 250_000;

/** Extents of glyphs over and under their baseline. In sizes of the font. */
const ASCENT = 0.88;
const DESCENT = 0.12;

const endOf = ({ x, width }: Glyph): number => x + width;

/** The size of most glyphs. */
export const sizeOf = (glyphs: readonly Glyph[]): number => {
  const counts = new Map<number, number>();
  for (const { size } of glyphs) counts.set(size, (counts.get(size) ?? 0) + 1);
  let [best, most] = [0, 0];
  for (const [size, count] of counts) if (count > most) [best, most] = [size, count];
  return best;
};

const runOf = (glyphs: readonly Glyph[], row: number): Run => {
  const size = sizeOf(glyphs);
  const y = glyphs.find((glyph) => glyph.size === size)?.y ?? 0;
  const right = glyphs.reduce((most, glyph) => Math.max(most, endOf(glyph)), Number.NEGATIVE_INFINITY);
  return {
    left: glyphs[0]?.x ?? 0,
    right,
    top: y - ASCENT * size,
    bottom: y + DESCENT * size,
    y,
    size,
    glyphs,
    row,
  };
};

const isOverprint = (glyph: Glyph, before: Glyph | undefined): boolean =>
  before?.text === glyph.text && Math.abs(glyph.x - before.x) < OVERPRINT * glyph.size;

const runsOfRow = (glyphs: readonly Glyph[], row: number): Run[] => {
  const runs: Glyph[][] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.x - b.x)) {
    const open = runs.at(-1);
    const last = open?.at(-1);
    if (isOverprint(glyph, last) || isOverprint(glyph, open?.at(-2))) continue;
    if (open && last && glyph.x - endOf(last) < WIDE_GAP * Math.max(glyph.size, last.size)) open.push(glyph);
    else runs.push([glyph]);
  }
  return runs.map((run) => runOf(run, row));
};

const rowsOf = (glyphs: readonly Glyph[]): Run[][] => {
  const rows: Glyph[][] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.y - b.y)) {
    const first = rows.at(-1)?.[0];
    if (first && glyph.y - first.y <= SAME_LINE * Math.min(glyph.size, first.size)) rows.at(-1)?.push(glyph);
    else rows.push([glyph]);
  }
  return rows.map(runsOfRow);
};

/** Whether a small run is a mark at the shoulder or foot of a line. */
const isMarkOf = (small: Run, host: Run): boolean =>
  small.size < host.size * SMALLER &&
  Math.min(small.bottom, host.bottom) - Math.max(small.top, host.top) > 0.6 * (small.bottom - small.top) &&
  small.left < host.right + host.size &&
  small.right > host.left - MARK_GAP * host.size;

/**
 * The runs of level glyphs, from top to bottom; marks at the shoulder of a line belong to its runs.
 */
export const runsOf = (glyphs: readonly Glyph[]): Run[] => {
  const rows = rowsOf(glyphs);
  const hosts = rows.map((row) => [...row]);
  for (const [index, row] of rows.entries()) {
    for (const run of row) {
      for (const near of [index - 1, index + 1]) {
        const candidates = hosts[near] ?? [];
        if (candidates.length * row.length > MOST_PAIRS) continue;
        const host = candidates.findIndex((each) => isMarkOf(run, each));
        const found = candidates[host];
        if (!found) continue;
        const merged = [...found.glyphs, ...run.glyphs].sort((a, b) => a.x - b.x);
        candidates[host] = runOf(merged, found.row);
        hosts[index] = (hosts[index] ?? []).filter((each) => each !== run);
        break;
      }
    }
  }
  return hosts.flat();
};
