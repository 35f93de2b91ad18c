import type { Diagnostic } from '../model/extraction.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly diagnostics: readonly Diagnostic[];
}

const strict = (label: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const hasPrefix = (bytes: Uint8Array, prefix: readonly number[]): boolean =>
  prefix.every((byte, index) => bytes[index] === byte);

const SAMPLE = 4096;

/**
 * UTF-16 without a mark: Chinese text has its high bytes between 4E and 9F, or 00, 20, 30 and FF (digits,
 * punctuation), always on the same side of each pair.
 */
const utf16Side = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  const high = (byte: number): boolean =>
    (byte >= 0x4e && byte <= 0x9f) || byte === 0 || byte === 0x20 || byte === 0x30 || byte === 0xff;
  const pairs = Math.min(bytes.length, SAMPLE) >> 1;
  let even = 0;
  let odd = 0;
  let zeros = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    const first = bytes[pair * 2] as number;
    const second = bytes[pair * 2 + 1] as number;
    if (high(first)) even += 1;
    if (high(second)) odd += 1;
    if (first === 0 || second === 0) zeros += 1;
  }
  if (zeros === 0) return null;
  if (odd > pairs * 0.98 && odd > even) return 'utf-16le';
  if (even > pairs * 0.98 && even > odd) return 'utf-16be';
  return null;
};

const NEWLINE = 0x0a;

const linesOf = (bytes: Uint8Array): Uint8Array[] => {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, start)) {
    lines.push(bytes.subarray(start, end + 1));
    start = end + 1;
  }
  if (start < bytes.length) lines.push(bytes.subarray(start));
  return lines;
};

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

const warning = (rule: string, message: string, note: string): Diagnostic => ({
  severity: 'error',
  rule,
  message,
  span: null,
  note,
});

const list = (lines: readonly number[]): string =>
  lines.length > 5 ? `${lines.slice(0, 5).join(', ')} and ${lines.length - 5} more` : lines.join(', ');

/** In a broken line of UTF-8 most characters are still right; in one of another encoding hardly any is. */
const REPLACED_SHARE = 0.2;

/** Line by line, for a file that was put together from pieces or damaged. */
const decodeMixed = (lines: readonly Uint8Array[]): Decoded => {
  const foreign: number[] = [];
  const broken: number[] = [];
  const text = lines.map((line, index) => {
    const utf8 = strict('utf-8', line);
    if (utf8 !== null) return utf8;
    const lenient = new TextDecoder('utf-8').decode(line);
    const replaced = lenient.split('\ufffd').length - 1;
    const gb = replaced > lenient.length * REPLACED_SHARE ? strict('gb18030', line) : null;
    if (gb !== null) {
      foreign.push(index + 1);
      return gb;
    }
    broken.push(index + 1);
    return lenient;
  });
  const diagnostics: Diagnostic[] = [];
  if (foreign.length > 0)
    diagnostics.push(
      warning(
        'read/mixed-encoding',
        `the file mixes encodings: ${foreign.length} of ${lines.length} lines were read as GB18030, the others as UTF-8`,
        `lines ${list(foreign)}; save the file in one encoding`,
      ),
    );
  if (broken.length > 0)
    diagnostics.push(
      warning(
        'read/broken-encoding',
        `${broken.length} of ${lines.length} lines hold bytes that are no text; they were replaced by \ufffd`,
        `lines ${list(broken)}; get an undamaged copy of the file`,
      ),
    );
  return { text: text.join('').replace(/^\ufeff/, ''), encoding: 'utf-8', diagnostics };
};

/** Below this share of foreign lines a file counts as one in GB18030 with lines that happen to be UTF-8 too. */
const GB_SHARE = 0.9;

/**
 * The text of a file without its byte order mark. Strict UTF-8, else GB18030, which takes in GBK and GB2312:
 * right where statistics are often wrong. A mark, or the side that high bytes stand on, tells UTF-16.
 */
export const decode = (bytes: Uint8Array): Decoded => {
  const whole = (text: string, encoding: string): Decoded => ({ text, encoding, diagnostics: [] });
  const utf16 = hasPrefix(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : hasPrefix(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : utf16Side(bytes);
  if (utf16) {
    const text = strict(utf16, bytes);
    if (text !== null) return whole(text, utf16);
  }
  const utf8 = strict('utf-8', bytes);
  if (utf8 !== null) return whole(utf8, 'utf-8');
  const lines = linesOf(bytes).filter((line) => !isAscii(line));
  const foreign = lines.filter((line) => strict('utf-8', line) === null);
  if (lines.length > 1 && foreign.length < lines.length * GB_SHARE) return decodeMixed(linesOf(bytes));
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const replaced = lenient.split('\ufffd').length - 1;
  const gb = replaced > lenient.length * REPLACED_SHARE ? strict('gb18030', bytes) : null;
  return gb === null ? decodeMixed(linesOf(bytes)) : whole(gb, 'gb18030');
};
