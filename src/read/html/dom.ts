import { type CheerioAPI, load } from 'cheerio/slim';
import { boundDepth } from './boundDepth.ts';

export type DomRoot = ReturnType<CheerioAPI['root']>[number];
export type DomNode = DomRoot['children'][number];
export type DomElement = Extract<DomNode, { readonly attribs: object }>;

export const isElement = (node: DomNode): node is DomElement => 'attribs' in node;

/** The text of a node that is one; null for others. */
export const textIn = (node: DomNode): string | null => (node.nodeType === 3 ? node.data : null);

/** A page as `cheerio` parses it with `htmlparser2`. */
export interface Dom {
  readonly root: DomRoot;
  /** Whether an element has an end tag of its own, and does not just end with another. */
  readonly isClosed: (element: DomElement) => boolean;
}

export const domOf = (html: string): Dom => {
  const source = boundDepth(html);
  const [root] = load(source, { xml: { xmlMode: false, withEndIndices: true } }).root();
  if (!root) throw new Error('a parsed page has no root');
  return {
    root,
    isClosed: ({ name, endIndex }) => {
      const end = endIndex ?? 0;
      return source.slice(Math.max(0, end - name.length - 2), end).toLowerCase() === `</${name}`;
    },
  };
};

/**
 * Visits the nodes below a root in the order of the page, however deep they lie.
 * @param enter says of an element whether what it holds is visited too
 * @param leave called for elements that were entered, after what they hold
 */
export const walk = (
  root: DomRoot,
  enter: (node: DomNode) => boolean,
  leave: (element: DomElement) => void,
): void => {
  let node: DomNode | null = root.children[0] ?? null;
  while (node) {
    if (enter(node) && isElement(node)) {
      const child: DomNode | undefined = node.children[0];
      if (child) {
        node = child;
        continue;
      }
      leave(node);
    }
    while (node && !node.next) {
      const parent: DomNode | null = node.parent;
      if (parent && isElement(parent)) leave(parent);
      node = parent === root ? null : parent;
    }
    node = node?.next ?? null;
  }
};
