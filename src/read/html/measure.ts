import type { Block, Line, Page } from './blocks.ts';
import { isProse, type LineKind, lineKind } from './lineKind.ts';
import { isGrid } from './tableRows.ts';

/** What a block holds, in it and in the blocks below. */
export interface Measure {
  chars: number;
  /** Characters in links. */
  links: number;
  lines: number;
  /** Characters of sentences, and of tables of data. */
  prose: number;
  /** How many lines are of a kind. */
  readonly kinds: Record<LineKind, number>;
  /** Characters in tables. */
  inTables: number;
}

/** A page with what its blocks hold. */
export interface Measured {
  readonly of: (block: Block) => Measure;
  readonly kindOf: (line: Line) => LineKind;
  /** Tables whose rows and columns mean something, and do not only lay out the page. */
  readonly grids: ReadonlySet<Block>;
  /** Blocks that hold the metadata of the document. */
  readonly fields: ReadonlySet<Block>;
}

const NO_LINES: Readonly<Record<LineKind, number>> = {
  sentence: 0,
  prose: 0,
  shape: 0,
  link: 0,
  label: 0,
  contact: 0,
  file: 0,
  related: 0,
  furniture: 0,
  footer: 0,
  plain: 0,
};

const nothing = (): Measure => ({
  chars: 0,
  links: 0,
  lines: 0,
  prose: 0,
  kinds: { ...NO_LINES },
  inTables: 0,
});

const KINDS = Object.keys(NO_LINES) as LineKind[];

const addBlock = (sum: Measure, part: Measure, block: Block): void => {
  sum.chars += part.chars;
  sum.links += part.links;
  sum.lines += part.lines;
  sum.prose += part.prose;
  sum.inTables += block.name === 'table' ? part.chars : part.inTables;
  for (const kind of KINDS) sum.kinds[kind] += part.kinds[kind];
};

/** A label and its value are two lines, or one. */
const FIELD_SHARE = 0.3;
const FEWEST_FIELDS = 2;
/** What stands in a table of metadata is short, but for a summary. */
const LONGEST_FIELDS = 2500;

/** A summary is a sentence at most. */
const MOST_PROSE = 1;

const holdsFields = ({ kinds, lines, chars }: Measure): boolean =>
  kinds.label >= FEWEST_FIELDS &&
  kinds.label >= lines * FIELD_SHARE &&
  kinds.sentence + kinds.prose <= MOST_PROSE &&
  chars <= LONGEST_FIELDS;

/** A grid of links lists pages. */
const GRID_LINKS = 0.4;

export const measure = ({ root, blocks }: Page): Measured => {
  const measures = new Map<Block, Measure>();
  const lineKinds = new Map<Line, LineKind>();
  const grids = new Set<Block>();
  const fields = new Set<Block>();
  const of = (block: Block): Measure => measures.get(block) ?? nothing();

  const addLine = (sum: Measure, line: Line): void => {
    const kind = lineKind(line);
    lineKinds.set(line, kind);
    sum.chars += line.chars;
    sum.links += line.links;
    sum.lines += 1;
    sum.kinds[kind] += 1;
    if (isProse(kind)) sum.prose += line.chars - line.links;
  };
  const add = (block: Block): void => {
    const sum = nothing();
    for (const child of block.children) {
      if (child.kind === 'line') addLine(sum, child);
      else addBlock(sum, of(child), child);
    }
    measures.set(block, sum);
    if (holdsFields(sum)) fields.add(block);
    else if (block.name === 'table' && sum.links < sum.chars * GRID_LINKS && isGrid(block, of)) {
      grids.add(block);
      sum.prose = sum.chars;
    }
  };

  for (const block of blocks.toReversed()) add(block);
  add(root);
  return { of, kindOf: (line) => lineKinds.get(line) ?? 'plain', grids, fields };
};
