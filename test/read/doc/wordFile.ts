/** Builds Word 97 files as small as the format allows, for what LibreOffice does not write. */

export interface WordPiece {
  readonly text: string;
  /** Whether it is kept as bytes of the code page 1252. */
  readonly narrow?: boolean;
  /** Properties that a fast save has left. */
  readonly changes?: readonly number[];
}

export interface WordFile {
  readonly pieces: readonly WordPiece[];
  /** By the paragraphs, in the order of their end marks: the number of the style, and properties. */
  readonly paragraphs?: readonly { readonly style?: number; readonly properties?: readonly number[] }[];
  /** Runs of characters with properties, in the order of the text. */
  readonly characters?: readonly { start: number; end: number; properties: readonly number[] }[];
  readonly styles?: Uint8Array;
  readonly fonts?: readonly string[];
  /** PlfLst with its levels, and PlfLfo. */
  readonly lists?: Uint8Array;
  readonly uses?: Uint8Array;
  readonly data?: Uint8Array;
  /** How much of the text each story has: main, footnotes, headers, macros, comments, endnotes, text boxes. */
  readonly lengths?: readonly number[];
  readonly endnotes?: { readonly references: readonly number[]; readonly ends: readonly number[] };
  /** Text boxes: where each begins in their story, of which shape it is (null: room for one), and anchors of shapes. */
  readonly boxes?: {
    readonly starts: readonly number[];
    readonly shapes: readonly (number | null)[];
    readonly anchors: readonly (readonly [position: number, shape: number])[];
  };
  /** The stream SummaryInformation. */
  readonly summary?: readonly number[];
  readonly version?: number;
  readonly flags?: number;
}

export const u16 = (...values: number[]): number[] =>
  values.flatMap((value) => [value & 255, (value >> 8) & 255]);
export const u32 = (...values: number[]): number[] =>
  values.flatMap((value) => u16(value & 0xffff, Math.floor(value / 65536) & 0xffff));
export const utf16 = (text: string): number[] => [...Buffer.from(text, 'utf16le')];

const TEXT_AT = 0x600;
const PAGE = 512;

const padded = (bytes: readonly number[], size: number): number[] => [
  ...bytes,
  ...new Array<number>(Math.max(size - bytes.length, 0)).fill(0),
];

/** Where each item begins, and where the last one ends. */
const sums = (first: number, items: readonly { readonly length: number }[]): number[] => {
  const found = [first];
  for (const { length } of items) found.push((found.at(-1) ?? first) + length);
  return found;
};

/** A formatted disk page with one run; `entry` stands behind the positions, the properties at an even place. */
const pageOf = (
  start: number,
  end: number,
  properties: readonly number[],
  isParagraph: boolean,
): number[] => {
  const at = PAGE - 2 - properties.length - 2;
  const even = at - (at % 2);
  const bytes = padded([...u32(start, end), even / 2], PAGE);
  const head = isParagraph
    ? properties.length % 2 === 1
      ? [(properties.length + 1) / 2]
      : [0, properties.length / 2]
    : [properties.length];
  bytes.splice(even, head.length + properties.length, ...head, ...properties);
  bytes[PAGE - 1] = 1;
  return bytes;
};

/** An OLE file of these streams, each of 4096 bytes and more. */
export const compound = (streams: Readonly<Record<string, readonly number[]>>): Uint8Array => {
  const names = Object.keys(streams);
  const bodies = names.map((name) => padded(streams[name] ?? [], 4096));
  const sizes = bodies.map((body) => body.length);
  const sectors = bodies.map((body) => Math.ceil(body.length / PAGE));
  const directorySectors = Math.ceil((names.length + 1) / 4);
  const total = sectors.reduce((sum, count) => sum + count, 1 + directorySectors);
  const chained = (first: number, count: number): number[] =>
    Array.from({ length: count }, (_, index) => (index === count - 1 ? 0xfffffffe : first + index + 1));
  const table: number[] = [0xfffffffd, ...chained(1, directorySectors)];
  const starts = sectors.map((count) => {
    const start = table.length;
    table.push(...chained(start, count));
    return start;
  });
  if (total > PAGE / 4) throw new RangeError('too large for one sector of the table');
  const entry = (name: string, type: number, right: number, child: number, start: number, size: number) => [
    ...padded(utf16(name), 64),
    ...u16((name.length + 1) * 2),
    type,
    1,
    ...u32(0xffffffff, right, child),
    ...padded([], 36),
    ...u32(start, size, 0),
  ];
  const directory = [
    ...entry('Root Entry', 5, 0xffffffff, 1, 0xfffffffe, 0),
    ...names.flatMap((name, index) =>
      entry(
        name,
        2,
        index === names.length - 1 ? 0xffffffff : index + 2,
        0xffffffff,
        starts[index] ?? 0,
        sizes[index] ?? 0,
      ),
    ),
  ];
  const header = [
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...padded([], 16),
    ...u16(0x3e, 3, 0xfffe, 9, 6),
    ...padded([], 10),
    ...u32(1, 1, 0, 4096, 0xfffffffe, 0, 0xfffffffe, 0, 0),
    ...new Array<number>(108 * 4).fill(0xff),
  ];
  return Uint8Array.from([
    ...header,
    ...table.flatMap((value) => u32(value)),
    ...new Array<number>(PAGE - table.length * 4).fill(0xff),
    ...padded(directory, directorySectors * PAGE),
    ...bodies.flatMap((body) => padded(body, Math.ceil(body.length / PAGE) * PAGE)),
  ]);
};

