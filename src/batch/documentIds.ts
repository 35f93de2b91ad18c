import { parse } from 'node:path';

/** A file, or a file in an archive. */
export interface Place {
  readonly path: string;
  readonly entry: string | null;
}

/**
 * The names of a file, each saying more than the one before: `plan`, `plan.pdf`. Files in an archive cannot be renamed
 * there, so that their folders go into their names too. File systems disagree on how an accented letter is made; the id
 * of a file must not.
 */
const namesOf = ({ path, entry }: Place): string[] => {
  const whole = path.normalize('NFC');
  const file = parse(whole);
  if (entry === null) return [file.name, file.base];
  const parts = whole.split(/[/\\]/).filter((part) => !['', '.', '..'].includes(part));
  return [file.name, ...parts.map((_, index) => parts.slice(-index - 1).join('-'))];
};

/**
 * The ids of files: each its name without ending, and where several have one name as much more as tells them apart.
 * Files of one name in several folders keep one id.
 * @param taken ids that are given already
 */
export const documentIds = (places: readonly Place[], taken: readonly string[]): string[] => {
  const names = places.map(namesOf);
  const levels = places.map(() => 0);
  const idAt = (index: number): string => {
    const own = names[index] ?? [];
    return own[Math.min(levels[index] ?? 0, own.length - 1)] ?? '';
  };
  const given = new Set(taken);
  const deepest = names.reduce((most, { length }) => Math.max(most, length), 0);
  for (let round = 1; round < deepest; round += 1) {
    const groups = new Map<string, number[]>();
    for (const index of places.keys()) {
      const group = groups.get(idAt(index));
      if (group) group.push(index);
      else groups.set(idAt(index), [index]);
    }
    for (const [id, group] of groups) {
      const longest = new Set(group.map((index) => names[index]?.at(-1)));
      const helps = given.has(id) || (group.length > 1 && longest.size > 1);
      if (helps) for (const index of group) levels[index] = (levels[index] ?? 0) + 1;
    }
  }
  return places.map((_, index) => idAt(index));
};
