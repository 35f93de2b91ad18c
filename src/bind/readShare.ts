import { clauseEnd } from './clause.ts';
import { shareIndicator, topicBefore } from './share.ts';
import type { Reading, Surroundings } from './site.ts';

/** A share ahead of what it is a share of (`70%以上的社区建有…`), or beside its verb (`水质百分之百达到…`). */
export const readShare = (around: Surroundings, attributive: boolean): Reading | null => {
  const { sentence, group, next, subject, zone, context } = around;
  if (!context.on('bind/share')) return null;
  // Another count inside the clause belongs to what the share does; another share begins a list.
  const lists =
    next !== undefined &&
    next.values[0]?.quantity.family === 'rate' &&
    clauseEnd(sentence, group.end) >= next.end &&
    /[、和与及]$/.test(sentence.slice(group.end, next.start));
  const end = lists ? next.start : clauseEnd(sentence, group.end);
  const clause = sentence
    .slice(group.end, end)
    .replace(/^的/, '')
    .replace(/并(?:逐步|持续|不断|进一步)?[\u4e00-\u9fa5]{2,4}$/, '');
  const topic = topicBefore(sentence, zone, context.lexicon);
  const indicator = shareIndicator(
    clause,
    subject.text,
    topic,
    sentence,
    lists ? next : undefined,
    attributive,
    context.lexicon,
  );
  if (indicator === null) return null;
  return { indicators: [indicator], at: group.start, rules: ['bind/share'], end };
};
