import { TextDecoder } from 'node:util';

const decoders = new Map<string, TextDecoder>();

const decoderOf = (label: string, fatal: boolean): TextDecoder => {
  const key = `${label} ${fatal}`;
  const decoder = decoders.get(key) ?? new TextDecoder(label, { fatal });
  decoders.set(key, decoder);
  return decoder;
};

/** The text of bytes that are wholly right in an encoding, without a byte order mark; null for others. */
export const strict = (label: string, bytes: Uint8Array): string | null => {
  try {
    return decoderOf(label, true).decode(bytes);
  } catch {
    return null;
  }
};

/** The text of bytes, with U+FFFD for what is wrong in the encoding. */
export const lenient = (label: string, bytes: Uint8Array): string => decoderOf(label, false).decode(bytes);
