import { isUtf8 } from 'node:buffer';
import type { Diagnostic } from '../../model/extraction.ts';
import { decode } from '../decode.ts';
import { fault } from '../reading.ts';
import { lenient, strict } from '../strict.ts';

export interface DecodedPage {
  readonly html: string;
  /** As `decode` names it, or `big5`. */
  readonly encoding: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** How far into a page its label may stand; browsers look at 1,024 bytes, but comments often come before. */
const LABEL_BYTES = 8192;
const LABEL =
  /<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]+)/i;

const GB = /^(?:gb|gbk$|gb2312|gb18030|cp936|hz-gb)/i;
const BIG5 = /^(?:big-?5|cp950|x-x-big5)/i;

/** With fewer bytes that are not ASCII, GB18030 may pass for UTF-8 by chance. */
const FEW_BYTES = 18;

/** The most common characters of Chinese, traditional and simplified: read in a wrong encoding they hardly occur. */
const COMMON =
  /[的一是在不了有和人這这中大為为上個个國国以要他時时來来用們们到作地於于出就分對对成會会可主發发年動动]/g;
/** How much more common characters show that a label is wrong. */
const SURE = 2;

const labelIn = (bytes: Uint8Array): string | null => {
  const match = LABEL.exec(Buffer.from(bytes.subarray(0, LABEL_BYTES)).toString('latin1'));
  return match?.[1] ?? match?.[2] ?? null;
};

const foreignBytes = (bytes: Uint8Array): number => {
  let count = 0;
  for (const byte of bytes) if (byte >= 0x80) count += 1;
  return count;
};

const commonIn = (text: string | null): number => text?.match(COMMON)?.length ?? 0;

const BROKEN = fault(
  'read/broken-encoding',
  'the page holds bytes that are no text in Big5, as which it is labelled; they were replaced by \ufffd',
  'get an undamaged copy of the page',
);

/** Big5, unless the bytes speak for GB18030. */
const decodeBig5 = (bytes: Uint8Array): DecodedPage | null => {
  const html = strict('big5', bytes);
  const patched = html ?? lenient('big5', bytes);
  if (commonIn(strict('gb18030', bytes)) > commonIn(patched) * SURE) return null;
  return { html: patched, encoding: 'big5', diagnostics: html === null ? [BROKEN] : [] };
};

/**
 * The text of a page. Its content tells the encoding, and its label only where the content leaves a choice: between
 * Big5 and GB18030, and for a page with hardly any Chinese in it.
 * @param header the label of the header that the page came with, if there was one
 */
export const decodePage = (bytes: Uint8Array, header: string | null): DecodedPage => {
  const label = header ?? labelIn(bytes) ?? '';
  if (isUtf8(bytes)) {
    const gb =
      GB.test(label) && foreignBytes(bytes) < FEW_BYTES && bytes[0] !== 0xef
        ? strict('gb18030', bytes)
        : null;
    if (gb !== null && foreignBytes(bytes) > 0) return { html: gb, encoding: 'gb18030', diagnostics: [] };
  } else if (BIG5.test(label)) {
    const big5 = decodeBig5(bytes);
    if (big5) return big5;
  }
  const { text, encoding, diagnostics } = decode(bytes);
  return { html: text, encoding, diagnostics };
};
