import type { Mentions, Quantity } from '../mention/mention.ts';
import type { BindContext } from './bindSentence.ts';
import { clauseEnd, clauseStart, clausesIn } from './clause.ts';
import type { Draft, State } from './draft.ts';
import type { Features } from './features.ts';
import type { Group } from './group.ts';
import { peel } from './peel.ts';
import { readLevel } from './readLevel.ts';
import { readObject } from './readObject.ts';
import { readShare } from './readShare.ts';
import { type Subject, subjectIn } from './subject.ts';

/** A group of values in its sentence, with what stands around it. */
export interface Site {
  readonly sentence: string;
  readonly groups: readonly Group[];
  readonly index: number;
  readonly mentions: Mentions;
  readonly state: State;
  readonly context: BindContext;
}

/** What was seen around a group before it is decided which construction it stands in. */
export interface Surroundings extends Site {
  readonly group: Group;
  readonly first: Quantity;
  readonly counted: boolean;
  readonly next: Group | undefined;
  /** Where its clause begins; what lies between the group before and that is the zone. */
  readonly from: number;
  readonly zone: { readonly start: number; readonly end: number };
  /** Clauses of the zone, none of which holds a value. */
  readonly clauses: readonly string[];
  /** Whether it goes on a list of the clause: `、床位3.17张`. */
  readonly goesOn: boolean;
  readonly features: Features;
  readonly subject: Subject;
  /** What follows it, up to the next group or the end of the clause. */
  readonly right: string;
  readonly dueYears: number;
}

/** A construction read: the indicators, and what came to light with them. */
export interface Reading {
  readonly indicators: readonly string[];
  /** Where its own indicator begins; null where it takes over the one before. */
  readonly at: number | null;
  readonly rules: readonly string[];
  readonly pers?: readonly (string | null)[];
  readonly wants?: Draft['wants'];
  /** How far the sentence is read with it. */
  readonly end?: number;
}

const CONTINUES =
  /^(?:、|和|及|以及|与|或|并|且|而|，|；|。|：|！|？|）|（|后|的(?:目标|水平|规模|标准|要求|比例|任务|范围)|—|时|$)/;
const HOPE = /力争|争取|力图|力求/;
const PAST_ATTRIBUTE = /^(?:年?[底末])?(?:以?前|之前|以来|以后)?[^，。；]{0,10}的/;

