import type { Change } from '../../model/changes.ts';

/** A few changes of a group in their order: of each kind and subject one, then a second, as long as there is room. */
export const examplesOf = (changes: readonly Change[], most: number): readonly Change[] => {
  const rounds = new Map<string, number>();
  const ranked = changes.map((change, index) => {
    const key = `${change.subject} ${change.kind}`;
    const round = rounds.get(key) ?? 0;
    rounds.set(key, round + 1);
    return { change, index, round };
  });
  return ranked
    .sort((a, b) => a.round - b.round || a.index - b.index)
    .slice(0, most)
    .sort((a, b) => a.index - b.index)
    .map(({ change }) => change);
};
