import { type Span, span } from '../../model/span.ts';
import { isContentsCode, shownByCode } from '../word/fieldCode.ts';
import type { Edit } from './characterMarks.ts';

const BEGIN = '\x13';
const SEPARATOR = '\x14';
const MARKS = /[\x13-\x15]/g;

/** Fields lie in each other to about 20 deep; deeper ones are damage, and are shown. */
const DEEPEST = 32;

interface Open {
  readonly start: number;
  separator: number | null;
}

export interface Fields {
  /** In the order of the ends of the fields. */
  readonly edits: readonly Edit[];
  /** Where tables of contents stand, which are left out; in the order of their ends. */
  readonly contents: readonly Span[];
}

const drop = (start: number, end: number): Edit => ({ start, end, change: 'delete' });

/**
 * What of a text is the code of a field ([MS-DOC] 2.8.25) and not what it shows; a table of contents goes whole. Marks
 * without a counterpart in their paragraph hide nothing: a lost one must not take the rest of the document.
 */
export const fieldsOf = (text: string): Fields => {
  const edits: Edit[] = [];
  const open: Open[] = [];
  const contents: Span[] = [];
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    const innermost = open.at(-1);
    if (mark === BEGIN) open.push({ start: index, separator: null });
    else if (mark === SEPARATOR && innermost) innermost.separator ??= index;
    else if (mark !== SEPARATOR && innermost) {
      open.pop();
      const codeEnd = innermost.separator ?? index;
      if (open.length >= DEEPEST || /[\r\x07]/.test(text.slice(innermost.start, codeEnd))) continue;
      const code = text.slice(innermost.start + 1, Math.min(codeEnd, innermost.start + 200));
      if (isContentsCode(code)) {
        contents.push(span(innermost.start, index + 1));
        edits.push(drop(innermost.start, index + 1));
        continue;
      }
      const shown = innermost.separator === null ? shownByCode(code) : '';
      const shownEnd = innermost.start + shown.length;
      for (const [at, symbol] of shown.split('').entries())
        edits.push({ start: innermost.start + at, end: innermost.start + at + 1, change: { symbol } });
      edits.push(drop(shownEnd, codeEnd + 1));
    }
  }
  return { edits, contents };
};