/** `3次以上的妇女占比达到42%`, `500米覆盖率达到100%`: a number inside the indicator of the next one. */
const isAttributive = ({ sentence, groups, index }: Site, group: Group, site: Site): boolean => {
  const next = groups[index + 1];
  const { quantity, after } = group.values[0] as Group['values'][number];
  if (!next || quantity.family !== 'count' || group.values.length > 1) return false;
  const between = sentence.slice(group.end, next.start);
  if (between.startsWith('（')) return false;
  if (/[，；。：]/.test(between) || (between.includes('、') && next.values[0]?.quantity.family !== 'rate'))
    return false;
  const { lexicon } = site.context;
  const { end, features } = peel(sentence, group.end, next.start, site.mentions, lexicon);
  const noun = sentence.slice(group.end, end).replace(/^的/, '');
  if (noun.length < 2 || (!features.bound && next.values[0]?.quantity.family !== 'rate')) return false;
  const ahead = peel(sentence, 0, group.start, site.mentions, lexicon).features;
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
const describes = ({ sentence, groups, context, mentions }: Site, index: number): boolean => {
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

const survey = (site: Site): Surroundings => {
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

const read = (around: Surroundings): Reading | null => {
  const { first, right, features, next } = around;
  const shareable = first.family === 'rate';
  if (shareable && right.startsWith('的'))
    return readShare(around, true) ?? (features.bound ? readLevel(around) : null);
  if (shareable && right !== '' && !CONTINUES.test(right) && !features.bound) return readShare(around, false);
  if (first.family === 'count') {
    const following = next && describes(around, around.index + 1);
    if (following)
      return readObject(around, around.sentence.slice(next.end, clauseEnd(around.sentence, next.end)));
    if (right !== '' && !CONTINUES.test(right)) return readObject(around, right);
  }
  return readLevel(around);
};

/** Whether the years ahead of a value are gone by: then it tells what was. */
const isPast = ({ sentence, mentions, zone, group, from, context }: Surroundings): boolean => {
  const { period } = context;
  if (period === null) return false;
  const gone = (years: readonly number[]): boolean => years.every((year) => year < period[0]);
  const near = mentions.years.filter((each) => each.start >= zone.start && each.end <= group.start);
  if (near.some((each) => !gone(each.years))) return false;
  const past = near.find((each) => !PAST_ATTRIBUTE.test(sentence.slice(each.end)));
  return past !== undefined && (past.start >= from || sentence.charAt(past.end) === '，');
};

/** Finds the indicators of a group and what else holds for it; null where it is no commitment. */
export const readGroup = (site: Site): Draft | null => {
  const { sentence, mentions, state, context } = site;
  const { lexicon } = context;
  const own = site.groups[site.index] as Group;
  // Read as part of the group before, or of the next one.
  if (own.start < state.end || describes(site, site.index)) {
    state.end = Math.max(state.end, own.end);
    return null;
  }
  if (isAttributive(site, own, site)) return null;
  const around = survey(site);
  const { group, zone, from, features, subject } = around;
  state.end = group.end;
  const reading = read(around);
  if (isPast(around)) {
    // What was is no target, but a later clause may go on with its indicator.
    if (reading) state.previous = reading.indicators;
    return null;
  }
  if (!reading) return null;
  state.end = reading.end ?? group.end;

  const { at } = reading;
  const emptyBefore = (position: number): boolean =>
    position <= from || subjectIn(sentence, from, position, mentions, around.counted, lexicon).text === '';
  const leads = (position: number): boolean =>
    at !== null && (position < at || (at >= from && emptyBefore(position)));
  const due = mentions.years.findLast(
    (each) => each.start >= zone.start && each.end <= group.start && !gone(each.years, context),
  );
  if (due) state.years = { years: due.years, leading: leads(due.start) };
  else if (at !== null && state.years && !state.years.leading && !around.goesOn) state.years = null;
  const hope = HOPE.exec(sentence.slice(zone.start, group.start));
  if (hope) state.aspires = leads(zone.start + hope.index) ? 'sentence' : 'predicate';
  else if (at !== null && state.aspires === 'predicate' && !around.goesOn) state.aspires = null;

  const rules = new Set([around.first.rule, ...reading.rules]);
  if (features.respectively) rules.add('bind/respectively');
  if (features.baseline) rules.add('bind/baseline');
  return {
    group,
    indicators: reading.indicators,
    phrase: at === null ? state.phrase : subject.text || (reading.indicators[0] ?? ''),
    features,
    pers: reading.pers ?? [perOf(around, reading)],
    years: state.years?.years ?? null,
    aspires: state.aspires !== null,
    rules: [...rules],
    wants: reading.wants ?? null,
  };

  function perOf(place: Surroundings, result: Reading): string | null {
    const near =
      place.subject.per ??
      features.per ??
      mentions.pers.findLast((each) => each.start >= zone.start && each.end <= group.start)?.text;
    if (near) return near;
    // `小学生每天睡眠时间达到10小时，初中生9小时`
    const daily = place.first.unit === '小时' && result.rules.includes('bind/ellipsis');
    if (place.counted && (place.goesOn || daily || (features.creates && subject.text === '')) && state.per)
      return state.per;
    return place.counted && /人均/.test(result.indicators[0] ?? '') ? '人均' : null;
  }
};

const gone = (years: readonly number[], { period }: BindContext): boolean =>
  period !== null && years.every((year) => year < period[0]);

export const wholeClause = (around: Surroundings): string =>
  around.sentence.slice(around.group.end, clauseEnd(around.sentence, around.group.end));
