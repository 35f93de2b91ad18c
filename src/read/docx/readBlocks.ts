import { type Part, paragraph } from '../compose.ts';
import { childOf, propertyOf, type XmlNode } from '../xmlNode.ts';
import type { Context } from './context.ts';
import { inlineText } from './inlineText.ts';
import { isOn } from './isOn.ts';
import { linesOf } from './linesOf.ts';
import type { Label } from './numberer.ts';
import { readTable } from './readTable.ts';
import { listPlace } from './styles.ts';

/** Where blocks stand: on the page, in the cell of a table, or in a note or text box beside the text. */
export type Place = 'page' | 'cell' | 'beside';

interface ReadParagraph {
  /** With what the paragraph before carried over. */
  readonly text: string;
  /** Whether the end of the paragraph is deleted or hidden, so that the next goes on in it. */
  readonly goesOn: boolean;
}

/** A number and a text that begins with a digit must not become one number. */
const withLabel = ({ text: label, gap }: Label, text: string): string => {
  const needsBlank = /[\d.．%A-Za-z]$/.test(label) && /^[\d.]/.test(text);
  const isHeading = /[章节篇编部卷条]$/.test(label) && gap !== 'nothing' && text !== '';
  return needsBlank || isHeading ? `${label} ${text}` : label + text;
};

const readParagraph = (node: XmlNode, context: Context, place: Place, carried: string): ReadParagraph => {
  const { styles, met, beside } = context;
  const properties = childOf(node, 'pPr');
  const style = propertyOf(properties, 'pStyle');
  const inline = inlineText(node, context, styles.isHidden(style ?? styles.usual ?? ''));
  for (const each of inline.beside) beside.push(...readBlocks(each, context, 'beside'));

  const isDeleted = childOf(properties, 'del') !== undefined || childOf(properties, 'moveFrom') !== undefined;
  const text = carried + inline.text;
  if (isDeleted) return { text, goesOn: true };
  const isHidden = isOn(childOf(properties, 'vanish'));
  if (isHidden && inline.text === '') return { text: carried, goesOn: true };

  const label = context.number(listPlace(properties), style);
  if (styles.isContents(style ?? '') || (inline.isContents && context.fieldsFit)) {
    met.add('contents');
    return { text: '', goesOn: false };
  }
  // Only a table can be numbered without a word: in its first column.
  if (!label || (text.trim() === '' && place !== 'cell')) return { text, goesOn: isHidden };
  return { text: withLabel(label, text.trimStart()), goesOn: isHidden };
};

/** The paragraphs and tables that stand in a body, a cell, a note or a text box, in reading order. */
export const readBlocks = (node: XmlNode, context: Context, place: Place): Part[] => {
  const parts: Part[] = [];
  let carried = '';

  const end = (text: string): void => {
    parts.push(...linesOf(text).flatMap((line) => (line === '' ? [] : [paragraph(line)])));
    carried = '';
  };

  for (const child of node.children) {
    if (child.name === 'p') {
      const { text, goesOn } = readParagraph(child, context, place, carried);
      if (goesOn) carried = text;
      else end(text);
    } else if (child.name === 'tbl') {
      end(carried);
      parts.push(...readTable(child, (cell) => readBlocks(cell, context, 'cell')));
    } else if (child.name === 'contents') context.met.add('contents');
    else if (child.name === 'altChunk') context.met.add('embedded');
    if (place === 'page') parts.push(...context.beside.splice(0));
  }
  end(carried);
  return parts;
};
