import type { Ruling } from './drawing.ts';

/** Rulings this near are one line: two strokes of a double border, or the borders of two cells. In points. */
export const NEAR = 3;

/** Rulings end to end or side by side become one; sorted by place. */
export const joinRulings = (rulings: readonly Ruling[]): Ruling[] => {
  const sorted = [...rulings].sort((a, b) => a.at - b.at);
  const joined: Ruling[] = [];
  for (let first = 0; first < sorted.length; ) {
    const at = sorted[first]?.at ?? 0;
    let end = first;
    while (end < sorted.length && (sorted[end]?.at ?? 0) - at <= NEAR) end += 1;
    const level = sorted.slice(first, end).sort((a, b) => a.from - b.from);
    const middle = level.reduce((sum, ruling) => sum + ruling.at, 0) / level.length;
    const start = joined.length;
    for (const { from, to } of level) {
      const open = joined.length > start ? joined.at(-1) : undefined;
      if (open && from - open.to <= NEAR) joined[joined.length - 1] = { ...open, to: Math.max(open.to, to) };
      else joined.push({ at: middle, from, to });
    }
    first = end;
  }
  return joined;
};
