const NEWLINE = 0x0a;

/** A line of a stream without its end; of one that is too long only that it is. */
export type InputLine = { readonly number: number } & (
  | { readonly bytes: Buffer }
  | { readonly tooLong: true }
);

/**
 * The lines of a stream of bytes, which may be cut anywhere. Never more than one line and one piece of the stream is
 * held.
 * @param limit in bytes for one line
 */
export const inputLines = async function* (
  source: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<InputLine> {
  let number = 1;
  let pieces: Uint8Array[] = [];
  let length = 0;
  const add = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > limit) pieces = [];
    else pieces.push(piece);
  };
  const take = (): InputLine => {
    const line =
      length > limit ? { number, tooLong: true as const } : { number, bytes: Buffer.concat(pieces) };
    number += 1;
    pieces = [];
    length = 0;
    return line;
  };
  for await (const chunk of source) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, end));
      yield take();
      from = end + 1;
    }
    if (from < chunk.length) add(chunk.subarray(from));
  }
  if (length > 0) yield take();
};
