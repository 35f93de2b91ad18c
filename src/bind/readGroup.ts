import type { BindContext } from './bindSentence.ts';
import { clauseEnd } from './clause.ts';
import { describes, isAttributive } from './describing.ts';
import type { Draft } from './draft.ts';
import type { Group } from './group.ts';
import { readLevel } from './readLevel.ts';
import { readObject } from './readObject.ts';
import { readShare } from './readShare.ts';
import type { Reading, Site, Surroundings } from './site.ts';
import { subjectIn } from './subject.ts';
import { survey } from './survey.ts';

const CONTINUES =
  /^(?:、|和|及|以及|与|或|并|且|而|，|；|。|：|！|？|）|（|后|的(?:目标|水平|规模|标准|要求|比例|任务|范围)|—|时|$)/;

const HOPE = /力争|争取|力图|力求/;

const PAST_ATTRIBUTE = /^(?:年?[底末])?(?:以?前|之前|以来|以后)?[^，。；]{0,10}的/;

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
  const near = mentions.years.filter((each) => each.start >= zone.start && each.end <= group.start);
  if (near.some((each) => !gone(each.years, context))) return false;
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
  if (isAttributive(site, own)) return null;
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
  if (due) {
    state.years = { years: due.years, leading: leads(due.start) };
    state.named = [...state.named, ...due.years];
  } else if (at !== null && state.years && !state.years.leading && !around.goesOn) state.years = null;
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
    years:
      !due &&
      group.values.length > 1 &&
      reading.indicators.length === 1 &&
      state.named.length === group.values.length
        ? state.named
        : (state.years?.years ?? null),
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
