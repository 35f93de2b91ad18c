import type { Box, Glyph, Ruling } from './drawing.ts';
import { IDENTITY, type Matrix } from './matrix.ts';
import { type Font, PLAIN_FONT } from './operatorList.ts';

/** What of the graphics state of PDF bears on where text and lines stand. Saved and restored as a whole. */
export interface GraphicsState {
  /** From the space of the content to points of the page as it is shown. */
  matrix: Matrix;
  strokesWhite: boolean;
  fillsWhite: boolean;
  font: Font;
  fontSize: number;
  characterSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  hidden: boolean;
  /** How many things had been painted when the matrix was last changed; null after a restore. */
  paintedBefore: number | null;
}

/** The text matrix and the place in it, which BT sets back. */
export interface TextState {
  matrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

/** A page as it is being painted. */
export interface Canvas {
  state: GraphicsState;
  readonly saved: GraphicsState[];
  readonly text: TextState;
  readonly fonts: (name: string) => Font;
  readonly glyphs: Glyph[];
  readonly horizontal: Ruling[];
  readonly vertical: Ruling[];
  readonly pictures: Box[];
  painted: number;
  paths: number;
}

export const canvasOf = (matrix: Matrix, fonts: (name: string) => Font): Canvas => ({
  state: {
    matrix,
    strokesWhite: false,
    fillsWhite: false,
    font: PLAIN_FONT,
    fontSize: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    hidden: false,
    paintedBefore: null,
  },
  saved: [],
  text: { matrix: IDENTITY, x: 0, y: 0, lineX: 0, lineY: 0 },
  fonts,
  glyphs: [],
  horizontal: [],
  vertical: [],
  pictures: [],
  painted: 0,
  paths: 0,
});
