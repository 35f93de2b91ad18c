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

const EMPTY = failure('read/empty', 'the file is empty', 'get the file again');
const BLANK = failure('read/empty', 'the file holds only blanks', 'get the file again');

/** What of a source document is read off its bytes. */
type Read = Pick<SourceDocument, 'text' | 'encoding' | 'diagnostics'>;

const nothing = (diagnostic: Diagnostic): Read => ({ text: '', encoding: null, diagnostics: [diagnostic] });

const read = (bytes: Uint8Array): Read => {
  if (bytes.length === 0) return nothing(EMPTY);
  const foreign = sniff(bytes);
  if (foreign) return nothing(foreignFailure(foreign));
  const decoded = decode(bytes);
  const foreignText = sniffText(decoded.text);
  if (foreignText) return nothing(foreignFailure(foreignText));
  return decoded.text.trim() === '' ? { ...decoded, diagnostics: [BLANK] } : decoded;
};

/**
 * Reads the bytes of a document. Never throws: what could not be read is said in `diagnostics`, with
 * severity `error`, and the text is then empty or incomplete.
 * @param name the path or name that the extraction is to give
 */
export const readDocument = (bytes: Uint8Array, name: string): SourceDocument => {
  const { text, encoding, diagnostics } = read(bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path: name, sha256, format: 'text', encoding, pages: null, text, diagnostics };
};
