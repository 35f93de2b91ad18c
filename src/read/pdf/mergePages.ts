import type { Part } from '../compose.ts';

const firstPage = (part: Part): number =>
  (part.kind === 'paragraph' ? part.pieces[0]?.page : part.rows[0]?.[0]?.page) ?? 0;

/** The parts of a document with those of other pages of it, each before the first part that begins on a later page. */
export const mergePages = (parts: readonly Part[], others: readonly Part[]): Part[] => {
  const merged: Part[] = [];
  let next = 0;
  for (const part of parts) {
    for (let other = others[next]; other && firstPage(other) < firstPage(part); other = others[next]) {
      merged.push(other);
      next += 1;
    }
    merged.push(part);
  }
  return [...merged, ...others.slice(next)];
};
