import { type Part, paragraph } from '../compose.ts';
import { dropContentsHeading } from '../word/contents.ts';
import { linesOf } from '../word/linesOf.ts';
import { withLabel } from '../word/withLabel.ts';
import { childOf, propertyOf, type XmlNode } from '../xmlNode.ts';
import type { Context } from './context.ts';
import { inlineText } from './inlineText.ts';
import { isOn } from './isOn.ts';
import { readTable } from './readTable.ts';
import { listPlace } from './styles.ts';

/** Where blocks stand: on the page, in the cell of a table, or in a note or text box beside the text. */
export type Place = 'page' | 'cell' | 'beside';

interface ReadParagraph {
  /** With what the paragraph before carried over. */
  readonly text: string;
  /** Whether the end of the paragraph is deleted or hidden, so that the next goes on in it. */
  readonly goesOn: boolean;
  /** Whether it, or a part of it, is of a table of contents, which was left out. */
  readonly isContents: boolean;
}

/** Notes and text boxes, each with the numbers of its story. */
const readBeside = (nodes: readonly XmlNode[], context: Context): void => {
  for (const node of nodes) {
    const number = context.numberBeside[node.name === 'txbxContent' ? 'box' : 'note'];
    for (const part of readBlocks(node, { ...context, number }, 'beside')) context.beside.push(part);
  }
};

const readParagraph = (node: XmlNode, context: Context, place: Place, carried: string): ReadParagraph => {
  const { styles } = context;
  const properties = childOf(node, 'pPr');
  const style = propertyOf(properties, 'pStyle');
  const inline = inlineText(node, context, styles.isHidden(style ?? styles.usual ?? ''));
  readBeside(inline.beside, context);

  const { isContents } = inline;
  const isDeleted = childOf(properties, 'del') !== undefined || childOf(properties, 'moveFrom') !== undefined;
  const text = carried + inline.text;
  if (isDeleted) return { text, goesOn: true, isContents };
  const goesOn = isOn(childOf(properties, 'vanish'));
  if (goesOn && inline.text === '') return { text: carried, goesOn, isContents };

  const listed = context.listing(listPlace(properties), style);
  const label = listed && context.number(listed.list, listed.level);
  if (styles.isContents(style ?? '')) return { text: '', goesOn: false, isContents: true };
  const isBlank = text.trim() === '';
  // Only a table can be numbered without a word: in its first column.
  if (!label || (isBlank && (place !== 'cell' || isContents))) return { text, goesOn, isContents };
  return { text: withLabel(label, text.trimStart()), goesOn, isContents };
};

/** The paragraphs and tables that stand in a body, a cell, a note or a text box, in reading order. */
export const readBlocks = (node: XmlNode, context: Context, place: Place): Part[] => {
  const parts: Part[] = [];
  let carried = '';

  const end = (text: string): void => {
    for (const line of linesOf(text)) parts.push(paragraph(line));
    carried = '';
  };

  const putBeside = (): void => {
    if (place === 'page') for (const part of context.beside.splice(0)) parts.push(part);
  };

  const leaveContentsOut = (): void => {
    context.met.add('contents');
    dropContentsHeading(parts);
  };

  for (const child of node.children) {
    if (child.name === 'p') {
      const { text, goesOn, isContents } = readParagraph(child, context, place, carried);
      if (isContents) leaveContentsOut();
      if (goesOn) carried = text;
      else end(text);
      if (isContents) dropContentsHeading(parts);
    } else if (child.name === 'tbl') {
      end(carried);
      for (const part of readTable(child, (cell) => readBlocks(cell, context, 'cell'))) parts.push(part);
    } else if (child.name === 'contents') leaveContentsOut();
    else if (child.name === 'altChunk') context.met.add('embedded');
    if (carried === '') putBeside();
  }
  end(carried);
  putBeside();
  return parts;
};
