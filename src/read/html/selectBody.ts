import { type Block, linesOf, type Node } from './blocks.ts';
import { bareText } from './collapse.ts';
import { isChrome } from './isChrome.ts';
import { isProse } from './lineKind.ts';
import type { Measured } from './measure.ts';
import { isEnding, isOpening } from './shapes.ts';

/** Blocks that hold no other paragraphs of a document, or whose paragraphs belong together. */
const LEAVES = new Set([
  'p',
  'pre',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'dt',
  'dd',
  'caption',
  'blockquote',
]);

/** No more lines than these are looked at to see whether a document begins or ends with them. */
const MOST_LINES = 20;

/** The part of a page that holds the document, and what may be left out of it. */
export interface Body {
  readonly nodes: readonly Node[];
  /** Whether a block in the body is around the document all the same. */
  readonly isChrome: (block: Block) => boolean;
}

/**
 * Where the document stands in a page: going in from the whole page as long as all sentences and tables of data
 * stand in one block, but for navigation, lists of links and the like. Where they stand in several, as when a plan
 * follows on its notice, the block that holds them all is the body, and what is around the document is left out of
 * it. Losing a paragraph is worse than keeping a line too many.
 */
export const selectBody = (root: Block, measured: Measured): Body => {
  const pageProse = measured.of(root).prose;
  const chrome = (block: Block): boolean => isChrome(block, measured, pageProse);

  const isDocument = (node: Node): boolean =>
    node.kind === 'line' ? isProse(measured.kindOf(node)) : measured.of(node).prose > 0 && !chrome(node);
  const isLeaf = (node: Node): boolean =>
    node.kind === 'line' || LEAVES.has(node.name) || measured.grids.has(node);
  /** Whether a block is a paragraph, whatever it calls itself. */
  const isParagraph = (node: Node): boolean => isLeaf(node) || measured.of(node as Block).lines === 1;

  const hasShape = (node: Node, test: (text: string) => boolean): boolean => {
    if (node.kind === 'block' && (measured.of(node).kinds.shape === 0 || chrome(node))) return false;
    const lines = node.kind === 'line' ? [node] : linesOf(node, MOST_LINES);
    return lines.some((line) => measured.kindOf(line) === 'shape' && test(bareText(line.text)));
  };
  /** Whether a document begins before its main part, or ends behind it. */
  const reachesOut = (children: readonly Node[], main: number): boolean =>
    children.slice(0, main).some((node) => hasShape(node, isOpening)) ||
    children.slice(main + 1).some((node) => hasShape(node, isEnding));

  /** The only block within that holds sentences; null where there are several, or none. */
  const inner = ({ children }: Block): Block | null => {
    const documents = children.filter(isDocument);
    const [main] = documents;
    if (documents.length !== 1 || !main || main.kind === 'line' || isLeaf(main)) return null;
    return reachesOut(children, children.indexOf(main)) ? null : main;
  };

  let body = root;
  for (let next = inner(body); next; next = inner(body)) body = next;
  const nodes = body.children;
  const documents = nodes.filter(isDocument);
  const isWide = documents.filter(isParagraph).length * 2 < documents.length;
  const first = nodes.findIndex((node) => isDocument(node) || hasShape(node, isOpening));
  const last = nodes.findLastIndex((node) => isDocument(node) || hasShape(node, isEnding));
  return { nodes: isWide ? nodes.slice(first, last + 1) : nodes, isChrome: chrome };
};
