import type { Diagnostic, Format } from './extraction.ts';
import type { Span } from './span.ts';

/** Where a page begins in the text, in UTF-16 units; what a page note holds may come back to an earlier page. */
export interface PageStart {
  readonly start: number;
  /** Counted from 1, as the file holds them. */
  readonly page: number;
}

/** A table: for each row the place of each cell. Cells of a row stand one after the other; a merged one is empty. */
export interface SourceTable {
  readonly rows: readonly (readonly Span[])[];
}

/** What the format itself says of a document: the table at the head of a web page, the properties of a file. */
export interface Metadata {
  readonly title: string | null;
  /** 发文字号 */
  readonly documentNumber: string | null;
  /** 发布机构 */
  readonly issuer: string | null;
  /** 成文日期, an ISO date. */
  readonly issued: string | null;
  /** 发布日期, an ISO date. */
  readonly published: string | null;
  /** 索引号 */
  readonly indexNumber: string | null;
}

/** What a reader makes of a file. Positions are in UTF-16 units of `text`. */
export interface Reading {
  /** One paragraph or row of a table a line, in reading order; a text file as it is. */
  readonly text: string;
  /** Of the characters; null where the format leaves no choice. */
  readonly encoding: string | null;
  /** How many pages; null for formats without. */
  readonly pages: number | null;
  /** Sorted by start; empty for formats without pages. */
  readonly pageStarts: readonly PageStart[];
  /** What the format marks as tables, in the order of the text. */
  readonly tables: readonly SourceTable[];
  readonly metadata: Metadata;
  /** Pages whose text was read off a picture: no number on them is sure. */
  readonly recognizedPages: readonly number[];
  /** With severity `error`: what could not be read. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A document as read: from here on its text never changes, and every position points into it. */
export interface SourceDocument extends Reading {
  /** As the user named it. */
  readonly path: string;
  /** Of the bytes. */
  readonly sha256: string;
  readonly format: Format;
}
