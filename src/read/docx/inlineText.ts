import { childOf, type XmlNode } from '../xmlNode.ts';
import type { Context } from './context.ts';
import { isOn } from './isOn.ts';
import { superscript, symbolOf } from './symbols.ts';

/** What the runs of a paragraph hold. */
export interface Inline {
  /** A line break for each that is in it; a tab for each that is in it. */
  readonly text: string;
  /** Text boxes, footnotes and endnotes that are anchored in it. */
  readonly beside: readonly XmlNode[];
  /** Whether it, or a part of it, is of a table of contents that is a field. */
  readonly isContents: boolean;
}

const isHiddenRun = (run: XmlNode, { styles }: Context): boolean => {
  const own = childOf(run, 'vanish');
  if (own) return isOn(own);
  const style = childOf(run, 'rStyle')?.attributes.get('val');
  return style !== undefined && styles.isHidden(style);
};

const isRaised = (run: XmlNode): boolean =>
  childOf(run, 'vertAlign')?.attributes.get('val') === 'superscript';

/** Blanks that a writer put in to lay out its XML are none of the text. */
const plainText = ({ attributes, text }: XmlNode): string => {
  const plain = /[\t\n\r]/.test(text) ? text.replace(/[\t\n\r]+/g, ' ') : text;
  return attributes.get('space') === 'preserve' ? plain : plain.replace(/^ +| +$/g, '');
};

/** @param isHidden whether the style of the paragraph hides its text */
export const inlineText = (node: XmlNode, context: Context, isHidden: boolean): Inline => {
  const { fields, note } = context;
  const beside: XmlNode[] = [];
  let text = '';
  let isContents = fields.isContents();

  const fieldCharacter = (type: string | undefined): string => {
    if (type === 'begin') fields.begin();
    else if (type === 'separate') fields.separate();
    else if (type === 'end') return fields.end();
    isContents ||= fields.isContents();
    return '';
  };

  const anchored = (kind: 'footnote' | 'endnote', { attributes }: XmlNode): void => {
    const found = note(kind, attributes.get('id') ?? '');
    if (found) beside.push(found);
  };

  const textOf = (child: XmlNode): string => {
    switch (child.name) {
      case 't':
        return plainText(child);
      case 'tab':
      case 'ptab':
        return '\t';
      case 'br':
      case 'cr':
        return '\n';
      case 'noBreakHyphen':
        return '-';
      case 'sym':
        return symbolOf(child.attributes.get('font') ?? '', child.attributes.get('char') ?? '');
      case 'fldChar':
        return fieldCharacter(child.attributes.get('fldCharType'));
      default:
        return '';
    }
  };

  const put = (added: string, isShown: boolean): void => {
    if (added !== '' && isShown && fields.shows()) text += added;
  };

  const walk = (parent: XmlNode, isShown: boolean, raised: boolean): void => {
    for (const child of parent.children) {
      if (child.name === 'r') walk(child, isShown && !isHiddenRun(child, context), isRaised(child));
      else if (child.name === 'instrText') fields.code(child.text);
      else if (child.name === 'footnoteReference') anchored('footnote', child);
      else if (child.name === 'endnoteReference') anchored('endnote', child);
      else if (child.name === 'txbxContent') beside.push(child);
      else if (child.name === 'f') {
        put('(', isShown);
        for (const part of child.children) {
          if (part.name === 'den') put(')/(', isShown);
          walk(part, isShown, raised);
        }
        put(')', isShown);
      } else {
        const added = textOf(child);
        put(raised ? superscript(added) : added, isShown);
      }
    }
  };

  walk(node, !isHidden, false);
  fields.endParagraph();
  return { text, beside, isContents };
};
