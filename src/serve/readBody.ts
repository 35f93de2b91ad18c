import type { Readable } from 'node:stream';

/** In bytes. A decision takes less than a thousand; nothing that a page sends comes near. */
export const LARGEST_BODY = 64 * 2 ** 10;

export type Body = { readonly data: unknown } | { readonly fault: 'large' | 'json' };

/** The JSON that a request carries. */
export const readBody = async (request: Readable): Promise<Body> => {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > LARGEST_BODY) return { fault: 'large' };
    pieces.push(piece);
  }
  try {
    return { data: JSON.parse(Buffer.concat(pieces).toString('utf8')) };
  } catch {
    return { fault: 'json' };
  }
};
