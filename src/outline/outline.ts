import type { Period, Population, Section } from '../model/extraction.ts';
import type { Span } from '../model/span.ts';
import type { HeadingRole } from '../rules/schema.ts';
import type { View } from '../text/view.ts';
import type { Header } from './header.ts';
import type { Style } from './marker.ts';

/** A cell of a table: its cleaned text, and where that stands in the view of its row. */
export interface Cell {
  readonly text: string;
  readonly at: number;
  readonly view: View;
}

/** A row of a table. */
export interface Row {
  readonly view: View;
  readonly cells: readonly Cell[];
}

/** Rows that stand together, with where they stand. */
export interface Table {
  readonly rows: readonly Row[];
  /** Whether it can be the rest of the table before: nothing stands in between. */
  readonly follows: boolean;
  readonly plan: number;
  readonly place: Place;
}

/** A paragraph with where it stands. */
export interface Block {
  readonly view: View;
  /** Index of its plan in the outline; -1 ahead of the first. */
  readonly plan: number;
  readonly place: Place;
}

/** Where a block stands: half of a target's meaning. */
export interface Place {
  readonly section: Section;
  readonly domain: string | null;
  readonly item: string | null;
  /** Whether its figures are history: prefaces, achievements, situations. */
  readonly background: boolean;
  /** Whether it stands under a heading that promises: only there a direction without number is a trend. */
  readonly promises: boolean;
}

/** A heading or a numbered item, with what stands below it. */
export interface Node {
  readonly style: Style | 'keyword' | 'box' | 'plan';
  readonly number: number;
  /** How wide it is: a heading ends all that are as narrow as it or narrower. */
  readonly rank: number;
  readonly heading: string;
  readonly role: HeadingRole | null;
  readonly rule: string | null;
  readonly parent: Node | null;
  readonly children: Node[];
  readonly blocks: View[];
  readonly start: number;
  end: number;
}

export interface OutlineItem {
  readonly item: string;
  readonly span: Span;
  readonly text: string;
}

export interface OutlineDomain {
  readonly name: string;
  readonly span: Span;
  readonly goals: readonly OutlineItem[];
  readonly measures: readonly OutlineItem[];
}

export interface OutlinePlan {
  readonly title: string | null;
  readonly population: Population | null;
  readonly period: Period | null;
  readonly span: Span;
  readonly domains: readonly OutlineDomain[];
  readonly projects: readonly OutlineItem[];
}

/** A number that skips: what was expected, and what stands there. */
export interface Skip {
  readonly span: Span;
  readonly expected: number;
  readonly found: number;
}

/** The structure of a document. Positions are in UTF-16 units of the source. */
export interface Outline {
  readonly header: Header;
  readonly plans: readonly OutlinePlan[];
  readonly blocks: readonly Block[];
  readonly tables: readonly Table[];
  readonly numbers: readonly Span[];
  /** Numbers of pages, left out of every sentence. */
  readonly pageNumbers: readonly Span[];
  readonly skips: readonly Skip[];
}
