import type { Attributes, Block } from './blocks.ts';
import { BLOCKS, CLOSES_PARAGRAPH, CLOSINGS, HEADINGS, SCOPES, TABLE_PARTS } from './elements.ts';
import type { Inline } from './inline.ts';
import { keepsBreaks } from './style.ts';

/** The blocks that are open, the innermost last, as tags open and close them. */
export interface OpenBlocks {
  readonly blocks: readonly Block[];
  readonly top: () => Block;
  readonly open: (name: string, attributes: Attributes, isSeen: boolean) => void;
  readonly close: (name: string) => void;
  /** Whether what comes now is seen. */
  readonly isSeen: () => boolean;
  readonly endLine: () => void;
  /** Ends all that is open. */
  readonly end: () => void;
}

interface OpenBlock {
  readonly block: Block;
  readonly isSeen: boolean;
}

/**
 * Blocks are nested no deeper, as in Chromium: what lies deeper runs on in the deepest, each in its own lines. So
 * every walk over a page may recur, and looking for an open element takes no longer with its depth.
 */
const DEEPEST = 512;

const PREFORMATTED = new Set(['pre', 'listing', 'xmp', 'plaintext', 'textarea']);

const blockOf = (name: string, attributes: Attributes, isPreformatted: boolean): Block => ({
  kind: 'block',
  name,
  attributes,
  children: [],
  isPreformatted,
});

export const openBlocks = (root: Block, inline: Inline): OpenBlocks => {
  const stack: OpenBlock[] = [{ block: root, isSeen: true }];
  const blocks: Block[] = [];
  /** How many are open, by their names. */
  const counts = new Map<string, number>();
  /** Of blocks that lie too deep, by their names. */
  const tooDeep = new Map<string, number>();

  const innermost = (): OpenBlock => stack.at(-1) as OpenBlock;
  const top = (): Block => innermost().block;

  const count = (name: string, by: number): void => {
    counts.set(name, (counts.get(name) ?? 0) + by);
  };
  /** What is not seen ends no line. */
  const endLine = (): void => {
    if (innermost().isSeen) inline.endLine(top());
  };
  const pop = (): void => {
    const { block } = innermost();
    endLine();
    inline.leave(block);
    count(block.name, -1);
    stack.pop();
    if (stack.length <= DEEPEST) tooDeep.clear();
  };
  const popTo = (index: number): void => {
    while (stack.length > Math.max(index, 1)) pop();
  };
  const push = (name: string, attributes: Attributes, isSeen: boolean): void => {
    const parent = innermost();
    const isShown = isSeen && parent.isSeen && !inline.isHidden();
    if (isShown) endLine();
    const isScript = !isSeen && !BLOCKS.has(name);
    if (stack.length > DEEPEST && !(isScript && parent.isSeen)) {
      tooDeep.set(name, (tooDeep.get(name) ?? 0) + 1);
      return;
    }
    const isPreformatted = PREFORMATTED.has(name) || keepsBreaks(attributes) || parent.block.isPreformatted;
    const block = blockOf(name, attributes, isPreformatted);
    if (isShown) {
      parent.block.children.push(block);
      blocks.push(block);
    }
    stack.push({ block, isSeen: isShown });
    count(name, 1);
  };

  /** Where the outermost block stands that an opening tag closes; none beyond a table, a list. */
  const closedBy = (name: string): number | null => {
    const closing = CLOSINGS[name];
    let found: number | null = null;
    for (let index = stack.length - 1; closing && index > 0; index -= 1) {
      const open = stack[index]?.block.name ?? '';
      if (closing.within.has(open) && !closing.closes.has(open)) break;
      if (closing.closes.has(open)) found = index;
      if (found !== null && name === 'li') break;
    }
    return found;
  };

  const open: OpenBlocks['open'] = (name, attributes, isSeen) => {
    if (tooDeep.size > 0) {
      push(name, attributes, isSeen);
      return;
    }
    if (top().name === 'p' && CLOSES_PARAGRAPH.has(name)) popTo(stack.length - 1);
    if (HEADINGS.has(name) && HEADINGS.has(top().name)) popTo(stack.length - 1);
    const index = closedBy(name);
    if (index !== null) popTo(index);
    if ((name === 'td' || name === 'th') && /^(?:table|tbody|thead|tfoot)$/.test(top().name))
      push('tr', {}, true);
    push(name, attributes, isSeen);
  };

  const close = (name: string): void => {
    endLine();
    const deep = tooDeep.get(name) ?? 0;
    if (deep > 0) {
      if (deep > 1) tooDeep.set(name, deep - 1);
      else tooDeep.delete(name);
      return;
    }
    if (!HEADINGS.has(name) && (counts.get(name) ?? 0) === 0) return;
    for (let index = stack.length - 1; index > 0; index -= 1) {
      const open = stack[index]?.block.name ?? '';
      if (open === name || (HEADINGS.has(name) && HEADINGS.has(open))) {
        popTo(index);
        return;
      }
      if (TABLE_PARTS.has(name) ? open === 'table' : SCOPES.has(open) && name !== 'table') return;
    }
  };

  const end = (): void => {
    popTo(1);
    endLine();
    inline.leave(root);
  };

  return { blocks, top, open, close, isSeen: () => innermost().isSeen, endLine, end };
};
