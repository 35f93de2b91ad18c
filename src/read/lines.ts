const NEWLINE = 0x0a;
const RETURN = 0x0d;

/**
 * The lines of a file as bytes, each with its line break: LF, CR LF or CR. No byte of a longer character of UTF-8
 * or GB18030 looks like one of them.
 */
export const linesOf = (bytes: Uint8Array): Uint8Array[] => {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte !== NEWLINE && (byte !== RETURN || bytes[at + 1] === NEWLINE)) continue;
    lines.push(bytes.subarray(start, at + 1));
    start = at + 1;
  }
  if (start < bytes.length) lines.push(bytes.subarray(start));
  return lines;
};
