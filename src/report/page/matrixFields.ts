import { STANDINGS, type Standing } from '../compare/signs.ts';

/** How the page's matrix is written down; known to its writer and its reader, so it loads nothing. */

/** The fields of a value that are words: each word stands once in a list, and the fields hold its place there. */
export const WORD_FIELDS = [
  'target',
  'shown',
  'words',
  'kind',
  'comparator',
  'unit',
  'per',
  'strength',
  'binding',
  'section',
  'domain',
  'item',
  'quote',
  'prefix',
  'suffix',
  'reviewed',
] as const;

export const NUMBER_FIELDS = [
  'value',
  'min',
  'max',
  'year',
  'baselineYear',
  'baselineValue',
  'line',
  'page',
] as const;

/** A cell holds the place of its standing in this list. */
export const MATRIX_STANDINGS: readonly Standing[] = ['baseline', ...STANDINGS];

/** A cell holds the sum of what is true of it. */
export const CELL_FLAGS = {
  /** The first value is the cell's own; in a cell that sets none, it is what the plan says instead. */
  sets: 1,
  /** Reached on paper when the plan was written. */
  reached: 2,
  /** The number was read off a picture. */
  recognized: 4,
  /** The first value is a direction without a number. */
  trend: 8,
} as const;