export const wordFile = (file: WordFile): Uint8Array => {
  const text = file.pieces.map((piece) => piece.text).join('');
  const bodies = file.pieces.map(({ text: own, narrow }) =>
    narrow ? [...Buffer.from(own, 'latin1')] : utf16(own),
  );
  const offsets = sums(TEXT_AT, bodies);
  const starts = sums(
    0,
    file.pieces.map((piece) => piece.text),
  );
  /** Where a character stands in the stream. */
  const placeOf = (position: number): number => {
    const index = starts.findLastIndex((start, each) => start <= position && each < file.pieces.length);
    return (offsets[index] ?? 0) + (position - (starts[index] ?? 0)) * (file.pieces[index]?.narrow ? 1 : 2);
  };
  const endOf = (position: number): number => {
    const piece = file.pieces[starts.findLastIndex((start) => start < position)];
    return placeOf(position - 1) + (piece?.narrow ? 1 : 2);
  };

  const textEnd = offsets.at(-1) ?? TEXT_AT;
  const firstPage = Math.ceil(textEnd / PAGE);
  const ends = [...text.matchAll(/[\r\x07]|\x0c$/g)].map(({ index }) => index + 1);
  const paragraphs = (file.paragraphs ?? []).map(({ style = 0, properties = [] }, index) =>
    pageOf(
      placeOf(ends[index - 1] ?? 0),
      endOf(ends[index] ?? text.length),
      [...u16(style), ...properties],
      true,
    ),
  );
  const characters = (file.characters ?? []).map(({ start, end, properties }) =>
    pageOf(placeOf(start), endOf(end), properties, false),
  );
  const pageTable = (first: number, count: number): number[] =>
    count === 0
      ? []
      : [
          ...u32(...Array.from({ length: count + 1 }, (_, index) => index)),
          ...u32(...Array.from({ length: count }, (_, index) => first + index)),
        ];

  const groups = file.pieces.flatMap(({ changes }) => (changes ? [changes] : []));
  const pieceTable = [
    ...starts.flatMap((start) => u32(start)),
    ...file.pieces.flatMap(({ narrow, changes }, index) => [
      ...u16(0),
      ...u32(narrow ? 0x40000000 + (offsets[index] ?? 0) * 2 : (offsets[index] ?? 0)),
      ...u16(changes ? groups.indexOf(changes) * 2 + 1 : 0),
    ]),
  ];
  const fonts = [
    ...u16(file.fonts?.length ?? 0, 0),
    ...(file.fonts ?? []).flatMap((name) => [
      39 + (name.length + 1) * 2,
      ...padded([], 39),
      ...utf16(`${name}\0`),
    ]),
  ];
  const notes = file.endnotes;
  const { boxes } = file;
  const parts: readonly (readonly [number, readonly number[]])[] = [
    [1, [...(file.styles ?? [])]],
    [12, pageTable(firstPage + paragraphs.length, characters.length)],
    [13, pageTable(firstPage, paragraphs.length)],
    [15, file.fonts ? fonts : []],
    [
      33,
      [
        ...groups.flatMap((group) => [1, ...u16(group.length), ...group]),
        2,
        ...u32(pieceTable.length),
        ...pieceTable,
      ],
    ],
    [
      40,
      boxes
        ? [
            ...u32(...boxes.anchors.map(([position]) => position), text.length),
            ...boxes.anchors.flatMap(([, shape]) => padded(u32(shape), 26)),
          ]
        : [],
    ],
    [
      56,
      boxes
        ? [
            ...u32(...boxes.starts),
            ...boxes.shapes.flatMap((shape) =>
              padded([...padded([], 8), ...u16(shape === null ? 1 : 0), ...u32(0, shape ?? 0)], 22),
            ),
          ]
        : [],
    ],
    [46, notes ? [...u32(...notes.references, text.length), ...notes.references.flatMap(() => u16(1))] : []],
    [47, notes ? u32(...notes.ends) : []],
    [73, [...(file.lists ?? [])]],
    [74, [...(file.uses ?? [])]],
  ];
  const head = padded(
    [...u16(0xa5ec, file.version ?? 0xc1), ...padded([], 6), ...u16(file.flags ?? 0x200)],
    TEXT_AT,
  );
  const put = (at: number, bytes: readonly number[]): void => {
    head.splice(at, bytes.length, ...bytes);
  };
  put(0x4c, u32(...(file.lengths ?? [text.length])));
  const table: number[] = [];
  for (const [pair, bytes] of parts) {
    put(0x9a + pair * 8, u32(table.length, bytes.length));
    table.push(...bytes);
  }
  return compound({
    WordDocument: [
      ...padded([...head, ...bodies.flat()], firstPage * PAGE),
      ...paragraphs.flat(),
      ...characters.flat(),
    ],
    '1Table': table,
    Data: [...(file.data ?? [])],
    ...(file.summary ? { '\x05SummaryInformation': file.summary } : {}),
  });
};
