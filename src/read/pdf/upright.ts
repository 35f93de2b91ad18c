import type { Box, Glyph, Ruling } from './drawing.ts';
import type { Page } from './readPage.ts';

type Turn = 0 | 1 | 2 | 3;
type Point = readonly [x: number, y: number];

/** Turns a place on a page of the given size anticlockwise, by quarters. */
const turned = (turn: Turn, width: number, height: number, [x, y]: Point): Point => {
  if (turn === 1) return [y, width - x];
  if (turn === 2) return [width - x, height - y];
  if (turn === 3) return [height - y, x];
  return [x, y];
};

const mainTurn = (glyphs: readonly Glyph[]): Turn => {
  const counts = [0, 0, 0, 0];
  for (const { turn } of glyphs) if (turn !== null) counts[turn] = (counts[turn] ?? 0) + 1;
  const most = Math.max(...counts);
  return counts.indexOf(most) as Turn;
};

/** The page turned so that most of its text is level: a table of a broad sheet may lie on its side. */
export const upright = (page: Page): Page => {
  const turn = mainTurn(page.glyphs);
  if (turn === 0) return page;
  const { width, height } = page;
  const place = (point: Point): Point => turned(turn, width, height, point);

  const glyph = (one: Glyph): Glyph => {
    const [x, y] = place([one.x, one.y]);
    return { ...one, x, y, turn: one.turn === null ? null : (((one.turn - turn + 4) % 4) as Turn) };
  };
  const box = ({ left, top, right, bottom }: Box): Box => {
    const [a, b] = [place([left, top]), place([right, bottom])];
    return {
      left: Math.min(a[0], b[0]),
      right: Math.max(a[0], b[0]),
      top: Math.min(a[1], b[1]),
      bottom: Math.max(a[1], b[1]),
    };
  };
  const horizontal = ({ at, from, to }: Ruling): Box => box({ left: from, right: to, top: at, bottom: at });
  const vertical = ({ at, from, to }: Ruling): Box => box({ left: at, right: at, top: from, bottom: to });
  const lines = [...page.horizontal.map(horizontal), ...page.vertical.map(vertical)];
  const isLevel = ({ left, right, top, bottom }: Box): boolean => right - left > bottom - top;

  return {
    ...page,
    width: turn % 2 === 1 ? height : width,
    height: turn % 2 === 1 ? width : height,
    glyphs: page.glyphs.map(glyph),
    pictures: page.pictures.map(box),
    horizontal: lines.filter(isLevel).map(({ left, right, top }) => ({ at: top, from: left, to: right })),
    vertical: lines
      .filter((line) => !isLevel(line))
      .map(({ left, top, bottom }) => ({ at: left, from: top, to: bottom })),
  };
};
