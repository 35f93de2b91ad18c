import type { Diagnostic } from '../model/extraction.ts';
import { decodeLines } from './decodeLines.ts';
import { lenient, strict } from './strict.ts';
import { utf16Of } from './utf16.ts';

export interface Decoded {
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
  /** With severity `error`: what could not be read as it stands. */
  readonly diagnostics: readonly Diagnostic[];
}

const BROKEN_UTF16: Diagnostic = {
  severity: 'error',
  rule: 'read/broken-encoding',
  message: 'the file is marked as UTF-16 and holds bytes that are no text; they were replaced by \ufffd',
  span: null,
  note: 'get an undamaged copy of the file',
};

/** The text of a file, its encoding told by its content and not by its name. */
export const decode = (bytes: Uint8Array): Decoded => {
  const utf16 = utf16Of(bytes);
  if (utf16) {
    const text = strict(utf16.label, bytes);
    if (text !== null) return { text, encoding: utf16.label, diagnostics: [] };
    if (utf16.marked)
      return { text: lenient(utf16.label, bytes), encoding: utf16.label, diagnostics: [BROKEN_UTF16] };
  }
  const utf8 = strict('utf-8', bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', diagnostics: [] };
  const { text, encoding, diagnostics } = decodeLines(bytes);
  return { text: text.replace(/^\ufeff/, ''), encoding, diagnostics };
};
