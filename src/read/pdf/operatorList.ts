/** What pdf.js makes of the content of a page: for each operator its number and its operands. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** What is used of a font of pdf.js. */
export interface Font {
  readonly vertical: boolean;
  readonly isType3: boolean;
  /** How many units of text space one unit of the font is wide; 0.001 for most. */
  readonly unit: number;
}

export const PLAIN_FONT: Font = { vertical: false, isType3: false, unit: 0.001 };

/** What is used of a glyph of pdf.js. */
export interface ShownGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

export const fontOf = (value: unknown): Font => {
  if (!isRecord(value)) return PLAIN_FONT;
  const matrix = value['fontMatrix'];
  const unit = Array.isArray(matrix) ? Number(matrix[0]) : 0;
  return {
    vertical: value['vertical'] === true,
    isType3: value['isType3Font'] === true,
    unit: Number.isFinite(unit) && unit !== 0 ? Math.abs(unit) : PLAIN_FONT.unit,
  };
};

export const shownGlyphOf = (value: unknown): ShownGlyph | null => {
  if (!isRecord(value) || typeof value['unicode'] !== 'string') return null;
  const width = Number(value['width']);
  return {
    unicode: value['unicode'],
    width: Number.isFinite(width) ? width : 0,
    isSpace: value['isSpace'] === true,
  };
};

/** The operands as an array; pdf.js writes null for none, and typed arrays for matrices. */
export const operandsOf = (value: unknown): ArrayLike<unknown> =>
  Array.isArray(value) || ArrayBuffer.isView(value) ? (value as unknown as ArrayLike<unknown>) : [];

export const numberAt = (operands: ArrayLike<unknown>, index: number): number => {
  const value = Number(operands[index]);
  return Number.isFinite(value) ? value : 0;
};
