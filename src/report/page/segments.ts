import type { Span } from '../../model/span.ts';

/** A piece of a text, and what lies over all of it. */
export interface Segment<Note extends Span> extends Span {
  readonly notes: readonly Note[];
}

/** The pieces of a part of a text, cut wherever one of the notes begins or ends. */
export const segmentsOf = <Note extends Span>(part: Span, notes: readonly Note[]): Segment<Note>[] => {
  const inside = (at: number): boolean => part.start < at && at < part.end;
  const cuts = [part.start, ...notes.flatMap(({ start, end }) => [start, end]).filter(inside), part.end].sort(
    (a, b) => a - b,
  );
  const coming = notes.toSorted((a, b) => a.start - b.start);
  let next = 0;
  let here: Note[] = [];
  return [...new Set(cuts)].flatMap((start, index, all) => {
    const end = all[index + 1];
    if (end === undefined) return [];
    here = here.filter((note) => note.end > start);
    for (; next < coming.length && (coming[next] as Note).start <= start; next += 1)
      if ((coming[next] as Note).end > start) here.push(coming[next] as Note);
    return [{ start, end, notes: here }];
  });
};
