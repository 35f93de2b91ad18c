import { childOf, type XmlNode } from '../xmlNode.ts';

/** How much of a document, in characters, its title is looked for in. */
const HEAD = 3000;

const MIN_LENGTH = 5;

const bare = (text: string): string => text.replace(/[\s\u3000]+/g, '');

/**
 * The title that the properties of a file give (`docProps/core.xml`); null if the head of the text does not say it,
 * for many a file carries the title of the one that it was made from.
 */
export const titleOf = (properties: XmlNode | undefined, text: string): string | null => {
  const title = (childOf(properties, 'title')?.text ?? '').replace(/\s+/g, ' ').trim();
  return bare(title).length >= MIN_LENGTH && bare(text.slice(0, HEAD)).includes(bare(title)) ? title : null;
};
