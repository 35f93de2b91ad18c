import { type Aside, asidesIn } from './asides.ts';
import { characterMarks, type Edit } from './characterMarks.ts';
import type { Fib, Place } from './fib.ts';
import { fieldsOf } from './fields.ts';
import { firstLines } from './firstLines.ts';
import { fontNames } from './fonts.ts';
import { CHARACTER_ENTRY, formattedRuns, PARAGRAPH_ENTRY } from './formattedPages.ts';
import { listUsesOf } from './lists.ts';
import { paragraphTableOf } from './paragraphProperties.ts';
import type { Formatted } from './paragraphs.ts';
import { pieceTextOf } from './pieces.ts';
import { stylesOf } from './styles.ts';
import { visibleText } from './visibleText.ts';

/** The streams of a Word document. */
export interface WordStreams {
  readonly document: Uint8Array;
  readonly table: Uint8Array;
  readonly data: Uint8Array;
}

/** A Word document with its structures read, not yet put together. */
export interface WordDocument extends Formatted {
  readonly asides: readonly Aside[];
  /** Whether the file holds less text than it says. */
  readonly cut: boolean;
  /** Whether only its first part was read, as it has more lines than any plan. */
  readonly excessive: boolean;
  /** Which structures could not be read: their part of the document is missing. */
  readonly broken: readonly string[];
}

/**
 * Reads the structures of a Word document. Those without which the text can still be read are left out when broken,
 * and named.
 * @throws RangeError if the text itself cannot be found
 */
export const wordDocumentOf = (fib: Fib, { document, table, data }: WordStreams): WordDocument => {
  const broken: string[] = [];
  const partAt = ({ offset, size }: Place): Uint8Array => {
    if (offset + size > table.length) throw new RangeError('outside of the stream');
    return table.subarray(offset, offset + size);
  };
  const attempt = <T>(name: string, places: readonly Place[], read: () => T, otherwise: T): T => {
    if (places.some(({ size }) => size === 0)) return otherwise;
    try {
      return read();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      broken.push(name);
      return otherwise;
    }
  };

  const { places } = fib;
  const { text: whole, pieces, cut } = pieceTextOf(partAt(places.pieces), document);
  const text = firstLines(whole);
  const styles = attempt('styles', [places.styles], () => stylesOf(partAt(places.styles)), []);
  const fonts = attempt('fonts', [places.fonts], () => fontNames(partAt(places.fonts)), []);
  const runs = (name: string, place: Place, entrySize: number) =>
    attempt(name, [place], () => formattedRuns(document, partAt(place), entrySize), []);
  const paragraphRuns = runs('formats of paragraphs', places.paragraphPages, PARAGRAPH_ENTRY);
  const characterRuns = runs('formats of characters', places.characterPages, CHARACTER_ENTRY);
  const marks: readonly Edit[] = characterMarks(document, characterRuns, pieces, styles, fonts);
  const fields = fieldsOf(text);
  return {
    text: visibleText(text, [...fields.edits, ...marks]),
    pieces,
    table: paragraphTableOf(document, paragraphRuns, styles, data),
    lists: attempt(
      'lists',
      [places.lists, places.listOverrides],
      () => listUsesOf(table, places.lists.offset, places.listOverrides.offset),
      [],
    ),
    contents: fields.contents,
    asides: asidesIn(fib, table),
    cut,
    excessive: text.length < whole.length,
    broken,
  };
};
