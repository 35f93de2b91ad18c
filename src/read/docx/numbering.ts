import { childOf, childrenOf, propertyOf, type XmlNode } from '../xmlNode.ts';
import { isOn } from './isOn.ts';
import type { Styles } from './styles.ts';

/** How the paragraphs of one level of a list are numbered. */
export interface Level {
  readonly start: number;
  /** The name of a number format. */
  readonly format: string;
  /** What is printed, `%1` for the number of the first level. */
  readonly text: string;
  /** Whether the numbers of all levels are printed in digits. */
  readonly isLegal: boolean;
  /** Starts again after a paragraph of a level below this one (from 0); 0 for never. */
  readonly restart: number;
  /** What stands between the number and the text. */
  readonly gap: 'tab' | 'space' | 'nothing';
  /** The style whose paragraphs are of this level. */
  readonly style: string | undefined;
}

export interface List {
  /** Lists of the same one are counted on together. */
  readonly family: string;
  readonly levels: readonly Level[];
  /** By level, where this list starts anew whatever its family has come to. */
  readonly starts: ReadonlyMap<number, number>;
}

/** The lists of a document by their numbers. */
export type Numbering = ReadonlyMap<string, List>;

const LEVELS = 9;

const numberOf = (text: string | undefined, fallback: number): number => {
  const value = Number.parseInt(text ?? '', 10);
  return Number.isNaN(value) ? fallback : value;
};

const GAPS = { space: 'space', nothing: 'nothing' } as const;

/** Newer formats stand beside one that every version of Word knows. */
const formatOf = (node: XmlNode): string | undefined =>
  propertyOf(node, 'numFmt') ?? propertyOf(childOf(childOf(node, 'AlternateContent'), 'Fallback'), 'numFmt');

const levelOf = (node: XmlNode | undefined, index: number): Level => ({
  start: numberOf(node && propertyOf(node, 'start'), 0),
  format: (node && formatOf(node)) ?? 'decimal',
  text: propertyOf(node, 'lvlText') ?? '',
  isLegal: isOn(childOf(node, 'isLgl')),
  restart: numberOf(propertyOf(node, 'lvlRestart'), index),
  gap: GAPS[propertyOf(node, 'suff') as keyof typeof GAPS] ?? 'tab',
  style: propertyOf(node, 'pStyle'),
});

const indexOf = (node: XmlNode): number => numberOf(node.attributes.get('ilvl'), 0);

const levelNodes = (node: XmlNode | undefined): ReadonlyMap<number, XmlNode> =>
  new Map(childrenOf(node, 'lvl').map((level) => [indexOf(level), level]));

/**
 * @param root of `numbering.xml`
 * @param styles a list may be defined by a style that names another
 */
export const numberingOf = (root: XmlNode | undefined, styles: Styles): Numbering => {
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

  const listOf = (num: XmlNode): List => {
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
