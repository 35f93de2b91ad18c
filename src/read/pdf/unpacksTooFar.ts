import { inflateSync } from 'node:zlib';

/** No page of a plan needs more. In bytes. */
const LIMIT = 128 * 2 ** 20;
/** Deflate packs no tighter: a shorter stream stays below the limit. */
const TIGHTEST = 1032;

const START = Buffer.from('stream');
const END = Buffer.from('endstream');
const ZLIB = 0x78;

const isTooLong = (packed: Uint8Array): boolean => {
  try {
    inflateSync(packed, { maxOutputLength: LIMIT });
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
  }
};

/** Whether a stream of a PDF unpacks to more than anybody needs, whatever its dictionary says. */
export const unpacksTooFar = (bytes: Uint8Array): boolean => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = file.indexOf(START); at !== -1; at = file.indexOf(START, at)) {
    let from = at + START.length;
    while (file[from] === 0x0d || file[from] === 0x0a) from += 1;
    const to = file.indexOf(END, from);
    const end = to === -1 ? file.length : to;
    if (end - from > LIMIT / TIGHTEST && file[from] === ZLIB && isTooLong(file.subarray(from, end)))
      return true;
    at = to === -1 ? file.length : to + END.length;
  }
  return false;
};
