/** The parts of a written extraction, in their order. */
const PARTS = ['plans', 'targets', 'trends', 'outlineNumbers', 'residue', 'diagnostics'] as const;
type Part = (typeof PARTS)[number];

/** The parts that are looked at item by item. */
export const LISTS = ['targets', 'trends', 'residue', 'diagnostics'] as const satisfies readonly Part[];
export type List = (typeof LISTS)[number];

/** An extraction as it is written, in parts of JSON that can be compared without being read. */
export type Sections = Readonly<Record<Part, Buffer>> & {
  /** All before the plans. */
  readonly head: string;
};

const ITEM_START = '    {\n';
const ITEM_END = '\n    }';
const LIST_START = `[\n${ITEM_START}`;
const LIST_END = `${ITEM_END}\n  ]`;
const END = '\n}\n';

const startsWith = (bytes: Buffer, text: string): boolean =>
  bytes.toString('latin1', 0, text.length) === text;
const endsWith = (bytes: Buffer, text: string): boolean =>
  bytes.length >= text.length && bytes.toString('latin1', bytes.length - text.length) === text;

const isEmpty = (list: Buffer): boolean => list.length === 2;
const isList = (part: Buffer): boolean =>
  isEmpty(part) ? startsWith(part, '[]') : startsWith(part, LIST_START) && endsWith(part, LIST_END);

/**
 * Cuts an extraction into its parts: strings of JSON hold no line breaks, so that a line with two blanks and a name
 * begins a part.
 * @returns null for one that is not written as `zhibiao extract` writes it
 */
export const sectionsOf = (json: Uint8Array): Sections | null => {
  const bytes = Buffer.from(json.buffer, json.byteOffset, json.byteLength);
  if (!endsWith(bytes, END) || !startsWith(bytes, '{\n  "schemaVersion":')) return null;
  const starts: number[] = [];
  for (const name of PARTS) {
    const at = bytes.indexOf(`,\n  "${name}": [`, starts.at(-1) ?? 0, 'latin1');
    if (at < 0) return null;
    starts.push(at);
  }
  const part = (name: Part): Buffer => {
    const index = PARTS.indexOf(name);
    const end = starts[index + 1] ?? bytes.length - END.length;
    return bytes.subarray((starts[index] ?? 0) + `,\n  "${name}": `.length, end);
  };
  const parts = Object.fromEntries(PARTS.map((name) => [name, part(name)])) as Record<Part, Buffer>;
  if (!PARTS.every((name) => name === 'outlineNumbers' || isList(parts[name]))) return null;
  return { ...parts, head: `${bytes.toString('latin1', 0, starts[0])}\n}` };
};

/** The items of a list, each as JSON whose bytes are characters: what is only compared or cut needs no decoding. */
export const itemsOf = (list: Buffer): string[] =>
  isEmpty(list)
    ? []
    : list
        .toString('latin1', 2, list.length - LIST_END.length)
        .split(`${ITEM_END},\n`)
        .map((item) => item + ITEM_END);

/** A list of items of which each ends before a field, whatever follows there. */
export const itemsUpTo = (list: Buffer, field: string): string =>
  `[${itemsOf(list)
    .map((item) => {
      const at = item.indexOf(`,\n      "${field}": `);
      return at < 0 ? item : `${item.slice(0, at)}}`;
    })
    .join(',')}]`;
