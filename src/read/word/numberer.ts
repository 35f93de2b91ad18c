import { listNumber } from './listNumber.ts';

/** How the paragraphs of one level of a list are numbered. */
export interface Level {
  readonly start: number;
  /** The name of a number format. */
  readonly format: string;
  /** What is printed: words, and for a number the level, from 0, that it is of. */
  readonly label: readonly (string | number)[];
  /** Whether the numbers of all levels are printed in digits. */
  readonly isLegal: boolean;
  /** Starts again after a paragraph of a level below this one (from 0); 0 for never. */
  readonly restart: number;
  /** What stands between the number and the text. */
  readonly suffix: 'tab' | 'space' | 'nothing';
}

export interface List {
  /** Lists of the same one are counted on together. */
  readonly family: string;
  readonly levels: readonly (Level | undefined)[];
  /** By level, where this list starts anew whatever its family has come to. */
  readonly starts: ReadonlyMap<number, number>;
}

/** The number that Word prints before a paragraph. */
export interface Label {
  /** Without what parts it from the text. */
  readonly text: string;
  readonly suffix: Level['suffix'];
}

/**
 * Numbers the paragraphs of a story, which must be asked for one after the other, each once; null for bullets and where
 * the list has no such level.
 * @param at the level of the paragraph, from 0
 */
export type Numberer = (list: List, at: number) => Label | null;

/** By level, how far a family of lists has been counted; undefined where the next starts anew. */
type Counters = (number | undefined)[];

/** A longer number is damage. */
const LONGEST = 40;

const labelText = (levels: List['levels'], level: Level, counters: Counters): string =>
  level.label
    .map((part) => {
      if (typeof part === 'string') return part;
      const of = levels[part];
      if (!of) return '';
      const format = level.isLegal && of.format !== 'none' ? 'decimal' : of.format;
      return listNumber(counters[part] ?? of.start, format);
    })
    .join('')
    .slice(0, LONGEST);

/** A numberer that has counted nothing. */
export const numberer = (): Numberer => {
  const counted = new Map<string, Counters>();
  /** The levels of a list that have started anew as it says; each does so once. */
  const started = new Map<List, Set<number>>();

  const count = (list: List, at: number, first: number): Counters => {
    const { family, levels } = list;
    const counters = counted.get(family) ?? [];
    counted.set(family, counters);
    const done = started.get(list) ?? new Set();
    started.set(list, done.add(at));
    counters[at] = first;
    levels.forEach((level, below) => {
      if (level && below > at && at < level.restart) counters[below] = undefined;
    });
    return counters;
  };

  return (list, at) => {
    const level = list.levels[at];
    if (!level) return null;
    const last = counted.get(list.family)?.[at];
    const start = list.starts.get(at);
    const startsAnew = last === undefined || (start !== undefined && !started.get(list)?.has(at));
    const counters = count(list, at, startsAnew ? (start ?? level.start) : last + 1);
    const text = level.format === 'bullet' ? '' : labelText(list.levels, level, counters);
    return text === '' ? null : { text, suffix: level.suffix };
  };
};
