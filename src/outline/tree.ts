import type { Span } from '../model/span.ts';
import { span } from '../model/span.ts';
import type { Heading } from '../rules/compile.ts';
import { type View, viewOf } from '../text/view.ts';
import { type Counters, counts, resetBelow } from './counters.ts';
import { furnitureOf } from './furniture.ts';
import type { Line } from './line.ts';
import { type Marker, markerOf, STYLES } from './marker.ts';
import type { Node, Skip } from './outline.ts';
import { type Piece, piecesOf } from './piece.ts';
import type { TextTable } from './textTable.ts';
import { mayBeginTitle, titleAt } from './titleAt.ts';

/** A plan as its headings show it, before anything is known of what they are for. */
export interface PlanTree {
  readonly root: Node;
  readonly title: string | null;
  /** Tables by the heading that they stand under. */
  readonly tables: ReadonlyMap<Node, readonly PlacedTable[]>;
}

export interface PlacedTable {
  readonly table: TextTable;
  /** Whether it follows another table with nothing in between but the end of a page or a note that it goes on. */
  readonly follows: boolean;
}

export interface Forest {
  readonly plans: readonly PlanTree[];
  /** Lines ahead of the first plan, without blanks. */
  readonly headerLines: readonly string[];
  readonly headerBlocks: readonly View[];
  readonly numbers: readonly Span[];
  readonly pageNumbers: readonly Span[];
  readonly skips: readonly Skip[];
}

/** Lines that stand alone although no full stop ends them. */
const ALONE =
  /^(?:前言|引言|序言|目录|目次|附件\d*[：:]?|（此件.*）|\d{4}年\d{1,2}月\d{1,2}日|.{0,40}(?:的通知|的决定|的批复)|.{2,30}(?:人民政府|办公室|委员会))$/;
/** What stands above the rest of a table on the next page. */
const CONTINUED = /^（?续(?:上)?表.{0,20}$/;
const LONGEST_ALONE = 60;
const BOX = /^专栏[\s\u3000]*(?:[\d一二三四五六七八九十]{1,3})?[\s\u3000：:]*/;
const ENDS = /[。！？：]$/;
/** No heading is longer. */
const LONGEST_HEADING = 45;
const RANK = { plan: -1, box: 3.5, keyword: 3.8 } as const;
/** A keyword below a domain that digits number: `1.儿童与健康`, `主要目标：`, `（1）…`. */
const BELOW_DIGIT = STYLES.indexOf('digit') + 0.5;

const rankOf = (style: Node['style']): number =>
  style === 'plan' || style === 'box' || style === 'keyword' ? RANK[style] : STYLES.indexOf(style);

/** Longer lines are neither titles nor headings. */
const LONGEST_LINE = 120;

const squeeze = (text: string): string => text.replace(/[\s\u3000\ufeff]+/g, '');

const node = (style: Node['style'], parent: Node | null, start: number, rest: Partial<Node> = {}): Node => ({
  style,
  number: 0,
  rank: rankOf(style),
  heading: '',
  role: null,
  rule: null,
  parent,
  children: [],
  blocks: [],
  start,
  end: start,
  ...rest,
});

/** The heading at the beginning of a numbered piece: its first sentence if it is short, else none. */
const headingIn = (whole: string): string => {
  const text = whole.slice(0, LONGEST_LINE);
  const stop = text.search(/[。：！？；]/);
  const heading = stop === -1 ? text : text.slice(0, stop);
  return heading.length <= LONGEST_HEADING ? heading : '';
};

/** The line that says what a number is of which stands alone: `第一章`, and `发展基础` below it. */
const headingBelow = (folded: string, piece: Piece, marker: Marker, next: Line | undefined): Line | null => {
  if (!next || folded.slice(piece.start + marker.length, piece.end).trim() !== '') return null;
  const words = folded.slice(next.start, next.end);
  return words.length <= LONGEST_HEADING && !/[。；：，]/.test(words) && !markerOf(words) ? next : null;
};

