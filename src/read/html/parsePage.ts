import { type Attributes, type Block, linesOf, type Page } from './blocks.ts';
import { type DomElement, type DomNode, domOf, isElement, textIn, walk } from './dom.ts';
import { BLOCKS, NO_TEXT, UNSEEN, VOID } from './elements.ts';
import { endUnclosed, framesIn } from './frames.ts';
import { lineBuilder } from './lineBuilder.ts';
import { raise } from './raise.ts';
import { isHidden, isMadeBlock } from './style.ts';

export interface ParseOptions {
  /** Whether what does not show, but for scripts and styles, is taken for shown. */
  readonly showHidden?: boolean;
  /** Whether the text is what an editor in a page held. */
  readonly isHeld?: boolean;
}

/** A text that holds the source of a page, as editors in web pages leave it. */
const IS_SOURCE = /<(?:p|div|br|span|table)\b[^<>]{0,1000}>/i;

/** What the text of an editor says; it may be the source of a page, escaped or as it is, and is then read as one. */
const heldBy = (text: string, showHidden: boolean): Page => {
  const parse = (source: string): Page => parsePage(source, { showHidden, isHeld: true });
  if (IS_SOURCE.test(text)) return parse(text);
  const plain = parse(`<pre>${text}`);
  const unescaped = linesOf(plain.root)
    .map((line) => line.text)
    .join('\n');
  return IS_SOURCE.test(unescaped) ? parse(unescaped) : plain;
};

/** No title or other field of a page is longer. */
const LONGEST_VALUE = 1000;

const LINE_BREAK = /\r\n?|\n/;

const contentOf = ({ children }: DomElement): string => children.map((child) => textIn(child) ?? '').join('');

/** A name for a place of the page is no link, nor is a link to a place of the page, as in a table of contents. */
const isLink = ({ href, name, id, onclick }: Attributes): boolean =>
  href === undefined
    ? onclick !== undefined || (name === undefined && id === undefined)
    : !/^#./.test(href.trim());

/**
 * The elements of a page and the lines in them, told apart as browsers do where that makes a difference for its
 * text. Never throws, and takes time in proportion to the length of the page, however its elements are nested.
 */
export const parsePage = (html: string, { showHidden = false, isHeld = false }: ParseOptions = {}): Page => {
  const { root: document, isClosed } = domOf(html);
  const root: Block = {
    kind: 'block',
    name: 'html',
    attributes: {},
    children: [],
    isPreformatted: false,
  };
  const line = lineBuilder();
  const frames = framesIn(root, line);
  const meta = new Map<string, string>();
  let title = '';
  let hasOpened = false;
  let hasClosed = false;
  let hasPassword = false;

  const addText = (text: string): void => {
    const { block, link, isRaised } = frames.top();
    const pieces = block.isPreformatted ? text.split(LINE_BREAK) : [text];
    pieces.forEach((piece, index) => {
      if (index > 0) frames.endLine();
      line.add(isRaised ? raise(piece) : piece, link?.isOpen === true);
    });
  };

  const readMeta = ({ name, property, content }: Attributes): void => {
    const key = (name ?? property)?.trim().toLowerCase();
    const value = content?.trim().slice(0, LONGEST_VALUE);
    if (key && value && !meta.has(key)) meta.set(key, value);
  };

  const enterVoid = ({ name, attribs }: DomElement): void => {
    if (name === 'br' || name === 'hr') frames.endLine();
    else if (name === 'meta') readMeta(attribs);
    else if (name === 'input' && /^password$/i.test(attribs['type'] ?? '')) hasPassword = true;
  };

  const enterEditor = (element: DomElement): void => {
    const editor = frames.openBlock(element);
    const { root: held, blocks } = heldBy(contentOf(element), showHidden);
    for (const child of held.children) editor.children.push(child);
    for (const block of blocks) frames.blocks.push(block);
    frames.close(element);
  };

  const enterLink = (element: DomElement): void => {
    const { link } = frames.top();
    if (link?.isOpen) endUnclosed(link);
    if (isLink(element.attribs)) frames.openInline(element, { link: { lines: [], isOpen: true } });
  };

  const enterElement = (element: DomElement): boolean => {
    const { name, attribs } = element;
    if (name === 'html' || name === 'body') {
      hasOpened = true;
      hasClosed ||= isClosed(element);
      return true;
    }
    if (name === 'title') title ||= contentOf(element).trim().slice(0, LONGEST_VALUE);
    if (NO_TEXT.has(name)) return false;
    if (!showHidden && (UNSEEN.has(name) || isHidden(attribs))) return false;
    if (VOID.has(name)) enterVoid(element);
    else if (name === 'textarea' && !isHeld) enterEditor(element);
    else {
      if (BLOCKS.has(name)) frames.openBlock(element);
      else if (name === 'a') enterLink(element);
      else if (name === 'sup') frames.openInline(element, { isRaised: true });
      else if (isMadeBlock(attribs)) frames.openInline(element, { isLineEnd: true });
      return true;
    }
    return false;
  };

  const enter = (node: DomNode): boolean => {
    if (isElement(node)) return enterElement(node);
    const text = textIn(node);
    if (text !== null) addText(text);
    return false;
  };

  const leave = (element: DomElement): void => {
    const { link, element: innermost } = frames.top();
    if (element.name === 'a' && innermost === element && link?.isOpen && !isClosed(element))
      endUnclosed(link);
    frames.close(element);
  };

  walk(document, enter, leave);
  frames.endLine();
  return {
    root,
    blocks: frames.blocks,
    title,
    meta,
    isTruncated: hasOpened && !hasClosed,
    hasPassword,
  };
};
