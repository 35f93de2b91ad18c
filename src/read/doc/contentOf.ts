import type { Part } from '../compose.ts';
import { type Numberer, numberer } from '../word/numberer.ts';
import { blocksOf } from './blocks.ts';
import type { Fib } from './fib.ts';
import { paragraphsOf } from './paragraphs.ts';
import { partsOf } from './parts.ts';
import type { WordDocument } from './wordDocument.ts';

/** A document put together. */
export interface Content {
  readonly parts: readonly Part[];
  /** Whether lines of a table of contents were left out. */
  readonly hasContents: boolean;
}

/** Notes and what text boxes hold stand behind the block that they hang on. */
export const contentOf = (fib: Fib, word: WordDocument): Content => {
  const numberers: Readonly<Record<'note' | 'box', Numberer>> = { note: numberer(), box: numberer() };
  let next = 0;
  const asidesBefore = (position: number): Part[] => {
    const first = next;
    while ((word.asides[next]?.anchor ?? position) < position) next++;
    return word.asides
      .slice(first, next)
      .flatMap(({ kind, start, end }) => partsOf(blocksOf(paragraphsOf(word, start, end, numberers[kind]))));
  };
  const body = paragraphsOf(word, 0, fib.lengths.main, numberer());
  return {
    parts: [...partsOf(blocksOf(body), asidesBefore), ...asidesBefore(Number.POSITIVE_INFINITY)],
    hasContents: body.some(({ isContents }) => isContents),
  };
};
