import type { ResidueReason } from '../model/extraction.ts';
import { overlaps, type Span, span } from '../model/span.ts';
import type { Guard, Rules } from '../rules/compile.ts';
import type { Ban, Mentions, Quantity } from './mention.ts';
import { perFinder } from './per.ts';
import { quantityFinder } from './quantity.ts';
import { yearFinder } from './year.ts';

/** Finds what a sentence of a cleaned text mentions. Positions are in the text of the sentence. */
export type FindMentions = (sentence: string, lastYear: number | null) => Mentions;

const CLAUSE = /[，；。]/;

const reach = (sentence: string, start: number, end: number, scope: Guard['scope']): Span => {
  if (scope === 'match') return span(start, end);
  if (scope === 'sentence') return span(0, sentence.length);
  if (scope === 'rest') return span(start, sentence.length);
  let from = start;
  while (from > 0 && !CLAUSE.test(sentence.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < sentence.length && !CLAUSE.test(sentence.charAt(to))) to += 1;
  return span(from, to);
};

const bansOf = (sentence: string, guards: readonly Guard[]): Ban[] => {
  const bans: Ban[] = [];
  for (const { id, reason, scope, pattern } of guards) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(sentence); match; match = pattern.exec(sentence)) {
      if (match[0] === '') {
        pattern.lastIndex += 1;
        continue;
      }
      const { start, end } = reach(sentence, match.index, pattern.lastIndex, scope);
      bans.push({ start, end, reason, rule: id });
    }
  }
  return bans;
};

const NUMBER = /\d+(?:[.,]\d+)*/g;

/** @param rules compiled once; the finder keeps no state between sentences */
export const mentionFinder = (rules: Rules): FindMentions => {
  let period: number | null = null;
  const findQuantities = quantityFinder(rules);
  const findPers = perFinder(rules);
  const find = yearFinder(rules, () => period);
  return (sentence, lastYear) => {
    period = lastYear;
    const bans = bansOf(sentence, rules.guards);
    const pers = findPers(sentence);
    const baselines = find.baselines(sentence);
    const years = find
      .years(sentence)
      .filter((year) => !baselines.some((baseline) => overlaps(baseline, year)));
    const local = bans.filter((ban) => ban.reason !== 'history');
    const quantities: Quantity[] = [];
    const banned: { start: number; end: number; reason: ResidueReason; rule: string }[] = [];
    for (const quantity of findQuantities(sentence)) {
      const ban =
        local.find((each) => overlaps(each, quantity)) ?? bans.find((each) => overlaps(each, quantity));
      if (
        years.some((year) => overlaps(year, quantity)) ||
        baselines.some((each) => overlaps(each, quantity))
      )
        continue;
      const per = pers.find((each) => overlaps(each, quantity));
      if (per && !ban) {
        if (/\d/.test(sentence.slice(quantity.start, quantity.end)))
          banned.push({ start: quantity.start, end: quantity.end, reason: 'name', rule: 'mention/per' });
        continue;
      }
      if (ban) banned.push({ start: quantity.start, end: quantity.end, reason: ban.reason, rule: ban.rule });
      else quantities.push(quantity);
    }
    // What a guard covers with no unit beside it (12345, 1000天) is accounted for here.
    NUMBER.lastIndex = 0;
    for (let match = NUMBER.exec(sentence); match; match = NUMBER.exec(sentence)) {
      const number = span(match.index, NUMBER.lastIndex);
      const { start, end } = number;
      const isIn = (each: Span): boolean => overlaps(each, number);
      if (quantities.some(isIn) || banned.some(isIn)) continue;
      const ban = local.find(isIn) ?? bans.find(isIn);
      if (ban) banned.push({ start, end, reason: ban.reason, rule: ban.rule });
      else if (years.some(isIn)) banned.push({ start, end, reason: 'year', rule: 'mention/date' });
      else if (baselines.some(isIn)) banned.push({ start, end, reason: 'history', rule: 'bind/baseline' });
    }
    return {
      quantities,
      banned,
      pers,
      years: years.filter((year) => !local.some((ban) => ban.reason === 'citation' && overlaps(ban, year))),
      baselines,
    };
  };
};
