/** Fragments by name: a list of words, or the source of a pattern. */
export type Fragments = ReadonlyMap<string, readonly string[] | string>;

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

const REFERENCE = /\{([a-z][A-Za-z]*)\}/g;

/** From so many words on, those with one beginning are tried together. */
const MANY = 8;

/** Longer words first, so that an alternation takes the longest that fits. */
export const alternation = (words: readonly string[]): string => {
  const longest = [...new Set(words)].sort((one, other) => other.length - one.length);
  if (longest.length < MANY) return longest.map(escaped).join('|');
  const byFirst = new Map<string, string[]>();
  for (const word of longest) byFirst.set(word.charAt(0), [...(byFirst.get(word.charAt(0)) ?? []), word]);
  return [...byFirst]
    .map(([first, group]) => {
      const rests = group.map((word) => word.slice(1));
      return group.length === 1
        ? escaped(group[0] ?? '')
        : `${escaped(first)}(?:${rests.every((rest) => rest !== '') ? alternation(rests) : `${alternation(rests.filter((rest) => rest !== ''))}|`})`;
    })
    .join('|');
};

/**
 * The source of a pattern with every `{name}` put in.
 * @throws Error naming the fragment that is unknown or refers to itself
 */
export const expand = (source: string, fragments: Fragments, inside: readonly string[] = []): string =>
  source.replace(REFERENCE, (_, name: string) => {
    if (inside.includes(name))
      throw new Error(`the fragment {${name}} refers to itself: ${[...inside, name].join(' → ')}`);
    const fragment = fragments.get(name);
    if (fragment === undefined) throw new Error(`there is no fragment {${name}}`);
    const pattern =
      typeof fragment === 'string' ? expand(fragment, fragments, [...inside, name]) : alternation(fragment);
    return `(?:${pattern})`;
  });
