import type { FlowPiece } from './flowPiece.ts';
import { isValue, MISSING, misfit, roleOf, type TableRole } from './tableRole.ts';
import type { TableWords } from './tableWords.ts';
import type { TableCell } from './textTable.ts';

/** The rows that a flow of cells holds, and how well they fit. */
export interface Flow {
  readonly rows: readonly (readonly TableCell[])[];
  readonly score: number;
}

/** Where a reading stands: pieces taken, column of the row, and whether the row has an indicator (1) and a value (2). */
interface State {
  readonly score: number;
  readonly from: number;
  readonly step: 'cell' | 'none' | 'row' | 'skip' | 'heading' | 'again';
  readonly taken: number;
}

const MOST_LINES = 4;
const GAIN = 1;
const SKIPPED = 4;
/** A reading so much worse than the best is given up: some rows that none of its pieces fit. */
const HOPELESS = 30;
const HEADING = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)?[\u4e00-\u9fa5、]{2,14}$/;

/**
 * Reads pieces that are known only by their order as rows below a header: which cells a row lacks is told by what its
 * cells look like. The best reading is found by dynamic programming over the pieces and the columns.
 * @param names what the header says of each column
 * @param header the texts of the pieces of the header, as they may stand again
 */
export const flowOf = (
  names: readonly string[],
  header: readonly string[],
  pieces: readonly FlowPiece[],
  words: TableWords,
): Flow => {
  const roles = names.map((name) => roleOf(name, words));
  const width = roles.length;
  const keyOf = (at: number, column: number, has: number): number => (at * (width + 1) + column) * 4 + has;
  const states: (State | undefined)[] = new Array((pieces.length + 1) * (width + 1) * 4);
  states[keyOf(0, 0, 0)] = { score: 0, from: -1, step: 'row', taken: 0 };

  const reach = (key: number, state: State): void => {
    const known = states[key];
    if (!known || state.score > known.score) states[key] = state;
  };
  const again = (at: number): boolean => header.every((text, turn) => pieces[at + turn]?.text === text);
  /** What each run of pieces says, and how little that looks like the cells of each column. */
  const said = new Map<number, string>();
  const misfits = new Map<number, number>();
  const textOf = (at: number, more: number): string => {
    const first = pieces[at] as FlowPiece;
    if (more === 0) return first.text;
    const key = at * MOST_LINES + more;
    const text = said.get(key) ?? `${textOf(at, more - 1)}${(pieces[at + more] as FlowPiece).text}`;
    said.set(key, text);
    return text;
  };
  const misfitOf = (at: number, more: number, column: number): number => {
    const key = (at * MOST_LINES + more) * width + column;
    const cost = misfits.get(key) ?? misfit(textOf(at, more), roles[column] as TableRole, words);
    misfits.set(key, cost);
    return cost;
  };
  const hasOf = (role: TableRole, text: string, cost: number): number =>
    role === 'indicator' ? 1 : role === 'value' && cost < 1 && (isValue(text) || cost > 0) ? 2 : 0;

  let best = keyOf(0, 0, 0);
  let furthest = 0;
  const visit = (at: number, column: number, has: number): void => {
    const key = keyOf(at, column, has);
    const state = states[key];
    if (!state || state.score < (states[best] as State).score - HOPELESS) return;
    furthest = Math.max(furthest, at);
    const piece = pieces[at];
    const step = (to: number, gain: number, kind: State['step'], taken: number): void =>
      reach(to, { score: state.score + gain, from: key, step: kind, taken });
    if (column === width) {
      if (has !== 3) return;
      const to = keyOf(at, 0, 0);
      step(to, 0, 'row', 0);
      if (state.score > (states[best] as State).score) best = to;
      return;
    }
    const role = roles[column] as TableRole;
    const lacking = MISSING[role] - (piece?.apart && column > 0 ? 1 : 0);
    step(keyOf(at, column + 1, has), -Math.max(0.1, lacking), 'none', 0);
    if (!piece) return;
    let cost = column > 0 ? (piece.apart ? 0.1 : piece.parted) : piece.apart ? -0.2 : 0;
    for (let more = 0; more < MOST_LINES && at + more < pieces.length; more += 1) {
      const next = pieces[at + more] as FlowPiece;
      if (more > 0) cost += next.joined;
      if (cost === Number.POSITIVE_INFINITY) break;
      const bad = misfitOf(at, more, column);
      if (bad === Number.POSITIVE_INFINITY) continue;
      const to = keyOf(at + more + 1, column + 1, has | hasOf(role, textOf(at, more), bad));
      step(to, GAIN - bad - cost, 'cell', more + 1);
    }
    if (column > 0) return;
    step(keyOf(at + 1, 0, 0), piece.page ? -0.2 : -SKIPPED, 'skip', 1);
    if (HEADING.test(piece.text)) step(keyOf(at + 1, 0, 0), -0.5, 'heading', 1);
    if (again(at)) step(keyOf(at + header.length, 0, 0), 0, 'again', header.length);
  };
  for (let at = 0; at <= pieces.length && at <= furthest + MOST_LINES + header.length; at += 1) {
    for (let column = 1; column <= width; column += 1)
      for (let has = 0; has < 4; has += 1) visit(at, column, has);
    // Where a row ends another begins; its first cells may be missing.
    for (let column = 0; column < width; column += 1) visit(at, column, 0);
  }
  return { rows: readBack(states, best, width, pieces), score: (states[best] as State).score };
};

/** The rows on the way to a state. */
const readBack = (
  states: readonly (State | undefined)[],
  end: number,
  width: number,
  pieces: readonly FlowPiece[],
): TableCell[][] => {
  const rows: TableCell[][] = [];
  let row: TableCell[] = [];
  const positionOf = (key: number): number => Math.floor(key / 4 / (width + 1));
  for (
    let key = end, state = states[end];
    state && state.from !== -1;
    key = state.from, state = states[key]
  ) {
    const at = positionOf(state.from);
    const cell = pieces.slice(at, at + state.taken).map(({ start, end: to }) => ({ start, end: to }));
    if (state.step === 'cell') row.unshift(cell);
    else if (state.step === 'none') row.unshift([]);
    else if (state.step === 'heading') rows.unshift([cell, ...Array.from({ length: width - 1 }, () => [])]);
    if (row.length === width) {
      rows.unshift(row);
      row = [];
    }
  }
  return rows;
};
