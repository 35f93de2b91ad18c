/** Fragments by name: a list of words, or the source of a pattern. */
export type Fragments = ReadonlyMap<string, readonly string[] | string>;

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

const REFERENCE = /\{([a-z][A-Za-z]*)\}/g;

/** Longer words first, so that an alternation takes the longest that fits. */
export const alternation = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

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
