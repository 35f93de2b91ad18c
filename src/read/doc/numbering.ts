import type { ListLevel, ListUse } from './lists.ts';
import { BULLET, formatNumber } from './numberFormat.ts';
import type { ParagraphProperties } from './paragraphProperties.ts';

/** The number that Word prints before a paragraph. */
export interface Label {
  readonly text: string;
  readonly suffix: ListLevel['suffix'];
}

/** Gives each numbered paragraph of a story its number; null for the others, and for bullets. */
export type Numbering = (properties: ParagraphProperties) => Label | null;

const LEVELS = 9;
/** A longer number is damage. */
const LONGEST = 40;
/** The text of a number, the places in it filled in with the numbers of the levels. */
const numberText = (
  level: ListLevel,
  levels: ListUse['levels'],
  counts: readonly (number | undefined)[],
): string =>
  level.text
    .replace(/[\x00-\x08]/g, (place) => {
      const depth = place.charCodeAt(0);
      const named = levels[depth];
      const format = level.legal ? 0 : (named?.format ?? 0);
      return formatNumber(counts[depth] ?? named?.start ?? 1, format);
    })
    .slice(0, LONGEST);

/** Whether a paragraph of level `depth` makes the deeper level `deeper` start again. */
const restarts = (deeper: ListLevel | undefined, depth: number): boolean => {
  const limit = deeper?.restartLimit ?? null;
  return limit === null || depth < limit;
};

/** A number and a text that begins with one must not become one number; headings keep their blank: 第一章 总则. */
export const withLabel = ({ text: label, suffix }: Label, text: string): string => {
  const needsBlank = /[\d.．%A-Za-z]$/.test(label) && /^[\d.]/.test(text);
  const isHeading = /[章节篇编部卷条]$/.test(label) && suffix !== 'nothing';
  return needsBlank || isHeading ? `${label} ${text}` : label + text;
};

/**
 * Counts the numbered paragraphs of a story in the order of the text ([MS-DOC] 2.4.6.3): all uses of a list count
 * together, and one that says where it starts does so once.
 */
export const numberingOf = (uses: readonly ListUse[]): Numbering => {
  const countsByList = new Map<number, (number | undefined)[]>();
  const started = new Set<string>();
  return ({ list, listLevel: depth }) => {
    const use = uses[list - 1];
    const level = use?.levels[depth];
    if (!use || !level || depth >= LEVELS) return null;
    const counts = countsByList.get(use.list) ?? new Array<number | undefined>(LEVELS).fill(undefined);
    countsByList.set(use.list, counts);

    const key = `${list} ${depth}`;
    const start = started.has(key) ? undefined : use.starts.get(depth);
    started.add(key);
    const before = counts[depth];
    counts[depth] = start ?? (before === undefined ? level.start : before + 1);
    for (let deeper = depth + 1; deeper < LEVELS; deeper++) {
      if (restarts(use.levels[deeper], depth)) counts[deeper] = undefined;
    }

    const text = level.format === BULLET ? '' : numberText(level, use.levels, counts);
    return text === '' ? null : { text, suffix: level.suffix };
  };
};
