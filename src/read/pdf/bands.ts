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
/** No row of a table has more runs. */
const MOST_RUNS = 200;

const overlaps = (a: Run, b: Run): boolean =>
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > TOUCH * Math.min(a.size, b.size);

const isOver = (a: Run, b: Run): boolean => a.left < b.right && b.left < a.right;

/** How many rulings lie over a run. */
const storeyOf = ({ left, right, top, bottom }: Run, rulings: readonly Ruling[]): number => {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return rulings.filter(({ at, from, to }) => at < y && from < x && to > x).length;
};

const bandOf = (runs: readonly Run[]): Band => ({
  runs,
  top: runs.reduce((least, run) => Math.min(least, run.top), Number.POSITIVE_INFINITY),
  bottom: runs.reduce((most, run) => Math.max(most, run.bottom), Number.NEGATIVE_INFINITY),
});

/** The runs of a band by their baselines, from top to bottom. */
const baselinesOf = ({ runs }: Band): Run[][] => {
  const rows = new Map<number, Run[]>();
  for (const run of runs) rows.set(run.row, [...(rows.get(run.row) ?? []), run]);
  return [...rows.values()];
};

/**
 * A band that a label at the middle of two rows holds together, as its rows: they stand one over the other in more
 * places than the label has. The label belongs to the first.
 */
const parted = (band: Band): Band[] => {
  if (band.runs.length > MOST_RUNS) return [band];
  const lines = baselinesOf(band);
  const cores: Run[][] = [];
  for (const line of lines) {
    const last = cores.at(-1);
    if (!last) {
      if (line.length > 1) cores.push(line);
      continue;
    }
    if (line.some((run) => last.some((each) => overlaps(run, each)))) continue;
    const shared = line.filter((run) => last.some((each) => isOver(run, each))).length;
    const [end, start] = [last[0]?.bottom ?? 0, line[0]?.top ?? 0];
    const between = band.runs.filter((run) => run.top < end && run.bottom > start && !last.includes(run));
    if (shared > 1 && shared > between.length) cores.push(line);
  }
  if (cores.length < 2) return [band];
  const rows = cores.map((core) => [...core]);
  const isCore = new Set(cores.flat());
  for (const run of band.runs.filter((each) => !isCore.has(each))) {
    const first = cores.findIndex((core) => core.some((each) => overlaps(run, each)));
    rows[first === -1 ? cores.length - 1 : first]?.push(run);
  }
  return rows.map(bandOf);
};

/**
 * The runs of a column as bands with nothing across them and no ruling through them, from top to bottom; what stands
 * at the middle of two rows does not make one of them.
 */
export const bandsOf = (runs: readonly Run[], rulings: readonly Ruling[]): Band[] => {
  const bands: { runs: Run[]; bottom: number; storey: number }[] = [];
  for (const run of [...runs].sort((a, b) => a.top - b.top)) {
    const last = bands.at(-1);
    const storey = storeyOf(run, rulings);
    if (last && run.top < last.bottom - TOUCH * run.size && storey === last.storey) {
      last.runs.push(run);
      last.bottom = Math.max(last.bottom, run.bottom);
    } else bands.push({ runs: [run], bottom: run.bottom, storey });
  }
  return bands.map((band) => bandOf(band.runs)).flatMap(parted);
};
