import type { PageStart, Reading, SourceTable } from '../model/document.ts';
import { type Span, span } from '../model/span.ts';

/** A stretch of text with the page that it stands on; null for formats without pages. */
export interface Piece {
  readonly text: string;
  readonly page: number | null;
}

/** What documents are made of: paragraphs, which may go on over the end of a page, and tables. */
export type Part =
  | { readonly kind: 'paragraph'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Piece[])[] };

export const paragraph = (text: string, page: number | null = null): Part => ({
  kind: 'paragraph',
  pieces: [{ text, page }],
});

/** The blanks inside a cell must not look like the end of a cell or of a row. */
const cellText = (text: string): string => text.replace(/[\s\u3000]+/g, ' ').trim();

const isEmpty = (part: Part): boolean =>
  (part.kind === 'paragraph' ? part.pieces : part.rows.flat()).every(({ text }) => text.trim() === '');

/**
 * The text of the parts of a document, in reading order: a paragraph a line, a row of a table a line with its cells
 * parted by tabs. Parts that hold only blanks are left out.
 */
export const compose = (parts: readonly Part[]): Pick<Reading, 'text' | 'pageStarts' | 'tables'> => {
  const texts: string[] = [];
  const pageStarts: PageStart[] = [];
  const tables: SourceTable[] = [];
  let length = 0;
  let onPage: number | null = null;

  const push = (text: string): void => {
    texts.push(text);
    length += text.length;
  };
  const put = (text: string, page: number | null): Span => {
    if (text !== '' && page !== null && page !== onPage) {
      pageStarts.push({ start: length, page });
      onPage = page;
    }
    const start = length;
    push(text);
    return span(start, length);
  };
  const putRow = (cells: readonly Piece[]): Span[] => {
    const spans = cells.map(({ text, page }, index) => {
      if (index > 0) push('\t');
      return put(cellText(text), page);
    });
    push('\n');
    return spans;
  };

  for (const part of parts) {
    if (isEmpty(part)) continue;
    if (part.kind === 'table') {
      tables.push({ rows: part.rows.map(putRow) });
      continue;
    }
    for (const { text, page } of part.pieces) put(text, page);
    push('\n');
  }
  return { text: texts.join(''), pageStarts, tables };
};
