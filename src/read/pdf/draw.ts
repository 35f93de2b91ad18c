import type { Box, Drawing } from './drawing.ts';
import { type Canvas, canvasOf, type GraphicsState } from './graphicsState.ts';
import { apply, type Matrix, matrixOf, multiply } from './matrix.ts';
import { type Font, numberAt, type OperatorList, operandsOf } from './operatorList.ts';
import { paintPath } from './paintPath.ts';
import { isHiddenMode, moveText, placeText, showGlyphs } from './paintText.ts';

type Operands = ArrayLike<unknown>;
type Operation = (canvas: Canvas, operands: Operands) => void;

/** A smaller picture is a mark or a background of one colour. In points. */
const SMALLEST_PICTURE = 20;
/** Content that nests deeper is broken. */
const DEEPEST = 1000;

const save = (canvas: Canvas): void => {
  if (canvas.saved.length < DEEPEST) canvas.saved.push({ ...canvas.state });
};

const unitSquare = (matrix: Matrix): Box => {
  const corners = [apply(matrix, 0, 0), apply(matrix, 1, 0), apply(matrix, 0, 1), apply(matrix, 1, 1)];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
};

const paintPicture = (canvas: Canvas): void => {
  const box = unitSquare(canvas.state.matrix);
  canvas.painted += 1;
  if (box.right - box.left >= SMALLEST_PICTURE && box.bottom - box.top >= SMALLEST_PICTURE)
    canvas.pictures.push(box);
};

/**
 * pdf.js is told to leave pictures out, since decoding them costs more than all the rest; what stays of one is a
 * matrix that places it and nothing painted under that matrix.
 */
const restore = (canvas: Canvas): void => {
  if (canvas.state.paintedBefore === canvas.painted) paintPicture(canvas);
  canvas.state = canvas.saved.pop() ?? canvas.state;
};

const transform = (canvas: Canvas, operands: Operands): void => {
  const matrix = matrixOf(operands);
  if (!matrix) return;
  canvas.state.matrix = multiply(canvas.state.matrix, matrix);
  canvas.state.paintedBefore = canvas.painted;
};

const isWhite = (operands: Operands): boolean => /^#f{6}$/i.test(String(operands[0]));

const set =
  (change: (operands: Operands) => Partial<GraphicsState>): Operation =>
  (canvas, operands) => {
    Object.assign(canvas.state, change(operands));
  };

const setFont: Operation = (canvas, operands) => {
  canvas.state.font = canvas.fonts(String(operands[0]));
  canvas.state.fontSize = numberAt(operands, 1);
};

/** The entries of an extended graphics state: pairs of a name and a value. */
const setGraphicsState: Operation = (canvas, operands) => {
  for (const entry of Array.from(operandsOf(operands[0]), operandsOf)) {
    if (entry[0] === 'Font') setFont(canvas, operandsOf(entry[1]));
  }
};

const beginForm: Operation = (canvas, operands) => {
  save(canvas);
  const matrix = matrixOf(operandsOf(operands[0]));
  if (matrix) canvas.state.matrix = multiply(canvas.state.matrix, matrix);
  canvas.state.paintedBefore = null;
};

const paintedMark: Operation = (canvas) => {
  canvas.painted += 1;
};

const OPERATIONS: Readonly<Record<string, Operation>> = {
  save,
  restore,
  transform,
  paintFormXObjectBegin: beginForm,
  paintFormXObjectEnd: (canvas) => {
    canvas.state = canvas.saved.pop() ?? canvas.state;
  },
  beginGroup: save,
  endGroup: (canvas) => {
    canvas.state = canvas.saved.pop() ?? canvas.state;
  },
  setGState: setGraphicsState,
  setStrokeRGBColor: set((operands) => ({ strokesWhite: isWhite(operands) })),
  setFillRGBColor: set((operands) => ({ fillsWhite: isWhite(operands) })),
  setStrokeColorN: set(() => ({ strokesWhite: false })),
  setFillColorN: set(() => ({ fillsWhite: false })),
  setFont,
  setCharSpacing: set((operands) => ({ characterSpacing: numberAt(operands, 0) })),
  setWordSpacing: set((operands) => ({ wordSpacing: numberAt(operands, 0) })),
  setHScale: set((operands) => ({ horizontalScale: numberAt(operands, 0) / 100 })),
  setLeading: set((operands) => ({ leading: -numberAt(operands, 0) })),
  setTextRise: set((operands) => ({ rise: numberAt(operands, 0) })),
  setTextRenderingMode: set((operands) => ({ hidden: isHiddenMode(operands) })),
  beginText: (canvas) => placeText(canvas, [1, 0, 0, 1, 0, 0]),
  setTextMatrix: (canvas, operands) => {
    const matrix = matrixOf(operandsOf(operands[0])) ?? matrixOf(operands);
    if (matrix) placeText(canvas, matrix);
  },
  moveText: (canvas, operands) => moveText(canvas, numberAt(operands, 0), numberAt(operands, 1)),
  setLeadingMoveText: (canvas, operands) => {
    canvas.state.leading = numberAt(operands, 1);
    moveText(canvas, numberAt(operands, 0), numberAt(operands, 1));
  },
  nextLine: (canvas) => moveText(canvas, 0, canvas.state.leading),
  showText: (canvas, operands) => showGlyphs(canvas, operands[0]),
  shadingFill: paintedMark,
  paintImageXObject: paintPicture,
  paintInlineImageXObject: paintPicture,
  paintImageMaskXObject: paintPicture,
  paintSolidColorImageMask: paintedMark,
};

/** Which operators paint a path, by what they paint; endPath paints nothing. */
const PAINTS = {
  stroke: ['stroke', 'closeStroke'],
  fill: ['fill', 'eoFill'],
  both: ['fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'],
} as const;

/**
 * What a page shows, off the operators of its content: one walk gives glyphs, rulings and pictures, where the text
 * content of pdf.js would need a second reading of the page and gives no place of single characters.
 * @param numbers the operators of pdf.js, by name
 * @param matrix from the space of the page to points from its upper left corner, turned as it is shown
 */
export const draw = (
  { fnArray, argsArray }: OperatorList,
  numbers: Readonly<Record<string, number>>,
  fonts: (name: string) => Font,
  matrix: Matrix,
): Drawing => {
  const canvas = canvasOf(matrix, fonts);
  const operations = new Map(
    Object.entries(OPERATIONS).map(([name, operation]) => [numbers[name], operation]),
  );
  const paints = new Map(
    (['stroke', 'fill', 'both'] as const).flatMap((paint) =>
      PAINTS[paint].map((name) => [numbers[name], paint] as const),
    ),
  );
  for (const [index, fn] of fnArray.entries()) {
    const operands = operandsOf(argsArray[index]);
    if (fn === numbers['constructPath']) {
      const paint = paints.get(numberAt(operands, 0));
      if (paint) paintPath(canvas, paint, operands[1]);
    } else operations.get(fn)?.(canvas, operands);
  }
  if (canvas.state.paintedBefore === canvas.painted) paintPicture(canvas);
  const { glyphs, horizontal, vertical, pictures, paths } = canvas;
  return { glyphs, horizontal, vertical, pictures, paths };
};
