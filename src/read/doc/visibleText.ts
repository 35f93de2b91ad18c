import { superscript } from '../word/superscript.ts';
import { isPlace, symbolOf } from '../word/symbols.ts';
import type { Change, Edit } from './characterMarks.ts';

const CELL_END = 7;

/** The unit that is shown for another one; 0 for none. */
const changed = (unit: number, change: Change): number => {
  if (change === 'delete') return 0;
  if (change === 'hide') return unit === CELL_END ? unit : 0;
  if (change === 'raise') return superscript(String.fromCharCode(unit)).charCodeAt(0);
  if ('symbol' in change) return unit === 0 ? 0 : change.symbol.charCodeAt(0);
  return isPlace(unit) ? symbolOf(change.symbolFont, unit).charCodeAt(0) || 0 : unit;
};

/** The text with its changes made one after the other, what is not shown made U+0000, so that positions stay. */
export const visibleText = (text: string, edits: readonly Edit[]): string => {
  if (edits.length === 0) return text;
  const units = new Uint16Array(text.length);
  for (let index = 0; index < text.length; index++) units[index] = text.charCodeAt(index);
  for (const { start, end, change } of edits) {
    for (let index = start; index < Math.min(end, units.length); index++) {
      units[index] = changed(units[index] ?? 0, change);
    }
  }
  return Buffer.from(units.buffer).toString('utf16le');
};
