import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { type Attributes, type Block, linesOf, type Page } from './blocks.ts';
import { ATTRIBUTES, BLOCKS, NO_TEXT, UNSEEN, VOID } from './elements.ts';
import { inline as inlineOf } from './inline.ts';
import { openBlocks } from './openBlocks.ts';
import { isHidden } from './style.ts';

export interface ParseOptions {
  /** Whether what does not show, but for scripts and styles, is taken for shown. */
  readonly showHidden?: boolean;
  /** Whether the text is what an editor in a page held. */
  readonly isHeld?: boolean;
}

/** A text that holds the source of a page, as editors in web pages leave it. */
const IS_SOURCE = /<(?:p|div|br|span|table)\b[^<>]{0,1000}>/i;

const textOf = (block: Block): string =>
  linesOf(block)
    .map(({ text }) => text)
    .join('\n');

/** What the text of an editor says; it may be the source of a page, escaped or as it is, and is then read as one. */
const heldBy = (editor: Block, showHidden: boolean): Page => {
  const parse = (source: string): Page => parsePage(source, { showHidden, isHeld: true });
  const text = textOf(editor);
  if (IS_SOURCE.test(text)) return parse(text);
  const plain = parse(`<pre>${text}`);
  const unescaped = textOf(plain.root);
  return IS_SOURCE.test(unescaped) ? parse(unescaped) : plain;
};

/** The part of an attribute's value that is looked at: enough for any name, style and title. */
const LONGEST_VALUE = 1000;

const NO_ATTRIBUTES: Attributes = {};

/**
 * The elements of a page and the lines in them, told apart as browsers do where that makes a difference for its
 * text. Never throws, and takes time in proportion to the length of the page, however its elements are nested.
 */
export const parsePage = (html: string, { showHidden = false, isHeld = false }: ParseOptions = {}): Page => {
  const root: Block = {
    kind: 'block',
    name: 'html',
    attributes: {},
    children: [],
    isPreformatted: false,
  };
  const inline = inlineOf(showHidden);
  const open = openBlocks(root, inline);
  const meta = new Map<string, string>();
  /** The blocks of what editors held. */
  const held: Block[] = [];
  let title = '';
  let hasOpened = false;
  let hasClosed = false;
  let hasPassword = false;

  const source = html;
  let name = '';
  let attributes: Record<string, string> = NO_ATTRIBUTES;
  let attribute: string | null = null;

  const text = (piece: string): void => {
    if (open.top().name === 'title') title = (title + piece).slice(0, LONGEST_VALUE);
    else if (open.isSeen()) inline.text(piece, open.top());
  };

  const isUnseen = (element: string): boolean => NO_TEXT.has(element) || (!showHidden && UNSEEN.has(element));

  const readMeta = (): void => {
    const key = (attributes['name'] ?? attributes['property'])?.trim().toLowerCase();
    const content = attributes['content']?.trim();
    if (key && content && !meta.has(key)) meta.set(key, content);
  };

  const openVoid = (): void => {
    if (name === 'br' || name === 'hr') open.endLine();
    else if (name === 'meta') readMeta();
    else if (name === 'input' && /^password$/i.test(attributes['type'] ?? '')) hasPassword = true;
  };

  const openTag = (isSelfClosing: boolean): void => {
    if (name === 'html' || name === 'body') hasOpened = true;
    else if (VOID.has(name)) openVoid();
    else if (isUnseen(name)) {
      if (!isSelfClosing) open.open(name, attributes, false);
    } else if (BLOCKS.has(name)) open.open(name, attributes, showHidden || !isHidden(attributes));
    else if (open.isSeen()) inline.open(name, attributes, open.top());
  };

  const endEditor = (): void => {
    const editor = open.top();
    open.close('textarea');
    if (editor.name !== 'textarea' || isHeld) return;
    const page = heldBy(editor, showHidden);
    editor.children.length = 0;
    for (const child of page.root.children) editor.children.push(child);
    for (const block of page.blocks) held.push(block);
  };

  const closeTag = (closed: string): void => {
    if (closed === 'html' || closed === 'body') hasClosed = true;
    else if (closed === 'br' || (closed === 'p' && open.top().name !== 'p')) {
      open.endLine();
      open.close(closed);
    } else if (closed === 'textarea') endEditor();
    else if (BLOCKS.has(closed) || isUnseen(closed)) open.close(closed);
    else if (open.isSeen()) inline.close(closed, open.top());
  };

  const callbacks: TokenizerCallbacks = {
    ontext: (start, end) => text(source.slice(start, end)),
    ontextentity: (codePoint) => text(String.fromCodePoint(codePoint)),
    onopentagname: (start, end) => {
      name = source.slice(start, end).toLowerCase();
      attributes = NO_ATTRIBUTES;
    },
    onattribname: (start, end) => {
      const found = source.slice(start, end).toLowerCase();
      attribute = ATTRIBUTES.has(found) && !Object.hasOwn(attributes, found) ? found : null;
      if (attribute === null) return;
      if (attributes === NO_ATTRIBUTES) attributes = {};
      attributes[attribute] = '';
    },
    onattribdata: (start, end) => {
      if (attribute !== null)
        attributes[attribute] += source.slice(start, Math.min(end, start + LONGEST_VALUE));
    },
    onattribentity: (codePoint) => {
      if (attribute !== null) attributes[attribute] += String.fromCodePoint(codePoint);
    },
    onattribend: () => {
      attribute = null;
    },
    onopentagend: () => openTag(false),
    onselfclosingtag: () => openTag(true),
    onclosetag: (start, end) => closeTag(source.slice(start, end).toLowerCase()),
    oncdata: () => undefined,
    oncomment: () => undefined,
    ondeclaration: () => undefined,
    onprocessinginstruction: () => undefined,
    onend: () => undefined,
  };
  const tokenizer = new Tokenizer({}, callbacks);
  tokenizer.write(source);
  tokenizer.end();
  open.end();
  return {
    root,
    blocks: [...open.blocks, ...held],
    title,
    meta,
    isTruncated: hasOpened && !hasClosed,
    hasPassword,
  };
};
