import { isContentsStyle } from '../word/contents.ts';
import { childOf, childrenOf, propertyOf, type XmlNode } from '../xmlNode.ts';
import { isOn } from './isOn.ts';

/** Which list a paragraph is in; null for what is not said. */
export interface ListPlace {
  readonly list: string | null;
  /** From 0. */
  readonly level: number | null;
}

interface Style {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly place: ListPlace;
  readonly isHidden: boolean | null;
}

/** What the styles of a document say; all know what a style has from the ones that it is based on. */
export interface Styles {
  /** The style of paragraphs that name none. */
  readonly usual: string | undefined;
  /** The list of a style's paragraphs, and the style that says so; null for none. */
  readonly placeOf: (style: string) => (ListPlace & { readonly from: string }) | null;
  readonly isHidden: (style: string) => boolean;
  /** Whether it is of an entry or the heading of a table of contents. */
  readonly isContents: (style: string) => boolean;
}

/** The list and the level of the properties of a paragraph, as far as these say. */
export const listPlace = (properties: XmlNode | undefined): ListPlace => {
  const numbering = childOf(properties, 'numPr');
  const level = Number.parseInt(propertyOf(numbering, 'ilvl') ?? '', 10);
  return { list: propertyOf(numbering, 'numId') ?? null, level: Number.isNaN(level) ? null : level };
};

const styleOf = (node: XmlNode): Style => {
  const hidden = childOf(childOf(node, 'rPr'), 'vanish');
  return {
    id: node.attributes.get('styleId') ?? '',
    name: propertyOf(node, 'name') ?? '',
    basedOn: propertyOf(node, 'basedOn'),
    place: listPlace(childOf(node, 'pPr')),
    isHidden: hidden ? isOn(hidden) : null,
  };
};

/** How far a style is followed to the ones that it is based on; a damaged file has circles. */
const LONGEST_CHAIN = 20;

/** @param root of `styles.xml` */
export const stylesOf = (root: XmlNode | undefined): Styles => {
  const nodes = childrenOf(root, 'style');
  const styles = new Map(nodes.map(styleOf).map((style) => [style.id, style]));
  const usual = nodes.find(
    ({ attributes }) => attributes.get('type') === 'paragraph' && isOn(attributes.get('default') ?? '0'),
  );

  const chainOf = (id: string): Style[] => {
    const chain: Style[] = [];
    for (let style = styles.get(id); style && chain.length < LONGEST_CHAIN; ) {
      chain.push(style);
      style = style.basedOn === undefined ? undefined : styles.get(style.basedOn);
    }
    return chain;
  };

  return {
    usual: usual?.attributes.get('styleId'),
    placeOf: (id) => {
      const chain = chainOf(id);
      const from = chain.find(({ place }) => place.list !== null);
      if (!from) return null;
      const level = chain.find(({ place }) => place.level !== null)?.place.level ?? null;
      return { list: from.place.list, level, from: from.id };
    },
    isHidden: (id) => chainOf(id).find(({ isHidden }) => isHidden !== null)?.isHidden ?? false,
    isContents: (id) => chainOf(id).some(({ name }) => isContentsStyle(name)),
  };
};
