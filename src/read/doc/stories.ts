import { lastNotAbove } from './binary.ts';
import { type Label, type Numbering, withLabel } from './numbering.ts';
import type { ParagraphProperties, ParagraphTable } from './paragraphProperties.ts';
import type { Piece } from './pieces.ts';

/** A paragraph as it stands in a story. */
export interface Paragraph {
  /** Positions in the text; the end is behind its end mark. */
  readonly start: number;
  readonly end: number;
  /** Its number and what is shown of it, one item a line; empty where nothing is. */
  readonly lines: readonly string[];
  /** Whether it ends in the mark of the end of a cell or row. */
  readonly endsCell: boolean;
  readonly properties: ParagraphProperties;
}

/** A document's text, where its characters stand in the file, and how to look up the properties of paragraphs. */
export interface Formatted {
  /** What is not shown is U+0000. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly table: ParagraphTable;
}

const CELL_END = '\x07';
const PAGE_BREAK = '\x0c';
const PARAGRAPH_ENDS = /[\r\x07\x0c]/g;
/** Breaks of lines, pages and columns. */
const LINE_BREAK = /[\n\x0b\x0c\x0e]/;
/** Anchors of pictures, notes and comments, and other marks that show nothing. */
const UNSEEN = /[\0-\x06\x08\x0f-\x1d\x1f]/g;

const clean = (line: string): string => line.replace(UNSEEN, '').replaceAll('\x1e', '-');

/** The lines of a paragraph, its number before the first that shows something. A number alone counts in cells only. */
const linesOf = (text: string, label: Label | null, inTable: boolean): string[] => {
  const [first, ...others] = text
    .split(LINE_BREAK)
    .map(clean)
    .filter((line) => line.trim() !== '');
  if (first === undefined) return inTable && label ? [label.text] : [];
  return [label ? withLabel(label, first.trimStart()) : first, ...others];
};

/** The place in the stream of the character at a position of the text, in its piece. */
const placeOf = (pieces: readonly Piece[], position: number): { piece: Piece; offset: number } | null => {
  const piece = pieces[lastNotAbove(pieces, ({ start }) => start, position)];
  return piece ? { piece, offset: piece.offset + (position - piece.start) * piece.width } : null;
};

/** The paragraphs of the story from `start` to `end`, as its characters end them ([MS-DOC] 2.4.2). */
export const paragraphsOf = (
  { text, pieces, table }: Formatted,
  start: number,
  end: number,
  numbering: Numbering,
): Paragraph[] => {
  const story = text.slice(start, end);
  const paragraphs: Paragraph[] = [];
  let from = 0;
  const put = (to: number): void => {
    const place = placeOf(pieces, start + to - 1);
    if (!place) return;
    const { piece, offset } = place;
    // A page break stands inside of a paragraph, the end of a section ends one: both are the same character.
    if (story[to - 1] === PAGE_BREAK && !table.endsAt(offset + piece.width)) return;
    const properties = table.propertiesAt(offset, piece.changes);
    const label = numbering(properties);
    const shown = story.slice(from, to).replace(/[\r\x07\x0c]$/, '');
    paragraphs.push({
      start: start + from,
      end: start + to,
      lines: properties.isHidden ? [] : linesOf(shown, label, properties.depth > 0),
      endsCell: story[to - 1] === CELL_END,
      properties,
    });
    from = to;
  };
  for (const { index } of story.matchAll(PARAGRAPH_ENDS)) put(index + 1);
  if (from < story.length) put(story.length);
  return paragraphs;
};
