import { coordinated, headsIn, members } from './coordination.ts';
import type { Lexicon } from './lexicon.ts';
import type { Surroundings } from './site.ts';
import { startsWithVerb, verbAhead } from './verb.ts';

/** `改扩建县级图书馆、文化馆各3个`: verb and level hold for all. */
const withSameVerb = (several: readonly string[]): string[] => {
  const [first = '', ...others] = several;
  const verb = verbAhead(first);
  if (verb === '') return [...several];
  const level = /^[省市县区乡镇村]级/.exec(first.slice(verb.length))?.[0] ?? '';
  return [first, ...others.map((other) => (startsWithVerb(other) ? other : verb + level + other))];
};

/** `护理员与全护理、半自理老年人配比`: only what stands behind 与 is parted. */
const ratiosIn = (text: string, wanted: number, lexicon: Lexicon): string[] => {
  const [, one = '', others = ''] = /^(.+?[与和])(.+)$/.exec(text) ?? [];
  const parts = wanted > 1 && others !== '' ? coordinated(others, wanted, lexicon) : [];
  return parts.length === wanted ? parts.map((part) => one + part) : [text];
};

/** Parts the subject where it stands for several indicators. */
export const partSubject = (
  { group, first, features, dueYears, context }: Surroundings,
  text: string,
): string[] => {
  const { lexicon } = context;
  if (!context.on('bind/coordination')) return [text];
  if (first.family === 'ratio') return ratiosIn(text, group.values.length, lexicon);
  const wanted = group.values.length;
  if (wanted > 1) {
    if (dueYears === wanted && headsIn(text, lexicon) <= 1 && !features.each) {
      const parts = coordinated(text, wanted, lexicon);
      return parts.length === wanted && headsIn(text, lexicon) > 1 ? parts : [text];
    }
    const parts = coordinated(text, wanted, lexicon);
    return parts.length === 1 && members(text, lexicon).length === wanted ? members(text, lexicon) : parts;
  }
  if (features.each || (features.respectively && dueYears < 2))
    return headsIn(text, lexicon) > 1
      ? coordinated(text, null, lexicon)
      : withSameVerb(members(text, lexicon));
  return coordinated(text, null, lexicon);
};
