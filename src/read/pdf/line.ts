import type { Box, Glyph } from './drawing.ts';
import { itemMarkLength } from './itemMark.ts';
import { lineText } from './lineText.ts';
import { type Run, sizeOf } from './runs.ts';

/** A line of text on a page. In points. */
export interface Line extends Box {
  readonly text: string;
  readonly page: number;
  /** Of the baseline. */
  readonly y: number;
  /** Of most of its characters. */
  readonly size: number;
  /** How much room the line above would have needed to take the beginning of this one. */
  readonly need: number;
  /** Where the text after the mark of an item begins; null without a mark. */
  readonly hang: number | null;
}

/** May not end a line. */
const OPENS = /^[（(《〈“‘「『【〔［[]$/;
/** May not begin a line. */
const CLOSES = /^[）)》〉”’」』】〕］\],，.。、；;：:！!？?%％‰℃°…—～~-]$/;
const WORD = /^[\p{L}\p{N}.,:%‰/+-]$/u;
const WIDE = /^[\u2e80-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;

const isOfWord = (text: string): boolean => WORD.test(text) && !WIDE.test(text);

/** Where the first stretch of a line ends in which no line may break. */
const firstBreak = (glyphs: readonly Glyph[]): number => {
  let index = 0;
  while (OPENS.test(glyphs[index]?.text ?? '')) index += 1;
  const start = index;
  while (isOfWord(glyphs[index]?.text ?? '')) index += 1;
  if (index === start) index += 1;
  while (CLOSES.test(glyphs[index]?.text ?? '')) index += 1;
  return index;
};

const endOf = (glyph: Glyph): number => glyph.x + glyph.width;

/** The glyph that holds the character at the place in the text, blanks not counted. */
const glyphAt = (glyphs: readonly Glyph[], place: number): Glyph | undefined => {
  let passed = 0;
  return glyphs.find((glyph) => {
    passed += glyph.text.length;
    return passed > place;
  });
};

/** The line that runs of one row make. */
export const lineOf = (runs: readonly Run[], page: number): Line => {
  const glyphs = runs.flatMap((run) => run.glyphs).sort((a, b) => a.x - b.x);
  const size = sizeOf(glyphs);
  const main = runs.find((run) => run.size === size) ?? runs[0];
  const y = main?.y ?? 0;
  const text = lineText(glyphs, y, size);
  const mark = itemMarkLength(text);
  const left = glyphs[0]?.x ?? 0;
  const last = glyphs[firstBreak(glyphs) - 1] ?? glyphs.at(-1);
  return {
    text,
    page,
    y,
    size,
    left,
    right: runs.reduce((most, run) => Math.max(most, run.right), left),
    top: runs.reduce((least, run) => Math.min(least, run.top), y),
    bottom: runs.reduce((most, run) => Math.max(most, run.bottom), y),
    need: last ? endOf(last) - left : 0,
    hang: mark > 0 ? (glyphAt(glyphs, text.slice(0, mark).replaceAll(' ', '').length)?.x ?? null) : null,
  };
};

/** Runs grouped to lines: those of one row are one line. From top to bottom. */
export const linesOf = (runs: readonly Run[], page: number): Line[] => {
  const rows = new Map<number, Run[]>();
  for (const run of runs) {
    const row = rows.get(run.row);
    if (row) row.push(run);
    else rows.set(run.row, [run]);
  }
  return [...rows.values()].map((row) => lineOf(row, page)).sort((a, b) => a.y - b.y);
};
