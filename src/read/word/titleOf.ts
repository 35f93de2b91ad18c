/** How much of a document, in characters, its title is looked for in. */
const HEAD = 3000;
const SHORTEST = 5;

const bare = (text: string): string => text.replace(/[\s\u3000]+/g, '');

/**
 * The title that the properties of a file give; null if the head of the text does not say it, for many a file carries
 * the title of the one that it was made from.
 */
export const titleOf = (property: string, text: string): string | null => {
  const title = property.replace(/\s+/g, ' ').trim();
  return bare(title).length >= SHORTEST && bare(text.slice(0, HEAD)).includes(bare(title)) ? title : null;
};
