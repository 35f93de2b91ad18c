import type { Level, List } from '../word/numberer.ts';
import { childOf, childrenOf, propertyOf, type XmlNode } from '../xmlNode.ts';
import { isOn } from './isOn.ts';
import type { Styles } from './styles.ts';

/** A list, and by level the style whose paragraphs are of that level. */
export interface StyledList extends List {
  readonly styles: readonly (string | undefined)[];
}

const LEVELS = 9;

const numberOf = (text: string | undefined, fallback: number): number => {
  const value = Number.parseInt(text ?? '', 10);
  return Number.isNaN(value) ? fallback : value;
};

const SUFFIXES = { space: 'space', nothing: 'nothing' } as const;

/** What is printed, in the file with `%1` for the number of the first level. */
const labelOf = (text: string): Level['label'] =>
  text
    .split(/%([1-9])/)
    .map((part, index) => (index % 2 === 1 ? Number(part) - 1 : part))
    .filter((part) => part !== '');

/** Newer formats stand beside one that every version of Word knows. */
const formatOf = (node: XmlNode): string | undefined =>
  propertyOf(node, 'numFmt') ?? propertyOf(childOf(childOf(node, 'AlternateContent'), 'Fallback'), 'numFmt');

const levelOf = (node: XmlNode | undefined, index: number): Level => ({
  start: numberOf(node && propertyOf(node, 'start'), 0),
  format: (node && formatOf(node)) ?? 'decimal',
  label: labelOf(propertyOf(node, 'lvlText') ?? ''),
  isLegal: isOn(childOf(node, 'isLgl')),
  restart: numberOf(propertyOf(node, 'lvlRestart'), index),
  suffix: SUFFIXES[propertyOf(node, 'suff') as keyof typeof SUFFIXES] ?? 'tab',
});

const indexOf = (node: XmlNode): number => numberOf(node.attributes.get('ilvl'), 0);

const levelNodes = (node: XmlNode | undefined): ReadonlyMap<number, XmlNode> =>
  new Map(childrenOf(node, 'lvl').map((level) => [indexOf(level), level]));

/**
 * The lists of a document by their numbers.
 * @param root of `numbering.xml`
 * @param styles a list may be defined by a style that names another
 */
export const numberingOf = (root: XmlNode | undefined, styles: Styles): ReadonlyMap<string, StyledList> => {
  const abstracts = new Map(
    childrenOf(root, 'abstractNum').map((node) => [node.attributes.get('abstractNumId') ?? '', node]),
  );
  const nodes = new Map(childrenOf(root, 'num').map((node) => [node.attributes.get('numId') ?? '', node]));

  const familyOf = (num: XmlNode, linksLeft: number): string => {
    const family = propertyOf(num, 'abstractNumId') ?? '';
    const link = propertyOf(abstracts.get(family), 'numStyleLink');
    const linked = link === undefined ? undefined : nodes.get(styles.placeOf(link)?.list ?? '');
    return linked && linksLeft > 0 ? familyOf(linked, linksLeft - 1) : family;
  };

  const listOf = (num: XmlNode): StyledList => {
    const family = familyOf(num, LEVELS);
    const overrides = childrenOf(num, 'lvlOverride');
    const levels = new Map([
      ...levelNodes(abstracts.get(family)),
      ...overrides.flatMap((override): [number, XmlNode][] => {
        const level = childOf(override, 'lvl');
        return level ? [[indexOf(override), level]] : [];
      }),
    ]);
    return {
      family,
      levels: Array.from({ length: LEVELS }, (_, index) => levelOf(levels.get(index), index)),
      styles: Array.from({ length: LEVELS }, (_, index) => propertyOf(levels.get(index), 'pStyle')),
      starts: new Map(
        overrides.flatMap((override): [number, number][] => {
          const start = propertyOf(override, 'startOverride');
          return start === undefined ? [] : [[indexOf(override), numberOf(start, 0)]];
        }),
      ),
    };
  };

  return new Map([...nodes].map(([id, num]) => [id, listOf(num)]));
};
