import type { Span } from '../../model/span.ts';

/** How a line of a plan is set. */
export type LineKind = 'plan' | 'chapter' | 'part' | 'lead' | 'item' | 'row' | 'paragraph';

/** A line of a text without the blanks around it, in UTF-16 units. */
export interface Line extends Span {
  readonly kind: LineKind;
}

/** Where what the outline knows begins, in UTF-16 units. */
export interface Starts {
  readonly plans: ReadonlySet<number>;
  readonly domains: ReadonlySet<number>;
  readonly items: ReadonlySet<number>;
}

const LINE = /[^\r\n]+/g;

const CHAPTER = /^(?:第[一二三四五六七八九十百]+[章编篇]|[一二三四五六七八九十]+、).{1,30}(?<![，；,;])$/;
const PART = /^[（(][一二三四五六七八九十]+[）)].{1,18}$/;
/** 主要目标： */
const LEAD = /^.{2,14}[：:]$/;
/** Columns that only blanks keep apart. */
const ROW = /\t|\S {3,}\S/;

const kindOf = (text: string, has: (starts: ReadonlySet<number>) => boolean, starts: Starts): LineKind => {
  if (has(starts.plans)) return 'plan';
  if (has(starts.domains)) return 'part';
  if (CHAPTER.test(text)) return 'chapter';
  if (PART.test(text)) return 'part';
  if (LEAD.test(text)) return 'lead';
  if (has(starts.items)) return 'item';
  return ROW.test(text) ? 'row' : 'paragraph';
};

/** The lines of a text that hold anything. */
export function* linesOf(text: string, starts: Starts): Generator<Line> {
  for (const { 0: whole, index } of text.matchAll(LINE)) {
    const start = index + whole.length - whole.trimStart().length;
    const end = index + whole.trimEnd().length;
    if (start >= end) continue;
    const has = (places: ReadonlySet<number>): boolean => places.has(start) || places.has(index);
    yield { start, end, kind: kindOf(text.slice(start, end), has, starts) };
  }
}
