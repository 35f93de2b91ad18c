import { isRaised, superscript } from '../word/superscript.ts';
import { isSymbolFont, symbolOf } from '../word/symbols.ts';
import { childOf, propertyOf, type XmlNode } from '../xmlNode.ts';
import type { Context } from './context.ts';
import { isOn } from './isOn.ts';

/** What the runs of a paragraph hold. */
export interface Inline {
  /** A line break for each that is in it; a tab for each that is in it. */
  readonly text: string;
  /** Text boxes, footnotes and endnotes that are anchored in it. */
  readonly beside: readonly XmlNode[];
  /** Whether a part of it is of a table of contents that is a field, which is no part of the text. */
  readonly isContents: boolean;
}

const isHiddenRun = (run: XmlNode, { styles }: Context): boolean => {
  const own = childOf(run, 'vanish');
  if (own) return isOn(own);
  const style = childOf(run, 'rStyle')?.attributes.get('val');
  return style !== undefined && styles.isHidden(style);
};

const numberIn = (run: XmlNode, name: string, otherwise: number): number =>
  Number.parseInt(propertyOf(run, name) ?? '', 10) || otherwise;

const isRaisedRun = (run: XmlNode): boolean =>
  propertyOf(run, 'vertAlign') === 'superscript' ||
  isRaised(numberIn(run, 'position', 0), numberIn(run, 'sz', Number.POSITIVE_INFINITY));

/** The characters of a font of symbols stand at its places. */
const shownIn = (run: XmlNode, text: string): string => {
  if (!/[\uf000-\uf0ff]/.test(text)) return text;
  const fonts = childOf(run, 'rFonts')?.attributes;
  const font = [fonts?.get('ascii'), fonts?.get('hAnsi')].find((name) => name && isSymbolFont(name));
  if (font === undefined) return text;
  return text.replace(/[\uf000-\uf0ff]/g, (place) => symbolOf(font, place.charCodeAt(0)));
};

/** Blanks that a writer put in to lay out its XML are none of the text. */
const plainText = ({ attributes, text }: XmlNode): string => {
  const plain = /[\t\n\r]/.test(text) ? text.replace(/[\t\n\r]+/g, ' ') : text;
  return attributes.get('space') === 'preserve' ? plain : plain.replace(/^ +| +$/g, '');
};

/** @param isHidden whether the style of the paragraph hides its text */
export const inlineText = (node: XmlNode, context: Context, isHidden: boolean): Inline => {
  const { fields, fieldsFit, note } = context;
  const inContents = (): boolean => fieldsFit && fields.isContents();
  const beside: XmlNode[] = [];
  let text = '';
  let isContents = inContents();

  const fieldCharacter = (type: string | undefined): string => {
    if (type === 'begin') fields.begin();
    else if (type === 'separate') fields.separate();
    else if (type === 'end') return fields.end();
    isContents ||= inContents();
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
        return symbolOf(
          child.attributes.get('font') ?? '',
          Number.parseInt(child.attributes.get('char') ?? '', 16) & 0xffff,
        );
      case 'fldChar':
        return fieldCharacter(child.attributes.get('fldCharType'));
      default:
        return '';
    }
  };

  const put = (added: string, isShown: boolean): void => {
    if (added !== '' && isShown && fields.shows() && !inContents()) text += added;
  };

  const walk = (parent: XmlNode, isShown: boolean, raised: boolean): void => {
    for (const child of parent.children) {
      if (child.name === 'r') walk(child, isShown && !isHiddenRun(child, context), isRaisedRun(child));
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
        const added = shownIn(parent, textOf(child));
        put(raised ? superscript(added) : added, isShown);
      }
    }
  };

  walk(node, !isHidden, false);
  fields.endParagraph();
  return { text, beside, isContents };
};
