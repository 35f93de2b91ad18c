import { isFileHeading } from './besides.ts';
import { bareText } from './collapse.ts';
import type { Entry } from './entries.ts';
import { isPlace } from './furniture.ts';
import { isLabelAlone } from './labels.ts';
import { isProse, type LineKind } from './lineKind.ts';
import type { Measured } from './measure.ts';
import { isEnding } from './shapes.ts';

/** Whether what comes behind a line of a kind, below the last sentence, is no more of the document. */
const ENDS: ReadonlySet<LineKind> = new Set(['furniture', 'footer', 'file', 'related']);

/** What pages put above the first sentence; below the last, it may be said above a signature. */
const AROUND: ReadonlySet<LineKind> = new Set([...ENDS, 'label', 'contact']);

/** The share of the prose of a document that may stand behind its end, as news and rules of use do. */
const MOST_BEHIND = 0.2;

interface Kinds {
  /** Null for tables and where nothing is. */
  readonly at: (index: number) => LineKind | null;
  readonly textAt: (index: number) => string;
}

const kindsOf = (entries: readonly Entry[], { kindOf }: Measured): Kinds => {
  const lineAt = (index: number) => {
    const entry = entries[index];
    return entry?.kind === 'line' ? entry.line : null;
  };
  return {
    at: (index) => {
      const line = lineAt(index);
      return line && kindOf(line);
    },
    textAt: (index) => bareText(lineAt(index)?.text ?? ''),
  };
};

/** Where the first and the last sentence or table is; where there is no whole sentence, the first and last part of one. */
const mainPart = (entries: readonly Entry[], { at }: Kinds): { readonly first: number; readonly last: number } => {
  const isMain = (_: Entry, index: number): boolean => {
    const kind = at(index);
    return kind === null || kind === 'sentence';
  };
  const isPart = (_: Entry, index: number): boolean => isMain(_, index) || isProse(at(index) ?? 'plain');
  const test = entries.some(isMain) ? isMain : isPart;
  return { first: entries.findIndex(test), last: entries.findLastIndex(test) };
};

/** Characters of sentences and tables before each entry, and in all. */
const proseBefore = (entries: readonly Entry[], measured: Measured): number[] => {
  let sum = 0;
  return [
    0,
    ...entries.map((entry) => {
      if (entry.kind === 'grid') sum += measured.of(entry.table).chars;
      else if (isProse(measured.kindOf(entry.line))) sum += entry.line.chars;
      return sum;
    }),
  ];
};

/** Where the document ends: before what pages have below theirs, if hardly a sentence stands behind it. */
const endOf = (entries: readonly Entry[], last: number, kinds: Kinds, measured: Measured): number => {
  const before = proseBefore(entries, measured);
  const all = before.at(-1) ?? 0;
  const end = entries.findIndex((_, index) => {
    const kind = kinds.at(index);
    if (kind === null || !(index > last ? ENDS.has(kind) : kind === 'related')) return false;
    return all - (before[index] ?? 0) <= all * MOST_BEHIND;
  });
  if (end === -1) return entries.length;
  return isFileHeading(kinds.textAt(end - 1)) ? end - 1 : end;
};

/**
 * The lines of a document without what web pages put before its first and behind its last sentence: buttons, fields
 * of the metadata, links, the footer. Between those nothing is left out, and titles, numbers and signatures never are.
 */
export const trimEntries = (entries: readonly Entry[], measured: Measured): Entry[] => {
  const kinds = kindsOf(entries, measured);
  const { first, last } = mainPart(entries, kinds);
  const end = endOf(entries, last, kinds, measured);
  const start = entries.findLastIndex((_, index) => index < first && isPlace(kinds.textAt(index))) + 1;
  const signature = entries.findLastIndex(
    (_, index) => index < end && kinds.at(index) === 'shape' && isEnding(kinds.textAt(index)),
  );

  const isValue = (index: number): boolean =>
    kinds.at(index - 1) !== null && isLabelAlone(kinds.textAt(index - 1)) && kinds.at(index) !== 'shape';
  const isOf = (index: number): boolean => {
    const kind = kinds.at(index);
    if (kind === null || isProse(kind) || (index > first && index < last)) return true;
    if (kind === 'link') return /^附[件表]/.test(kinds.textAt(index));
    if (index > last && index < signature) return true;
    return !AROUND.has(kind) && !isValue(index);
  };
  return entries.slice(0, end).filter((_, index) => index >= start && isOf(index));
};
