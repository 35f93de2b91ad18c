import { viewOf } from './binary.ts';

/** A run of bytes of the stream WordDocument whose characters or paragraphs have the same properties. */
export interface FormattedRun {
  /** In bytes. */
  readonly start: number;
  readonly end: number;
  /** Where its properties stand in the stream; null for none. */
  readonly at: number | null;
}

const PAGE_SIZE = 512;
/** The size of what stands for each run behind the positions, on pages for characters and for paragraphs. */
export const CHARACTER_ENTRY = 1;
export const PARAGRAPH_ENTRY = 13;

/** The runs of one formatted disk page ([MS-DOC] 2.9.33 ChpxFkp, 2.9.174 PapxFkp). */
const runsOf = (stream: Uint8Array, page: number, entrySize: number): FormattedRun[] => {
  const start = page * PAGE_SIZE;
  const bytes = stream.subarray(start, start + PAGE_SIZE);
  if (bytes.length < PAGE_SIZE) return [];
  const view = viewOf(bytes);
  const count = Math.min(view.getUint8(PAGE_SIZE - 1), Math.floor((PAGE_SIZE - 5) / (4 + entrySize)));
  return Array.from({ length: count }, (_, index): FormattedRun => {
    const half = view.getUint8((count + 1) * 4 + index * entrySize);
    return {
      start: view.getUint32(index * 4, true),
      end: view.getUint32(index * 4 + 4, true),
      at: half === 0 ? null : start + half * 2,
    };
  });
};

/**
 * The runs of all pages that a table of pages ([MS-DOC] 2.8.5 PlcBteChpx, 2.8.6 PlcBtePapx) names, sorted and without
 * overlaps. A page that is not in the file is left out.
 */
export const formattedRuns = (stream: Uint8Array, table: Uint8Array, entrySize: number): FormattedRun[] => {
  const view = viewOf(table);
  const count = Math.max(Math.floor((table.length - 4) / 8), 0);
  const numbers = Array.from({ length: count }, (_, index) =>
    view.getUint32((count + 1) * 4 + index * 4, true),
  );
  // Only as many pages as the file has room for: a table that names one page a million times costs nothing.
  const pages = [...new Set(numbers.map((number) => number & 0x3fffff))];
  const runs = pages.flatMap((page) => runsOf(stream, page, entrySize));
  runs.sort((a, b) => a.start - b.start);
  let covered = 0;
  return runs.filter(({ start, end }) => {
    if (start < covered || end <= start) return false;
    covered = end;
    return true;
  });
};
