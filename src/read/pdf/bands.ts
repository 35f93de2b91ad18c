import type { Ruling } from './drawing.ts';
import type { Run } from './runs.ts';

/** Runs that share a stretch of the height of a column: one line, or the cells of one row of a table. */
export interface Band {
  readonly runs: readonly Run[];
  readonly top: number;
  readonly bottom: number;
}

/** Lines may touch; rows overlap by more. In sizes of the font. */
const TOUCH = 0.1;

/** How many rulings lie over a run. */
const storeyOf = ({ left, right, top, bottom }: Run, rulings: readonly Ruling[]): number => {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return rulings.filter(({ at, from, to }) => at < y && from < x && to > x).length;
};

/** The runs of a column as bands with nothing across them and no ruling through them, from top to bottom. */
export const bandsOf = (runs: readonly Run[], rulings: readonly Ruling[]): Band[] => {
  const bands: { runs: Run[]; top: number; bottom: number; storey: number }[] = [];
  for (const run of [...runs].sort((a, b) => a.top - b.top)) {
    const last = bands.at(-1);
    const storey = storeyOf(run, rulings);
    if (last && run.top < last.bottom - TOUCH * run.size && storey === last.storey) {
      last.runs.push(run);
      last.bottom = Math.max(last.bottom, run.bottom);
    } else bands.push({ runs: [run], top: run.top, bottom: run.bottom, storey });
  }
  return bands;
};

/** The parts of a run between gaps of at least the given width, in sizes of the font. */
export const partsOf = (run: Run, gap: number): Run[] => {
  const parts: Run['glyphs'][number][][] = [];
  for (const glyph of run.glyphs) {
    const last = parts.at(-1)?.at(-1);
    if (last && glyph.x - last.x - last.width < gap * run.size) parts.at(-1)?.push(glyph);
    else parts.push([glyph]);
  }
  return parts.map((glyphs) => {
    const last = glyphs.at(-1);
    return { ...run, glyphs, left: glyphs[0]?.x ?? run.left, right: last ? last.x + last.width : run.right };
  });
};
