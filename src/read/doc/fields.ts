import type { Edit } from './characterMarks.ts';
import { symbolOf } from './symbols.ts';

const BEGIN = '\x13';
const SEPARATOR = '\x14';
const MARKS = /[\x13-\x15]/g;

/** A number in a circle, written as a field: EQ \o\ac(○,1). */
const CIRCLED = /^\s*EQ\s+\\o\s*(?:\\a[clr]\s*)?\(\s*[○〇◯]\s*[,，;]\s*(\d{1,2})\s*\)\s*$/i;
const SYMBOL = /^\s*SYMBOL\s+(\d{1,5})\b(?:.*\\f\s+"?([^"\\]+))?/i;
const CONTENTS = /^\s*TOC\b/i;

/** What a field without a result shows; '' for none that is known. */
const shown = (code: string): string => {
  const circled = Number(CIRCLED.exec(code)?.[1] ?? 0);
  if (circled > 0 && circled <= 20) return String.fromCharCode(0x2460 + circled - 1);
  const symbol = SYMBOL.exec(code);
  return symbol ? symbolOf(symbol[2]?.trim() ?? '', Number(symbol[1]) & 0xffff) : '';
};

/** Fields lie in each other to about 20 deep; deeper ones are damage, and are shown. */
const DEEPEST = 32;

interface Open {
  readonly start: number;
  separator: number | null;
}

export interface Fields {
  /** In the order of the ends of the fields. */
  readonly edits: readonly Edit[];
  /** Whether a table of contents was left out. */
  readonly hasContents: boolean;
}

const drop = (start: number, end: number): Edit => ({ start, end, change: 'delete' });

/**
 * What of a text is the code of a field ([MS-DOC] 2.8.25) and not what it shows; a table of contents goes whole. Marks
 * without a counterpart in their paragraph hide nothing: a lost one must not take the rest of the document.
 */
export const fieldsOf = (text: string): Fields => {
  const edits: Edit[] = [];
  const open: Open[] = [];
  let hasContents = false;
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    const innermost = open.at(-1);
    if (mark === BEGIN) open.push({ start: index, separator: null });
    else if (mark === SEPARATOR && innermost) innermost.separator ??= index;
    else if (mark !== SEPARATOR && innermost) {
      open.pop();
      const codeEnd = innermost.separator ?? index;
      if (open.length >= DEEPEST || /[\r\x07]/.test(text.slice(innermost.start, codeEnd))) continue;
      const code = text.slice(innermost.start + 1, Math.min(codeEnd, innermost.start + 200));
      if (CONTENTS.test(code)) {
        hasContents = true;
        edits.push(drop(innermost.start, index + 1));
        continue;
      }
      const symbol = innermost.separator === null ? shown(code) : '';
      if (symbol !== '') edits.push({ start: innermost.start, end: innermost.start + 1, change: { symbol } });
      edits.push(drop(innermost.start + symbol.length, codeEnd + 1));
    }
  }
  return { edits, hasContents };
};
