import type { Attributes, Block, Line } from './blocks.ts';
import type { DomElement } from './dom.ts';
import { CLOSES_PARAGRAPH, CLOSINGS, HEADINGS } from './elements.ts';
import type { LineBuilder } from './lineBuilder.ts';
import { keepsBreaks } from './style.ts';

/** A link that a page has gone into. */
export interface Link {
  /** Those that it has been on. */
  readonly lines: Line[];
  isOpen: boolean;
}

/** A link that nobody closed has run over what is no link. */
export const endUnclosed = (link: Link): void => {
  link.isOpen = false;
  if (link.lines.length > 1) for (const line of link.lines) line.links = 0;
};

/** What holds for the text in an element. */
interface Frame {
  /** The element that it ends with. */
  readonly element: DomElement | null;
  /** Where its lines go: the outer one's, once a browser would have closed its own. */
  block: Block;
  readonly link: Link | null;
  readonly isRaised: boolean;
  /** Whether a line ends with it. */
  readonly isLineEnd: boolean;
}

/** The elements that a page has gone into, of those that matter, the innermost last. */
export interface Frames {
  readonly top: () => Readonly<Frame>;
  /** Every block that was opened. */
  readonly blocks: Block[];
  readonly endLine: () => void;
  readonly openBlock: (element: DomElement) => Block;
  readonly openInline: (element: DomElement, change: Partial<Frame>) => void;
  readonly close: (element: DomElement) => void;
}

const PREFORMATTED = new Set(['pre', 'listing', 'xmp', 'plaintext', 'textarea']);
const ROWLESS = new Set(['table', 'tbody', 'thead', 'tfoot']);

const blockOf = (name: string, attributes: Attributes, outer: Block): Block => ({
  kind: 'block',
  name,
  attributes,
  children: [],
  isPreformatted: PREFORMATTED.has(name) || keepsBreaks(attributes) || outer.isPreformatted,
});

/** Whether a block ends where one of another name begins, as browsers end it. */
const endsAt = (open: string, name: string): boolean =>
  open === 'p' ? CLOSES_PARAGRAPH.has(name) : HEADINGS.has(open) && HEADINGS.has(name);

export const framesIn = (root: Block, line: LineBuilder): Frames => {
  const outermost: Frame = { element: null, block: root, link: null, isRaised: false, isLineEnd: false };
  const frames: Frame[] = [outermost];
  const blocks: Block[] = [];
  const top = (): Frame => frames.at(-1) ?? outermost;

  const endLine = (): void => {
    const { block, link } = top();
    const ended = line.end(block);
    if (ended && link?.isOpen) link.lines.push(ended);
  };

  /** The outermost block that an opening tag closes; none beyond a table, a list. */
  const closedBy = (name: string): Block | null => {
    const { block } = top();
    if (endsAt(block.name, name)) return block;
    const closing = CLOSINGS[name];
    let found: Block | null = null;
    for (let index = frames.length - 1; closing && index > 0; index -= 1) {
      const open = frames[index]?.block ?? root;
      if (closing.within.has(open.name) && !closing.closes.has(open.name)) break;
      if (closing.closes.has(open.name)) found = open;
      if (found && name === 'li') break;
    }
    return found;
  };

  /** What follows in the elements of a closed block goes to the block around it. */
  const closeBefore = (name: string): void => {
    const closed = closedBy(name);
    if (!closed) return;
    const first = frames.findIndex(({ block }) => block === closed);
    const outer = frames[first - 1]?.block ?? root;
    for (const frame of frames.slice(Math.max(first, 1))) frame.block = outer;
  };

  const push = (element: DomElement | null, name: string, attributes: Attributes): Block => {
    const outer = top();
    const block = blockOf(name, attributes, outer.block);
    outer.block.children.push(block);
    blocks.push(block);
    frames.push({ ...outer, element, block, isLineEnd: true });
    return block;
  };

  return {
    top,
    blocks,
    endLine,
    openBlock: (element) => {
      const { name, attribs } = element;
      endLine();
      closeBefore(name);
      const isCell = name === 'td' || name === 'th';
      if (isCell && ROWLESS.has(top().block.name)) push(top().element, 'tr', {});
      return push(element, name, attribs);
    },
    openInline: (element, change) => {
      if (change.isLineEnd) endLine();
      frames.push({ ...top(), isLineEnd: false, ...change, element });
    },
    close: (element) => {
      while (frames.length > 1 && top().element === element) {
        if (top().isLineEnd) endLine();
        frames.pop();
      }
    },
  };
};
