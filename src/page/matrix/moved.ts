import type { Active } from './layout.ts';

export interface Bounds {
  readonly lines: number;
  readonly columns: number;
  /** How many lines a page has. */
  readonly page: number;
}

/** What a keyboard event says. */
interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where a key moves to from a cell; null for a key that does not move. */
export const moved = (
  { line, column }: Active,
  { key, ctrlKey, metaKey }: Key,
  bounds: Bounds,
): Active | null => {
  const [lastLine, lastColumn] = [bounds.lines - 1, bounds.columns - 1];
  const to = (toLine: number, toColumn: number): Active => ({
    line: Math.max(-1, Math.min(lastLine, toLine)),
    column: Math.max(0, Math.min(lastColumn, toColumn)),
  });
  const whole = ctrlKey || metaKey;
  switch (key) {
    case 'ArrowUp':
      return to(line - 1, column);
    case 'ArrowDown':
      return to(line + 1, column);
    case 'ArrowLeft':
      return to(line, column - 1);
    case 'ArrowRight':
      return to(line, column + 1);
    case 'PageUp':
      return to(Math.max(0, line - bounds.page), column);
    case 'PageDown':
      return to(line + bounds.page, column);
    case 'Home':
      return to(whole ? 0 : line, 0);
    case 'End':
      return to(whole ? lastLine : line, lastColumn);
    default:
      return null;
  }
};
