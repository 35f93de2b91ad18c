import { createHash } from 'node:crypto';
import type { SourceDocument } from '../model/document.ts';
import type { Diagnostic } from '../model/extraction.ts';
import { decode } from './decode.ts';
import { type Foreign, sniff, sniffText } from './sniff.ts';

const failure = (rule: string, message: string, note: string): Diagnostic => ({
  severity: 'error',
  rule,
  message,
  span: null,
  note,
});

const foreignFailure = ({ name, remedy }: Foreign): Diagnostic =>
  failure('read/no-text', `this is ${name}, not a text file`, remedy);

/**
 * Reads the bytes of a document. Never throws: what could not be read is said in `diagnostics`, with
 * severity `error`, and the text is then empty or incomplete.
 * @param name the path or name that the user gave
 */
export const readDocument = (bytes: Uint8Array, name: string): SourceDocument => {
  const document = (text: string, encoding: string | null, diagnostics: readonly Diagnostic[]): SourceDocument => ({
    path: name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    format: 'text',
    encoding,
    pages: null,
    text,
    diagnostics,
  });
  if (bytes.length === 0)
    return document('', null, [failure('read/empty', 'the file is empty', 'get the file again')]);
  const foreign = sniff(bytes);
  if (foreign) return document('', null, [foreignFailure(foreign)]);
  const { text, encoding, diagnostics } = decode(bytes);
  const foreignText = sniffText(text);
  if (foreignText) return document('', null, [foreignFailure(foreignText)]);
  if (text.trim() === '')
    return document(text, encoding, [failure('read/empty', 'the file holds only blanks', 'get the file again')]);
  return document(text, encoding, diagnostics);
};
