import { type Property, SPRM } from './sprm.ts';

/** Where a cell lies in its row, and whether it is part of another one. */
export interface CellShape {
  /** In twentieths of a point from the margin. */
  readonly left: number;
  readonly right: number;
  /** Whether the cell is only the rest of the one to its left, or of the one above it. */
  readonly isRest: boolean;
}

const CELL_SIZE = 20;

/** The cells of a definition of a row ([MS-DOC] 2.9.325 TDefTableOperand, 2.9.317 TC80). */
const definedCells = (value: DataView): CellShape[] => {
  const count = value.byteLength === 0 ? 0 : value.getUint8(0);
  const cellsAt = 1 + (count + 1) * 2;
  if (value.byteLength < cellsAt) return [];
  return Array.from({ length: count }, (_, index): CellShape => {
    const at = cellsAt + index * CELL_SIZE;
    const flags = at + 2 <= value.byteLength ? value.getUint16(at, true) : 0;
    const horizontal = flags & 3;
    const vertical = (flags >> 5) & 3;
    return {
      left: value.getInt16(1 + index * 2, true),
      right: value.getInt16(3 + index * 2, true),
      isRest: horizontal === 1 || vertical === 1,
    };
  });
};

/** The shapes of the cells of a row by the properties of its end ([MS-DOC] 2.6.3); the later say more. */
export const cellShapes = (properties: readonly Property[]): readonly CellShape[] => {
  let shapes: CellShape[] = [];
  for (const { code, value } of properties) {
    if (code === SPRM.cells) shapes = definedCells(value);
    else if (code === SPRM.mergeCells) {
      const [first, limit] = [value.getUint8(0), value.getUint8(1)];
      shapes = shapes.map((shape, index) =>
        index > first && index < limit ? { ...shape, isRest: true } : shape,
      );
    } else if (code === SPRM.mergeRows && value.byteLength >= 2) {
      const [cell, flags] = [value.getUint8(0), value.getUint8(1)];
      shapes = shapes.map((shape, index) => (index === cell ? { ...shape, isRest: flags === 1 } : shape));
    }
  }
  return shapes;
};
