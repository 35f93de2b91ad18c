import { utf16Of, viewOf } from './binary.ts';

/** Where the name of a font begins in its entry ([MS-DOC] 2.9.87, FFN, its first byte counted). */
const NAME_AT = 40;

/** The names of the fonts of the document, by their number ([MS-DOC] 2.9.289, SttbfFfn). */
export const fontNames = (table: Uint8Array): string[] => {
  const view = viewOf(table);
  const names: string[] = [];
  for (let at = 4; at < table.length; at += view.getUint8(at) + 1) {
    const entry = table.subarray(at, at + view.getUint8(at) + 1);
    names.push(utf16Of(entry.subarray(NAME_AT)).split('\0', 1)[0] ?? '');
  }
  return names;
};
