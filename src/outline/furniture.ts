import type { Line } from './line.ts';

/** `- 3 -`, `— 4 —`, `第5页`, `第 3 页 共 20 页`, `3/20`. */
const PAGE_NUMBER =
  /^(?:[-—–－·]+\s*\d{1,4}\s*[-—–－·]+|第?\s*\d{1,4}\s*页(?:\s*[，/]?\s*[（]?共\s*\d{1,4}\s*页[）]?)?|\d{1,4}\s*\/\s*\d{1,4})$/;
const BARE_NUMBER = /^\d{1,4}$/;
/** Longer lines are no heads. */
const LONGEST = 60;
/** How many lines a head or a foot may take. */
const DEEPEST = 2;
/** On this share of the pages a line must stand to be a head. */
const SHARE = 0.5;

const textOf = (folded: string, { start, end }: Line): string =>
  end - start > LONGEST ? '' : folded.slice(start, end).replace(/\s+/g, '');

/** Which page each line is on, as form feeds part them. */
const pagesOf = (folded: string, lines: readonly Line[]): number[][] => {
  const pages: number[][] = [[]];
  let feed = folded.indexOf('\f');
  for (const [index, line] of lines.entries()) {
    for (; feed !== -1 && feed < line.start; feed = folded.indexOf('\f', feed + 1)) pages.push([]);
    pages.at(-1)?.push(index);
  }
  return pages.filter((page) => page.length > 0);
};

/** What a line says apart from its numbers: a head may count. */
const shapeOf = (text: string): string => text.replace(/\d+/g, '#');

/** The lines at the head and the foot of pages that come again on others. */
const heads = (folded: string, lines: readonly Line[], pages: readonly number[][]): number[] => {
  const edges = pages.map((page) => ({ head: page.slice(0, DEEPEST), foot: page.slice(-DEEPEST).reverse() }));
  const shape = (index: number): string => shapeOf(textOf(folded, lines[index] as Line));
  const counts = new Map<string, number>();
  for (const { head, foot } of edges)
    for (const key of new Set([...head, ...foot].map(shape))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const recurs = (index: number): boolean => {
    const key = shape(index);
    return key !== '' && (counts.get(key) ?? 0) >= Math.max(2, pages.length * SHARE);
  };
  const isBare = (index: number): boolean => BARE_NUMBER.test(textOf(folded, lines[index] as Line));
  const upTo = (edge: readonly number[]): readonly number[] => {
    const stop = edge.findIndex((index) => !recurs(index) && !isBare(index));
    return stop === -1 ? edge : edge.slice(0, stop);
  };
  return edges.flatMap(({ head, foot }, page) => [
    // The first page bears the title itself.
    ...(page === 0 ? [] : upTo(head)),
    ...upTo(foot).filter((index) => page > 0 || isBare(index)),
  ]);
};

/** The indices of lines that belong to the page and not to the text: numbers of pages, running heads and feet. */
export const furnitureOf = (folded: string, lines: readonly Line[]): ReadonlySet<number> => {
  const numbers = lines.flatMap((line, index) =>
    line.end - line.start <= LONGEST && PAGE_NUMBER.test(folded.slice(line.start, line.end)) ? [index] : [],
  );
  if (!folded.includes('\f')) return new Set(numbers);
  const known = new Set(numbers);
  const pages = pagesOf(folded, lines).map((page) => page.filter((index) => !known.has(index)));
  return new Set([
    ...numbers,
    ...heads(
      folded,
      lines,
      pages.filter((page) => page.length > 0),
    ),
  ]);
};
