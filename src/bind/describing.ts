import type { Group } from './group.ts';
import { peel } from './peel.ts';
import type { Site } from './site.ts';

/** `3次以上的妇女占比达到42%`, `500米覆盖率达到100%`: a number inside the indicator of the next one. */
export const isAttributive = (
  { sentence, groups, index, mentions, context }: Site,
  group: Group,
): boolean => {
  const next = groups[index + 1];
  const { quantity, after } = group.values[0] as Group['values'][number];
  if (!next || quantity.family !== 'count' || group.values.length > 1) return false;
  const between = sentence.slice(group.end, next.start);
  if (between.startsWith('（')) return false;
  if (/[，；。：]/.test(between) || (between.includes('、') && next.values[0]?.quantity.family !== 'rate'))
    return false;
  const { lexicon } = context;
  const { end, features } = peel(sentence, group.end, next.start, mentions, lexicon);
  const noun = sentence.slice(group.end, end).replace(/^的/, '');
  if (noun.length < 2 || (!features.bound && next.values[0]?.quantity.family !== 'rate')) return false;
  const ahead = peel(sentence, 0, group.start, mentions, lexicon).features;
  if (lexicon.heads.endingAt(noun, noun.length, 0) === 0)
    return after !== null && !ahead.bound && features.bound;
  return (
    after !== null ||
    !ahead.bound ||
    ahead.creates ||
    (sentence.startsWith('的', group.end) && features.bound)
  );
};

/** `1支不少于30人的卫生应急队伍`: a number that only describes what the one before counts. */
export const describes = ({ sentence, groups, context, mentions }: Site, index: number): boolean => {
  const before = groups[index - 1];
  const group = groups[index];
  if (
    !before ||
    !group ||
    before.values[0]?.quantity.family !== 'count' ||
    !/^的/.test(sentence.slice(group.end))
  )
    return false;
  return (
    before.end < group.start &&
    peel(sentence, before.end, group.start, mentions, context.lexicon).end === before.end
  );
};
