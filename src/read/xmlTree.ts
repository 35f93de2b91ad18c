import { Parser } from 'htmlparser2';
import { lenient, strict } from './strict.ts';
import { utf16Of } from './utf16.ts';
import type { XmlNode } from './xmlNode.ts';

export interface XmlTree {
  /** Holds the root element as a child. */
  readonly root: XmlNode;
  /** Whether the document was cut off, or its tags do not fit together; what could be read is there. */
  readonly damaged: boolean;
  /** Whether it holds more elements than are read, or deeper ones; what stands before them is there. */
  readonly excessive: boolean;
}

export interface XmlOptions {
  /** The elements that become nodes: all, if it is not said. Others give their children to their parent. */
  readonly kept?: ReadonlySet<string>;
  /** The elements that are left out with all that they hold. */
  readonly dropped?: ReadonlySet<string>;
  /** What takes the place of an element once it is whole. */
  readonly settle?: (node: XmlNode) => readonly XmlNode[];
}

interface OpenNode {
  readonly name: string;
  attributes: Map<string, string>;
  children: XmlNode[];
  text: string;
}

/** Some 200 MB of memory. */
const MAX_NODES = 1_000_000;
/** Of elements. Word stops at tables in tables long before; the parser takes time with the square of the depth. */
const MAX_DEPTH = 256;

/** Most elements have none, so they share these. */
const NO_ATTRIBUTES = new Map<string, string>();
const NO_CHILDREN: XmlNode[] = [];

const openNode = (name: string): OpenNode => ({
  name,
  attributes: NO_ATTRIBUTES,
  children: NO_CHILDREN,
  text: '',
});

const adopt = (parent: OpenNode, nodes: readonly XmlNode[]): void => {
  if (parent.children === NO_CHILDREN) parent.children = [...nodes];
  else for (const node of nodes) parent.children.push(node);
};

/** The characters of an XML part of an Office document: UTF-8, or UTF-16 with a mark. */
const charactersOf = (bytes: Uint8Array): { readonly text: string; readonly broken: boolean } => {
  const utf16 = utf16Of(bytes);
  const label = utf16?.marked ? utf16.label : 'utf-8';
  const text = strict(label, bytes);
  return text === null ? { text: lenient(label, bytes), broken: true } : { text, broken: false };
};

const localNames = (): ((name: string) => string) => {
  const known = new Map<string, string>();
  return (name) => {
    const local = known.get(name) ?? name.slice(name.indexOf(':') + 1);
    known.set(name, local);
    return local;
  };
};

/** Elements that hold nothing and become no node: most of a Word document, which is read in a third of the time without. */
const withoutHollow = (text: string, kept: ReadonlySet<string>): string =>
  text.replace(
    new RegExp(`<(?:\\w+:)?(?!(?:\\w+:)?(?:${[...kept].join('|')})[\\s/])\\w+(?:\\s[^<>]*)?/>`, 'g'),
    '',
  );

/**
 * Parses XML without complaint, as far as it makes sense. Entities other than the five of XML and numbers stay as they
 * stand, so that nothing a document type declares is ever expanded.
 */
export const xmlTree = (
  bytes: Uint8Array,
  { kept, dropped: left, settle = (node) => [node] }: XmlOptions = {},
): XmlTree => {
  const { text, broken } = charactersOf(bytes);
  const localOf = localNames();
  const root = openNode('');
  const open: OpenNode[] = [root];
  /** For each element around here whether it is a node. */
  const around: boolean[] = [];
  let top = root;
  let takesAttributes = false;
  /** How many elements around here are left out. */
  let dropped = 0;
  let nodes = 0;
  /** Whether the last tag opened an element: closed at once, it closed itself. */
  let isFresh = false;
  let damaged = broken;
  let excessive = false;

  const close = (): void => {
    const closed = open.pop() as OpenNode;
    top = open.at(-1) ?? root;
    adopt(top, settle(closed));
  };

  const parser = new Parser(
    {
      onopentagname(qualified) {
        isFresh = true;
        takesAttributes = false;
        if (around.length + dropped >= MAX_DEPTH || nodes >= MAX_NODES) {
          excessive = true;
          parser.pause();
        } else if (dropped > 0) dropped += 1;
        else {
          const name = localOf(qualified);
          if (left?.has(name)) {
            dropped = 1;
            return;
          }
          const isNode = kept?.has(name) ?? true;
          around.push(isNode);
          if (!isNode) return;
          nodes += 1;
          top = openNode(name);
          open.push(top);
          takesAttributes = true;
        }
      },
      onattribute(name, value) {
        if (!takesAttributes) return;
        if (top.attributes === NO_ATTRIBUTES) top.attributes = new Map();
        top.attributes.set(localOf(name), value);
      },
      ontext(data) {
        isFresh = false;
        if (dropped === 0) top.text += data;
      },
      onclosetag(_, isImplied) {
        damaged ||= isImplied && !isFresh;
        isFresh = false;
        if (dropped > 0) dropped -= 1;
        else if (around.pop()) close();
      },
    },
    { xmlMode: true },
  );
  parser.end(kept ? withoutHollow(text, kept) : text);
  while (open.length > 1) close();
  return { root, damaged: damaged && !excessive, excessive };
};
