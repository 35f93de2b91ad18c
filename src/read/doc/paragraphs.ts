import type { Span } from '../../model/span.ts';
import { linesOf } from '../word/linesOf.ts';
import type { Label, List, Numberer } from '../word/numberer.ts';
import { withLabel } from '../word/withLabel.ts';
import { lastNotAbove } from './binary.ts';
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
  /** Whether it, or a part of it, is of a table of contents, which was left out. */
  readonly isContents: boolean;
  readonly properties: ParagraphProperties;
}

/** A document's text, where its characters stand in the file, and how to look up the properties of paragraphs. */
export interface Formatted {
  /** What is not shown is U+0000. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly table: ParagraphTable;
  /** In the order by which paragraphs name them from 1 on. */
  readonly lists: readonly List[];
  /** Where tables of contents were left out. */
  readonly contents: readonly Span[];
}

const CELL_END = '\x07';
const PAGE_BREAK = '\x0c';
const PARAGRAPH_ENDS = /[\r\x07\x0c]/g;
/** Breaks of lines, pages and columns. */
const LINE_BREAK = /[\x0b\x0c\x0e]/g;
/** Anchors of pictures, notes and comments, and other marks that show nothing. */
const UNSEEN = /[\0-\x06\x08\x0f-\x1d\x1f]/g;

/** The lines of a paragraph, its number before the first. A number alone counts in cells only. */
const numberedLines = (raw: string, label: Label | null, inTable: boolean): readonly string[] => {
  const text = raw.replace(UNSEEN, '').replace(LINE_BREAK, '\n').replaceAll('\x1e', '-');
  const isShown = label !== null && (inTable || text.trim() !== '');
  return linesOf(isShown ? withLabel(label, text.trimStart()) : text);
};

/** The place in the stream of the character at a position of the text, in its piece. */
const placeOf = (pieces: readonly Piece[], position: number): { piece: Piece; offset: number } | null => {
  const piece = pieces[lastNotAbove(pieces, ({ start }) => start, position)];
  return piece ? { piece, offset: piece.offset + (position - piece.start) * piece.width } : null;
};

/** The paragraphs of the story from `start` to `end`, as its characters end them ([MS-DOC] 2.4.2). */
export const paragraphsOf = (
  { text, pieces, table, lists, contents }: Formatted,
  start: number,
  end: number,
  number: Numberer,
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
    const list = lists[properties.list - 1];
    const label = list ? number(list, properties.listLevel) : null;
    const shown = story.slice(from, to).replace(/[\r\x07\x0c]$/, '');
    const isLeftOut = properties.isHidden || properties.isContents;
    const ends = contents[lastNotAbove(contents, (each) => each.end, start + from) + 1];
    paragraphs.push({
      start: start + from,
      end: start + to,
      lines: isLeftOut ? [] : numberedLines(shown, label, properties.depth > 0),
      endsCell: story[to - 1] === CELL_END,
      isContents: properties.isContents || (ends !== undefined && ends.start < start + to),
      properties,
    });
    from = to;
  };
  for (const { index } of story.matchAll(PARAGRAPH_ENDS)) put(index + 1);
  if (from < story.length) put(story.length);
  return paragraphs;
};
