import type { Extent } from './alignedColumns.ts';
import { type Anchor, anchorsOf, baselines } from './anchors.ts';
import { type CellLine, cellLinesOf, cellText } from './cellLine.ts';
import type { Ruling } from './drawing.ts';
import { headRows } from './headRows.ts';
import { type Alignment, partition, type Rows, type Segment } from './partition.ts';
import type { Run } from './runs.ts';
import { beginsValue, valueColumns } from './values.ts';

/** A cell this near to where it would stand is of its row. In sizes of the font. */
const FITS = 0.35;
/** Larger tables are no tables of indicators. */
const MOST_LINES = 1200;

/** A row: its cells by column, and where it stands. */
interface Row {
  readonly middle: number;
  readonly cells: (readonly CellLine[])[];
}

const crosses = (ruling: Ruling, from: number, to: number): boolean => ruling.at > from && ruling.at < to;

/** The lines of a column between the rulings over it. */
const boxesOf = (lines: readonly CellLine[], rulings: readonly Ruling[]): CellLine[][] => {
  const boxes: CellLine[][] = [];
  for (const line of lines) {
    const last = boxes.at(-1)?.at(-1);
    if (last && !rulings.some((ruling) => crosses(ruling, last.middle, line.middle)))
      boxes.at(-1)?.push(line);
    else boxes.push([line]);
  }
  return boxes;
};

/** The least distance of two lines of one column, which those of one cell have. In points. */
const pitchOf = (lines: readonly CellLine[]): number => {
  const gaps = [...new Set(lines.map(({ column }) => column))].flatMap((column) => {
    const own = lines.filter((line) => line.column === column);
    return own.slice(1).map(({ middle }, index) => middle - (own[index]?.middle ?? 0));
  });
  return Math.min(...gaps.filter((gap) => gap > (lines[0]?.size ?? 0)));
};

interface Box {
  readonly lines: readonly CellLine[];
  /** The rows that it stands beside. */
  readonly anchors: readonly Anchor[];
  /** Whether these are parted by rulings that do not part it: a merged cell. */
  readonly isMerged: boolean;
}

const boxOf = (
  lines: readonly CellLine[],
  anchors: readonly Anchor[],
  over: readonly Ruling[],
  rulings: readonly Ruling[],
): Box => {
  const [first, last] = [lines[0]?.middle ?? 0, lines.at(-1)?.middle ?? 0];
  const beside = anchors.filter(
    ({ middle }) => !over.some((ruling) => crosses(ruling, Math.min(first, middle), Math.max(last, middle))),
  );
  const isMerged =
    beside.length > 1 &&
    beside
      .slice(1)
      .every(({ middle }, index) =>
        rulings.some((ruling) => crosses(ruling, beside[index]?.middle ?? 0, middle)),
      );
  return { lines, anchors: beside, isMerged };
};

const segmentsOf = (box: Box, rows: Omit<Rows, 'middles'>, alignment: Alignment) =>
  partition(box.lines, { ...rows, middles: box.anchors.map(({ middle }) => middle) }, alignment);

const alignments = ['middle', 'top'] as const;

const costOf = (boxes: readonly Box[], rows: Omit<Rows, 'middles'>, alignment: Alignment): number =>
  boxes
    .filter(({ isMerged, anchors }) => !isMerged && anchors.length > 0)
    .reduce((sum, box) => sum + segmentsOf(box, rows, alignment).cost, 0);

/** The row that a merged cell begins in: the first that it stands beside. */
const firstBeside = (lines: readonly CellLine[], anchors: readonly Anchor[]): Anchor | undefined => {
  const middle = ((lines[0]?.middle ?? 0) + (lines.at(-1)?.middle ?? 0)) / 2;
  return anchors.findLast((anchor) => anchor.middle <= middle) ?? anchors[0];
};

/**
 * The rows of a table whose columns blanks part. Where it holds numbers, a row stands where its numbers do; the lines
 * of its other cells are about them, and cells at the middle of several rows belong to the first.
 * No two numbers of a column come into one cell.
 * @returns null where there are too few numbers to tell
 */
export const alignedRows = (
  runs: readonly Run[],
  columns: readonly Extent[],
  rulings: readonly Ruling[],
): string[][] | null => {
  const lines = cellLinesOf(runs, columns);
  if (lines.length > MOST_LINES) return null;
  const values = valueColumns(lines, columns.length);
  const isRuledApart = (from: number, to: number): boolean =>
    rulings.some((ruling) => crosses(ruling, Math.min(from, to), Math.max(from, to)));
  const anchors = anchorsOf(lines, values, columns.length, isRuledApart);
  if (anchors.length < 2) return null;

  const head = headRows(lines, anchors, columns, isRuledApart);
  const inHead = new Set(head.flat(2));
  const body = lines.filter((line) => !inHead.has(line));
  const areApart = (above: CellLine, below: CellLine): boolean =>
    values.has(below.column) && beginsValue(above) && beginsValue(below);
  const shape = { areApart, pitch: pitchOf(body) };
  const boxes = columns.flatMap(({ left, right }, column) => {
    const over = rulings.filter(({ from, to }) => from < (left + right) / 2 && to > (left + right) / 2);
    return boxesOf(
      body.filter((line) => line.column === column),
      over,
    ).map((box) => boxOf(box, anchors, over, rulings));
  });
  const [alignment] = [...alignments].sort((a, b) => costOf(boxes, shape, a) - costOf(boxes, shape, b));

  const rows = new Map<Anchor, Row>(
    anchors.map((anchor) => [anchor, { middle: anchor.middle, cells: columns.map(() => []) }]),
  );
  const loose: CellLine[] = [];
  const put = (own: readonly CellLine[], anchor: Anchor | undefined): void => {
    const row = anchor && rows.get(anchor);
    const column = own[0]?.column ?? 0;
    if (row?.cells[column]?.length === 0) row.cells[column] = own;
    else loose.push(...own);
  };
  for (const box of boxes) {
    if (box.isMerged) {
      put(box.lines, box.anchors[0]);
      continue;
    }
    const { segments } = segmentsOf(box, shape, alignment ?? 'middle');
    const isFit = ({ off, lines: own }: Segment): boolean => off <= FITS * (own[0]?.size ?? 0);
    for (const segment of segments.filter(isFit)) put(segment.lines, box.anchors[segment.row]);
    for (const { lines: own } of segments.filter((each) => !isFit(each)))
      if (box.anchors.length > 1 && values.has(own[0]?.column ?? 0)) loose.push(...own);
      else put(own, firstBeside(own, box.anchors));
    const taken = new Set(segments.flatMap((segment) => segment.lines));
    loose.push(...box.lines.filter((line) => !taken.has(line)));
  }
  const own = baselines(loose).map((line) => ({
    middle: line[0]?.middle ?? 0,
    cells: columns.map((_, column) => line.filter((each) => each.column === column)),
  }));
  const all = [...rows.values(), ...own].sort((a, b) => a.middle - b.middle);
  return [...head, ...all.map(({ cells }) => cells)].map((cells) =>
    cells.map((cell) => cellText(cell.flatMap((line) => line.runs))),
  );
};
