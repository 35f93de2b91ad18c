import { isUtf8 } from 'node:buffer';
import type { Diagnostic } from '../model/extraction.ts';
import { linesOf } from './lines.ts';
import { lenient, strict } from './strict.ts';

type Encoding = 'utf-8' | 'gb18030';

/** A line with the encoding that it speaks for; null where it could be either, for it is short or plain ASCII. */
interface SortedLine {
  readonly bytes: Uint8Array;
  readonly encoding: Encoding | null;
  /** Whether the line is surely in it, and not only unlike the other. */
  readonly isSure: boolean;
}

interface DecodedLine {
  readonly text: string;
  readonly encoding: Encoding | null;
  readonly broken: boolean;
}

/** A line of GB18030 passes for UTF-8 by chance if it is short; with this many bytes that are not ASCII it does not. */
const SURE = 18;

/** In broken UTF-8 most characters are still Chinese; of GB18030 read as UTF-8 hardly any is. */
const CHINESE_SHARE = 0.5;
const CHINESE = /[\u2010-\u203f\u3000-\u303f\u4e00-\u9fff\uff00-\uff5e]/g;

const foreignBytes = (bytes: Uint8Array): number =>
  bytes.reduce((count, byte) => count + (byte < 0x80 ? 0 : 1), 0);

const isSureUtf8 = (bytes: Uint8Array): boolean => isUtf8(bytes) && foreignBytes(bytes) >= SURE;

/** How many bytes are enough to tell. */
const SAMPLE = 1 << 20;

const isNoUtf8 = (bytes: Uint8Array): boolean => {
  const patched = lenient('utf-8', bytes.subarray(0, SAMPLE));
  const foreign = patched.replace(/[\0-\x7f]+/g, '');
  const others = foreign.replace(CHINESE, '');
  return others.length > foreign.length * CHINESE_SHARE;
};

const sortLine = (bytes: Uint8Array): SortedLine => {
  if (isUtf8(bytes)) {
    const isSure = foreignBytes(bytes) >= SURE;
    return { bytes, encoding: isSure ? 'utf-8' : null, isSure };
  }
  if (!isNoUtf8(bytes)) return { bytes, encoding: 'utf-8', isSure: true };
  return { bytes, encoding: 'gb18030', isSure: strict('gb18030', bytes) !== null };
};

const decodeLine = ({ bytes, encoding, isSure }: SortedLine, around: Encoding): DecodedLine => {
  const label = isSure && encoding ? encoding : around;
  const text = strict(label, bytes) ?? strict('utf-8', bytes);
  return { text: text ?? lenient(label, bytes), encoding: isSure ? encoding : null, broken: text === null };
};

/** For each line what the last sure one up to it is in. */
const lastSure = (lines: readonly SortedLine[]): (Encoding | null)[] => {
  let last: Encoding | null = null;
  return lines.map(({ encoding, isSure }) => {
    if (isSure) last = encoding;
    return last;
  });
};

/** For each line what the sure lines on both sides are in, and what most are in where these differ. */
const surroundings = (lines: readonly SortedLine[], main: Encoding): Encoding[] => {
  const before = lastSure(lines);
  const after = lastSure(lines.toReversed()).reverse();
  return lines.map((_, index) => {
    const [above, below] = [before[index] ?? after[index], after[index] ?? before[index]];
    return above && above === below ? above : main;
  });
};

const NAMES: Readonly<Record<Encoding, string>> = { 'utf-8': 'UTF-8', gb18030: 'GB18030' };

/** How many line numbers a message lists. */
const LISTED = 5;

const listOf = (numbers: readonly number[]): string =>
  numbers.length > LISTED
    ? `lines ${numbers.slice(0, LISTED).join(', ')} and ${numbers.length - LISTED} more`
    : `line${numbers.length === 1 ? '' : 's'} ${numbers.join(', ')}`;

const fault = (rule: string, message: string, note: string): Diagnostic => ({
  severity: 'error',
  rule,
  message,
  span: null,
  note,
});

const faultsOf = (lines: readonly DecodedLine[], main: Encoding): Diagnostic[] => {
  const numbersOf = (test: (line: DecodedLine) => boolean): number[] =>
    lines.flatMap((line, index) => (test(line) ? [index + 1] : []));
  const other: Encoding = main === 'utf-8' ? 'gb18030' : 'utf-8';
  const foreign = numbersOf(({ encoding }) => encoding === other);
  const broken = numbersOf((line) => line.broken);
  const mixed = (): Diagnostic =>
    fault(
      'read/mixed-encoding',
      `the file mixes encodings: ${foreign.length} of ${lines.length} lines were read as ${NAMES[other]}, the others as ${NAMES[main]}`,
      `${listOf(foreign)}; check them and save the file in one encoding`,
    );
  const damaged = (): Diagnostic =>
    fault(
      'read/broken-encoding',
      `${broken.length} of ${lines.length} lines hold bytes that are no text; they were replaced by \ufffd`,
      `${listOf(broken)}; get an undamaged copy of the file`,
    );
  return [...(foreign.length > 0 ? [mixed()] : []), ...(broken.length > 0 ? [damaged()] : [])];
};

export interface DecodedLines {
  readonly text: string;
  /** What most lines are in. */
  readonly encoding: Encoding;
  /** With severity `error`: what was mixed or damaged, and on which lines. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The text of a file that is not wholly UTF-8: GB18030, which takes in GBK and GB2312, or line by line what each is
 * in, for a file that was put together from pieces or damaged. Trying beats statistics, which are often wrong.
 */
export const decodeLines = (bytes: Uint8Array): DecodedLines => {
  const lines = linesOf(bytes);
  const whole = lines.some(isSureUtf8) || !isNoUtf8(bytes) ? null : strict('gb18030', bytes);
  if (whole !== null) return { text: whole, encoding: 'gb18030', diagnostics: [] };
  const sorted = lines.map(sortLine);
  const count = (encoding: Encoding): number => sorted.filter((line) => line.encoding === encoding).length;
  const main = count('gb18030') > count('utf-8') ? 'gb18030' : 'utf-8';
  const around = surroundings(sorted, main);
  const decoded = sorted.map((line, index) => decodeLine(line, around[index] ?? main));
  return {
    text: decoded.map(({ text }) => text).join(''),
    encoding: main,
    diagnostics: faultsOf(decoded, main),
  };
};