/** Reads headings, items and paragraphs off the lines of a folded text. */
export const treeOf = (
  folded: string,
  lines: readonly Line[],
  tables: readonly TextTable[],
  headings: readonly Heading[],
): Forest => {
  const plans: { root: Node; title: string | null; tables: Map<Node, PlacedTable[]> }[] = [];
  const header = node('plan', null, 0);
  const headerLines: string[] = [];
  const headerTables = new Map<Node, PlacedTable[]>();
  const numbers: Span[] = [];
  const pageNumbers: Span[] = [];
  const skips: Skip[] = [];
  const counters: Counters = new Map();
  let current = header;
  let open: Span[] = [];
  let ended = true;

  const close = (): void => {
    if (open.length > 0) current.blocks.push(viewOf(folded, open));
    const last = open.at(-1);
    if (last) for (let up: Node | null = current; up; up = up.parent) up.end = Math.max(up.end, last.end);
    open = [];
    ended = true;
  };

  const roleOf = (heading: string): Heading | undefined =>
    headings.find(({ pattern }) => pattern.test(heading));

  const descend = (next: (parent: Node) => Node, rank: number): void => {
    let parent = current;
    while (parent.parent && parent.rank >= rank) parent = parent.parent;
    const child = next(parent);
    parent.children.push(child);
    current = child;
  };

  const startPlan = (title: string, line: Line): void => {
    close();
    const last = plans.at(-1);
    if (last && last.root.children.length === 0) plans.pop();
    const root = node('plan', null, line.start, { heading: title, end: line.end });
    plans.push({ root, title, tables: new Map() });
    current = root;
    counters.clear();
  };

  const startNumbered = (piece: Piece, marker: Marker): void => {
    close();
    const last = counters.get(marker.style) ?? 0;
    if (marker.number > last + 1)
      skips.push({
        span: span(piece.start + marker.from, piece.start + marker.to),
        expected: last + 1,
        found: marker.number,
      });
    counters.set(marker.style, marker.number);
    resetBelow(counters, marker.style);
    numbers.push(span(piece.start + marker.from, piece.start + marker.to));
    const from = piece.start + marker.length;
    const heading = squeeze(headingIn(folded.slice(from, piece.end)));
    const alone =
      piece.end - from <= LONGEST_LINE &&
      squeeze(folded.slice(from, piece.end)).replace(/[。：]$/, '') === heading;
    // A numbered item that goes on after its first words is no heading of a section.
    const role =
      alone || STYLES.indexOf(marker.style) < STYLES.indexOf('digit') ? roleOf(heading) : undefined;
    descend(
      (parent) =>
        node(marker.style, parent, piece.start, {
          number: marker.number,
          heading,
          role: role?.role ?? null,
          rule: role?.id ?? null,
          end: piece.end,
        }),
      rankOf(marker.style),
    );
    open = [span(from, piece.end)];
    const short = alone || piece.end - from <= LONGEST_LINE;
    const bare = short ? squeeze(folded.slice(from, piece.end)) : folded.slice(from, piece.end).trimEnd();
    ended =
      ENDS.test(bare) ||
      (STYLES.indexOf(marker.style) < STYLES.indexOf('digit') && bare !== '' && bare === heading);
  };

  /** Whether a keyword here belongs to a heading that a digit numbers: one of few words, or one that has keywords. */
  const belowDigit = (from: Node): boolean => {
    for (let up: Node | null = from; up; up = up.parent) {
      if (up.style === 'keyword') return up.rank === BELOW_DIGIT;
      if (up.style === 'digit')
        return (
          up.heading !== '' &&
          up === current &&
          open.every((part) => squeeze(folded.slice(part.start, part.end)) === up?.heading)
        );
    }
    return false;
  };

  const startKeyword = (text: string, piece: Piece, style: 'keyword' | 'box'): boolean => {
    const heading = style === 'box' ? text.replace(BOX, '') : text.replace(/：$/, '');
    const role = roleOf(heading);
    if (
      style === 'keyword' &&
      (!role || !['goals', 'measures', 'background', 'projects'].includes(role.role))
    )
      return false;
    const rank = style === 'keyword' && belowDigit(current) ? BELOW_DIGIT : RANK[style];
    close();
    resetBelow(counters, rank === BELOW_DIGIT ? 'digit' : 'cnParen');
    descend(
      (parent) =>
        node(style, parent, piece.start, {
          heading,
          rank,
          role: role?.role ?? null,
          rule: role?.id ?? null,
          end: piece.end,
        }),
      rank,
    );
    current.blocks.push(viewOf(folded, [span(piece.start, piece.end)]));
    return true;
  };

  /** Whether the text is a heading without number, alone on its line or ahead of its first item. */
  const keyword = (text: string): boolean => text.length <= 12 && !/[。；，]/.test(text);

  const furniture = furnitureOf(folded, lines);
  let nextTable = 0;
  let afterTable = false;
  let titleEnd = 0;
  for (const [index, line] of lines.entries()) {
    const inside = tables[nextTable - 1];
    if ((inside && line.start < inside.end) || line.start < titleEnd) continue;
    const table = tables[nextTable];
    if (table && table.start < line.end) {
      nextTable += 1;
      close();
      const placed = plans.at(-1)?.tables ?? headerTables;
      placed.set(current, [...(placed.get(current) ?? []), { table, follows: afterTable }]);
      for (let up: Node | null = current; up; up = up.parent) up.end = Math.max(up.end, table.end);
      afterTable = true;
      continue;
    }
    const raw = folded.slice(line.start, line.end);
    const bare = raw.length <= LONGEST_LINE ? squeeze(raw) : raw;
    if (furniture.has(index)) {
      if (/\d/.test(raw)) pageNumbers.push(span(line.start, line.end));
      continue;
    }
    if (!CONTINUED.test(bare)) afterTable = false;
    const atHeader = plans.length === 0;
    if (atHeader) headerLines.push(bare);
    const title = raw.length <= LONGEST_LINE && mayBeginTitle(bare) ? titleAt(folded, lines, index) : null;
    if (title !== null) {
      if (plans.at(-1)?.title === title.text) close();
      else startPlan(title.text, line);
      const whole = lines.slice(index, index + title.lines);
      current.blocks.push(viewOf(folded, whole));
      titleEnd = whole.at(-1)?.end ?? line.end;
      continue;
    }
    if (BOX.test(raw) && bare.length <= LONGEST_HEADING && !/[。；]/.test(bare)) {
      startKeyword(bare, { start: line.start, end: line.end, atLineStart: true, marker: null }, 'box');
      continue;
    }
    if (bare.length <= LONGEST_ALONE && ALONE.test(bare)) {
      close();
      current.blocks.push(viewOf(folded, [line]));
      continue;
    }
    for (const piece of piecesOf(folded, line)) {
      const { marker } = piece;
      if (marker && counts(counters, marker, ended && piece.atLineStart, piece.atLineStart)) {
        const words = headingBelow(folded, piece, marker, lines[index + 1]);
        startNumbered(words ? { ...piece, end: words.end } : piece, marker);
        if (words) titleEnd = words.end;
        continue;
      }
      const length = piece.end - piece.start;
      const text =
        length <= LONGEST_LINE
          ? squeeze(folded.slice(piece.start, piece.end))
          : folded.slice(piece.start, piece.end).trimEnd();
      if (
        piece.atLineStart &&
        keyword(text) &&
        (text.endsWith('：') || ended) &&
        startKeyword(text, piece, 'keyword')
      )
        continue;
      if (piece.atLineStart && (ended || /^[—–―─－]{2}/.test(text))) close();
      open.push(span(piece.start, piece.end));
      ended = ENDS.test(text);
    }
  }
  close();
  if (plans.length === 0 && header.children.length > 0)
    return {
      plans: [{ root: header, title: null, tables: headerTables }],
      headerLines,
      headerBlocks: [],
      numbers,
      pageNumbers,
      skips,
    };
  return { plans, headerLines, headerBlocks: header.blocks, numbers, pageNumbers, skips };
};
