import type { Canvas } from './graphicsState.ts';
import { apply } from './matrix.ts';
import { operandsOf } from './operatorList.ts';

/** Codes of pdf.js in the buffer of a path, each followed by its coordinates. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const CLOSE = 3;

/** A filled shape no thicker than this is a line. In points. */
const THICKEST = 4.5;
/** A shorter line bounds no cell. In points. */
const SHORTEST = 4;
/** How far the ends of a line may be off its axis. In points. */
const LEVEL = 1;
/** More rulings than this on one page are a drawing, not tables. */
const MOST_RULINGS = 20_000;

type Point = readonly [x: number, y: number];

const rule = (canvas: Canvas, [x0, y0]: Point, [x1, y1]: Point): void => {
  if (canvas.horizontal.length + canvas.vertical.length >= MOST_RULINGS) return;
  const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  if (height <= THICKEST && width >= SHORTEST && width > height)
    canvas.horizontal.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
  else if (width <= THICKEST && height >= SHORTEST && height > width)
    canvas.vertical.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
};

interface Subpath {
  readonly points: readonly Point[];
  readonly curved: boolean;
}

const subpathsOf = (canvas: Canvas, buffer: ArrayLike<unknown>): Subpath[] => {
  const subpaths: { points: Point[]; curved: boolean }[] = [];
  const point = (index: number): Point =>
    apply(canvas.state.matrix, Number(buffer[index]), Number(buffer[index + 1]));
  let index = 0;
  while (index < buffer.length) {
    const code = buffer[index];
    const last = subpaths.at(-1);
    index += 1;
    if (code === MOVE) {
      subpaths.push({ points: [point(index)], curved: false });
      index += 2;
    } else if (code === LINE) {
      last?.points.push(point(index));
      index += 2;
    } else if (code === CURVE) {
      if (last) last.curved = true;
      index += 6;
    } else if (code === CLOSE) {
      if (last?.points[0]) last.points.push(last.points[0]);
    } else break;
  }
  return subpaths;
};

const strokeSubpath = (canvas: Canvas, { points }: Subpath): void => {
  for (let index = 1; index < points.length; index++) {
    const [from, to] = [points[index - 1], points[index]];
    if (!from || !to) continue;
    const isLevel = Math.min(Math.abs(from[0] - to[0]), Math.abs(from[1] - to[1])) <= LEVEL;
    if (isLevel) rule(canvas, from, to);
  }
};

const fillSubpath = (canvas: Canvas, { points, curved }: Subpath): void => {
  // A line has four corners; what has many is a letter or a drawing.
  if (curved || points.length > 8) return;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  rule(canvas, [Math.min(...xs), Math.min(...ys)], [Math.max(...xs), Math.max(...ys)]);
};

/** Paints a path: keeps its level and upright lines, and thin filled boxes, which many writers draw for lines. */
export const paintPath = (canvas: Canvas, paint: 'stroke' | 'fill' | 'both', path: unknown): void => {
  canvas.painted += 1;
  canvas.paths += 1;
  const buffer = operandsOf(operandsOf(path)[0]);
  const strokes = paint !== 'fill' && !canvas.state.strokesWhite;
  const fills = paint !== 'stroke' && !canvas.state.fillsWhite;
  if (!strokes && !fills) return;
  for (const subpath of subpathsOf(canvas, buffer)) {
    if (strokes) strokeSubpath(canvas, subpath);
    if (fills) fillSubpath(canvas, subpath);
  }
};
