import { ordinary } from './characters.ts';
import type { Glyph } from './drawing.ts';
import type { Canvas } from './graphicsState.ts';
import { apply, type Matrix, multiply } from './matrix.ts';
import { numberAt, operandsOf, shownGlyphOf } from './operatorList.ts';

/** More glyphs than this on one page are no text that anyone reads. */
const MOST_GLYPHS = 200_000;

const BLANK = /^[\s\u3000]*$/;

/** As wide as its font is high; a font of Type 3 may have any size. */
const HAN = /^\p{Script=Han}$/u;

/** Controls stand where a font does not say which character a glyph is. */
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;

/** How far a baseline may lean and still count as level: the sine of 6°. */
const LEAN = 0.1;

const turnOf = (m: Matrix): Glyph['turn'] => {
  const length = Math.hypot(m[0], m[1]);
  if (length === 0) return null;
  const [cos, sin] = [m[0] / length, m[1] / length];
  if (Math.abs(sin) < LEAN) return cos > 0 ? 0 : 2;
  if (Math.abs(cos) < LEAN) return sin > 0 ? 1 : 3;
  return null;
};

/** Paints glyphs and the adjustments between them (in thousandths of the font size) from where the text stands. */
export const showGlyphs = (canvas: Canvas, shown: unknown): void => {
  const { state, text } = canvas;
  const { font, hidden } = state;
  const backwards = state.fontSize < 0 ? -1 : 1;
  const fontSize = Math.abs(state.fontSize);
  const scale = state.horizontalScale * backwards;
  const matrix = multiply(state.matrix, text.matrix);
  const along = Math.hypot(matrix[0], matrix[1]);
  const size = fontSize * Math.hypot(matrix[2], matrix[3]);
  const turn = turnOf(matrix);
  const elements = operandsOf(shown);

  for (let index = 0; index < elements.length; index++) {
    const element = elements[index];
    if (typeof element === 'number') {
      const shift = (element * fontSize) / 1000;
      if (font.vertical) text.y += shift;
      else text.x -= shift * scale;
      continue;
    }
    const glyph = shownGlyphOf(element);
    if (!glyph) continue;
    const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.characterSpacing;
    const advance = glyph.width * font.unit * fontSize + spacing * backwards;
    const characters = ordinary(glyph.unicode.replace(CONTROL, '\ufffd'));
    if (!BLANK.test(characters) && size > 0 && canvas.glyphs.length < MOST_GLYPHS) {
      // A glyph of vertical writing hangs below its place, centred; its width is the size of the font.
      const [x, y] = font.vertical
        ? apply(matrix, text.x - fontSize / 2, text.y - 0.88 * fontSize)
        : apply(matrix, text.x, text.y + state.rise);
      const width = font.vertical ? size : Math.abs((advance - spacing * backwards) * scale * along);
      if (Number.isFinite(x) && Number.isFinite(y) && Number.isFinite(width))
        canvas.glyphs.push({
          text: characters,
          x,
          y,
          width,
          size: font.isType3 && width > 0 && HAN.test(characters) ? width : size,
          turn,
          hidden,
        });
    }
    if (font.vertical) text.y -= Math.abs(advance) || fontSize;
    else text.x += advance * scale;
  }
  canvas.painted += 1;
};

export const moveText = (canvas: Canvas, dx: number, dy: number): void => {
  const { text } = canvas;
  text.lineX += dx;
  text.lineY += dy;
  text.x = text.lineX;
  text.y = text.lineY;
};

export const placeText = (canvas: Canvas, matrix: Matrix): void => {
  Object.assign(canvas.text, { matrix, x: 0, y: 0, lineX: 0, lineY: 0 });
};

/** Modes 3 and 7 of text rendering paint nothing. */
export const isHiddenMode = (operands: ArrayLike<unknown>): boolean => numberAt(operands, 0) % 4 === 3;
