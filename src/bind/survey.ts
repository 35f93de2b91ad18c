import { clauseEnd, clauseStart, clausesIn } from './clause.ts';
import type { Group } from './group.ts';
import { peel } from './peel.ts';
import type { Site, Surroundings } from './site.ts';
import { subjectIn } from './subject.ts';

/** Looks around a group of values, before it is decided which construction it stands in. */
export const survey = (site: Site): Surroundings => {
  const { sentence, groups, index, mentions, state, context } = site;
  const { lexicon } = context;
  const group = groups[index] as Group;
  const first = (group.values[0] as Group['values'][number]).quantity;
  const counted = first.family === 'count';
  const next = groups[index + 1];
  const from = clauseStart(sentence, state.end, group.start);
  const goesOn =
    from === state.end && index > 0 && /^[、和及以与或并]/.test(sentence.slice(from, group.start));
  const peeled = peel(sentence, from, group.start, mentions, lexicon);
  const { features } = peeled;
  if (goesOn && state.features) {
    const carried = state.features.comparator;
    features.comparator ??= features.kind === null && (carried === '>=' || carried === '<=') ? carried : null;
    features.each ||= state.features.each;
    features.bound ||= state.features.bound;
    features.creates ||= state.features.creates && features.kind === null;
    features.completes ||= state.features.completes;
  }
  const zone = { start: state.end, end: from };
  if (features.baseline === null)
    features.baseline =
      mentions.baselines.findLast(
        (each) =>
          each.end <= group.start &&
          each.value === null &&
          each.years.length > 0 &&
          (each.start >= zone.start || each.start === 0),
      ) ?? null;
  const subject = subjectIn(sentence, from, peeled.end, mentions, counted, lexicon);
  features.comparator ??= subject.comparator;
  const clauses = clausesIn(sentence, zone.start, zone.end).map((clause) =>
    sentence.slice(clause.start, clause.end),
  );
  const stop = Math.min(clauseEnd(sentence, group.end), next?.start ?? sentence.length);
  // Named one by one: a spread of this many fields costs more than all the rest of it.
  return {
    sentence,
    groups,
    index,
    mentions,
    state,
    context,
    group,
    first,
    counted,
    next,
    from,
    zone,
    clauses,
    goesOn,
    features,
    subject,
    right: sentence.slice(group.end, stop),
    dueYears:
      mentions.years.findLast((each) => each.start >= zone.start && each.end <= group.start)?.years.length ??
      state.years?.years.length ??
      0,
  };
};
