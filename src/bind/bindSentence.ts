import type { Comparator } from '../model/extraction.ts';
import type { Mentions, Quantity } from '../mention/mention.ts';
import type { Bound } from './bound.ts';
import { clauseEnd, clauseStart, clausesIn } from './clause.ts';
import { coordinated, endsInHead, members } from './coordination.ts';
import { completed, type Memory } from './ellipsis.ts';
import type { Features } from './features.ts';
import { type Group, groupsOf, type Value } from './group.ts';
import type { Lexicon } from './lexicon.ts';
import { measureOf } from './measure.ts';
import { objectIndicators, objectIn } from './object.ts';
import { peel } from './peel.ts';
import type { FindPers, Per } from './per.ts';
import { shareIndicator, topicBefore } from './share.ts';
import { type Subject, subjectIn } from './subject.ts';
import { tailOf } from './tail.ts';

/** A fault in a sentence that a careful colleague would point at. */
export interface SentenceFault {
  readonly start: number;
  readonly end: number;
  readonly rule: 'diagnose/unequal-lists';
  readonly values: number;
  readonly indicators: number;
}

export interface Binding {
  readonly bounds: readonly Bound[];
  /** Quantities that no indicator was found for. */
  readonly left: readonly Quantity[];
  readonly faults: readonly SentenceFault[];
}

export interface BindContext {
  readonly lexicon: Lexicon;
  readonly findPers: FindPers;
  /** First and last year of the plan. */
  readonly period: readonly [number, number] | null;
  /** Indicators at the end of the sentence before. */
  readonly before: readonly string[];
}

/** What goes on from group to group of a sentence. */
interface State {
  previous: readonly string[];
  years: { readonly years: readonly number[]; readonly leading: boolean } | null;
  aspire: 'sentence' | 'predicate' | null;
  features: Features | null;
  per: string | null;
  end: number;
}

const ASPIRE = /力争|争取|力图|力求/;
const CONTINUES = /^(?:、|和|及|以及|与|或|并|且|而|，|；|。|：|！|？|）|（|后|的(?:目标|水平|规模|标准|要求|比例|任务)|—|$)/;
const TIME_UNIT = /^(?:小时|分钟|个小时)$/;
const PAST_ATTRIBUTE = /^(?:年?[底末])?(?:以?前|之前|以来|以后)?[^，。；]{0,10}的/;

interface Draft {
  readonly group: Group;
  readonly indicators: readonly string[];
  readonly features: Features;
  readonly per: string | null;
  readonly years: readonly number[] | null;
  readonly aspire: boolean;
  readonly rules: readonly string[];
  /** A bare bearer that still wants the head that the end of the list says. */
  readonly wants: boolean;
}

const boundsOf = (draft: Draft, faults: SentenceFault[]): Bound[] => {
  const { group, features, indicators } = draft;
  const values = group.values;
  const shared: Comparator | null = values.at(-1)?.after ?? null;
  const years: readonly (number | null)[] = draft.years ?? [null];
  const baselines = features.baseline?.years ?? [];
  const make = (indicator: string, value: Value, year: number | null, at: number): Bound => {
    const measure = measureOf(value, features, values.slice(0, -1).some((each) => each.after) ? null : shared);
    return {
      indicator,
      quantity: value.quantity,
      number: { start: value.quantity.start, end: value.quantity.end },
      ...measure,
      unit: value.quantity.unit ?? (/比$/.test(indicator) ? '比' : null),
      per: draft.per,
      year,
      baselineYear: measure.kind === 'change' || value.quantity.family === 'times' || features.baseline?.value != null ? (baselines[Math.min(at, baselines.length - 1)] ?? null) : null,
      baselineValue: features.baseline?.value ?? null,
      strength: draft.aspire ? 'aspirational' : 'firm',
      rules: draft.rules,
    };
  };
  const value = values[0] as Value;
  if (values.length === 1) return years.flatMap((year, at) => indicators.map((indicator) => make(indicator, value, year, at)));
  if (indicators.length === values.length)
    return values.map((each, at) => make(indicators[at] ?? '', each, years.length === values.length ? (years[at] ?? null) : (years.at(-1) ?? null), at));
  if (years.length === values.length)
    return values.flatMap((each, at) => indicators.map((indicator) => make(indicator, each, years[at] ?? null, at)));
  faults.push({ start: group.start, end: group.end, rule: 'diagnose/unequal-lists', values: values.length, indicators: indicators.length });
  return values.flatMap((each, at) => {
    const indicator = indicators[Math.min(at, indicators.length - 1)];
    return indicator === undefined ? [] : [make(indicator, each, years.at(-1) ?? null, at)];
  });
};

/** Binds every value of a sentence to its indicator, year, bound and baseline. */
export const bindSentence = (sentence: string, mentions: Mentions, context: BindContext): Binding => {
  const { lexicon } = context;
  const groups = groupsOf(sentence, mentions, lexicon);
  const pers = context.findPers(sentence);
  const drafts: (Draft | null)[] = [];
  const faults: SentenceFault[] = [];
  const state: State = { previous: context.before, years: null, aspire: null, features: null, per: null, end: 0 };

  for (const [index, group] of groups.entries()) {
    const next = groups[index + 1];
    const draft = draftOf(sentence, group, groups[index - 1], next, mentions, pers, state, context);
    drafts.push(draft);
    if (draft) {
      state.previous = draft.indicators;
      state.features = draft.features;
      state.per = draft.per;
    }
  }
  shareEnd(drafts, sentence, lexicon);
  const bounds = drafts.flatMap((draft) => (draft ? boundsOf(draft, faults) : []));
  const left = groups.flatMap((group, index) => (drafts[index] ? [] : group.values.map((value) => value.quantity)));
  return { bounds, left, faults };
};

/** `小学生10小时、初中生9小时、高中生8小时睡眠时间`: what ends the list belongs to all of it. */
const shareEnd = (drafts: (Draft | null)[], sentence: string, lexicon: Lexicon): void => {
  for (let at = drafts.length - 2; at >= 0; at -= 1) {
    const draft = drafts[at];
    const after = drafts[at + 1];
    if (!draft?.wants || !after) continue;
    const between = sentence.slice(draft.group.end, after.group.start);
    if (/[，；。]/.test(between)) continue;
    const tail = tailOf(draft.indicators[0] ?? '', after.indicators[0] ?? '', lexicon);
    if (tail !== '') drafts[at] = { ...draft, per: draft.per ?? after.per, indicators: draft.indicators.map((each) => each + tail), wants: false };
  }
};

const draftOf = (
  sentence: string,
  group: Group,
  before: Group | undefined,
  next: Group | undefined,
  mentions: Mentions,
  pers: readonly Per[],
  state: State,
  context: BindContext,
): Draft | null => {
  const { lexicon, period } = context;
  const limit = state.end;
  const first = (group.values[0] as Value).quantity;
  const counted = first.family === 'count';
  const from = clauseStart(sentence, limit, group.start);
  const goesOn = from === limit && before !== undefined && /^[、和及以与或并]/.test(sentence.slice(from, group.start));
  const peeled = peel(sentence, from, group.start, mentions, pers, lexicon);
  const features = { ...peeled.features };
  const stop = Math.min(clauseEnd(sentence, group.end), next?.start ?? sentence.length);
  const right = sentence.slice(group.end, stop);
  const subject = subjectIn(sentence, from, peeled.end, mentions, pers, counted, lexicon);
  const rules = new Set<string>([first.rule]);
  state.end = group.end;

  // What goes on from the group before, in a list of one clause.
  if (goesOn && state.features) {
    features.comparator ??= features.kind === null ? state.features.comparator : null;
    features.each ||= state.features.each;
    features.bound ||= state.features.bound;
    features.creates ||= state.features.creates && features.kind === null;
  }
  const zone = { start: limit, end: from };
  const zoneYears = mentions.years.filter((each) => each.start >= limit && each.end <= group.start);
  const past = (year: number): boolean => period !== null && year < period[0];
  const due = zoneYears.findLast((each) => !each.years.every(past)) ?? null;
  const pastYear = zoneYears.find((each) => each.years.every(past) && !PAST_ATTRIBUTE.test(sentence.slice(each.end)));
  if (pastYear && !due && (pastYear.start >= from || /^，/.test(sentence.slice(pastYear.end)))) return null;

  const reading = read();
  if (!reading) return null;

  const own = reading.own;
  const leads = due !== null && own && due.start < reading.at;
  if (due) state.years = { years: due.years, leading: leads };
  else if (own && state.years && !state.years.leading) state.years = null;

  const zoneText = sentence.slice(limit, group.start);
  const hope = ASPIRE.exec(zoneText);
  if (hope) state.aspire = own && limit + hope.index < reading.at ? 'sentence' : 'predicate';
  else if (own && state.aspire === 'predicate') state.aspire = null;
  if (features.respectively) rules.add('bind/respectively');
  if (features.baseline) rules.add('bind/baseline');
  for (const rule of reading.rules) rules.add(rule);

  const per = subject.per ?? features.per ?? reading.per ?? perInZone() ?? (goesOn || (counted && !endsInHead(reading.indicators[0] ?? '', lexicon)) ? state.per : null);
  return {
    group,
    indicators: reading.indicators,
    features,
    per: per ?? (/人均/.test(reading.indicators[0] ?? '') && counted ? '人均' : null),
    years: state.years?.years ?? null,
    aspire: state.aspire !== null,
    rules: [...rules],
    wants: reading.wants,
  };

  function perInZone(): string | null {
    return pers.findLast((each) => each.start >= limit && each.end <= group.start)?.text ?? null;
  }

  interface Reading {
    readonly indicators: readonly string[];
    /** Whether the group names an indicator of its own, and where that begins. */
    readonly own: boolean;
    readonly at: number;
    readonly rules: readonly string[];
    readonly per: string | null;
    readonly wants: boolean;
  }

  function memory(): Memory {
    const clauses = clausesIn(sentence, zone.start, zone.end).map((clause) => sentence.slice(clause.start, clause.end));
    return { previous: state.previous, clauses };
  }

  function read(): Reading | null {
    const family = first.family;
    if (family === 'rate' && /^的/.test(right)) {
      const share = readShare(right.slice(1));
      if (share) return share;
      if (!features.bound) return null;
    }
    if (family === 'rate' && right !== '' && !CONTINUES.test(right) && !features.bound) return readShare(right);
    if (family === 'count' && right !== '' && !CONTINUES.test(right)) return readObject();
    return readLevel();
  }

  function readShare(clause: string): Reading | null {
    const rest = shareIndicator(clause, subject.text, topicBefore(sentence, zone, lexicon), sentence, group, next, lexicon);
    if (rest === null) return null;
    return { indicators: [rest], own: true, at: group.start, rules: ['bind/share'], per: null, wants: false };
  }

  function readObject(): Reading | null {
    const object = objectIn(right, next !== undefined && stop === next.start, lexicon);
    if (object === null) return null;
    const committed = features.bound || subject.created || goesOn || subject.per !== null || features.per !== null || perInZone() !== null;
    const topic = subject.text === '' ? topicBefore(sentence, zone, lexicon) : '';
    const read = objectIndicators(object, subject.text || topic, features, TIME_UNIT.test(first.unit ?? ''), committed, first.chinese, lexicon);
    if (!read) return null;
    state.end = group.end + object.length;
    return { ...read, own: true, at: group.start, rules: ['bind/object'], wants: false };
  }

  function readLevel(): Reading | null {
    if (first.family === 'bare' && !features.bound) return null;
    const found = subject.text === '' ? subjectInZone() : { ...subject, at: from };
    if (found === null || found.text === '') {
      if (state.previous.length === 0 || (before === undefined && context.before.length === 0)) return null;
      if (before === undefined && !features.bound) return null;
      return { indicators: state.previous, own: false, at: group.start, rules: ['bind/ellipsis'], per: null, wants: false };
    }
    const { text } = found;
    if (subject.direction && features.kind === null && (first.family === 'point' || !/[到至]$/.test(sentence.slice(0, group.start)))) {
      features.kind = first.family === 'point' ? 'change' : features.kind;
      features.direction = subject.direction;
    }
    const hasHead = endsInHead(text, lexicon);
    if (first.family === 'bare' && !hasHead) return null;
    if (first.chinese && counted && !features.bound && !subject.created && (group.values.at(-1)?.after ?? null) === null) return null;
    if (counted && !features.bound && !hasHead && text.length < 2) return null;
    const wanted = group.values.length;
    const several =
      features.each && wanted === 1
        ? members(text, lexicon)
        : coordinated(text, wanted > 1 && (zoneCount() ?? 1) !== wanted ? wanted : features.respectively && wanted === 1 && zoneCount() === null ? 2 : null, lexicon);
    const memo = memory();
    const indicators = several.map((each, at) => {
      const whole = at === 0 ? completed(each, found.part, memo, lexicon) : each;
      return finished(whole);
    });
    const wants = !hasHead && indicators.every((each) => !endsInHead(each, lexicon));
    const swapped = wants ? swapIn(indicators) : indicators;
    const own = swapped.map((each) => (TIME_UNIT.test(first.unit ?? '') && !endsInHead(each, lexicon) && right === '' ? `${each}时间` : each));
    return {
      indicators: own,
      own: true,
      at: found.at,
      rules: several.length > 1 ? ['bind/coordination'] : indicators[0] !== text ? ['bind/ellipsis'] : ['bind/subject'],
      per: found.per,
      wants: wants && swapped === indicators,
    };
  }

  /** How many years the values may be shared out over. */
  function zoneCount(): number | null {
    return due ? due.years.length : null;
  }

  function finished(text: string): string {
    return TIME_UNIT.test(first.unit ?? '') ? text : text.replace(/(?:五年)?累计$/, '');
  }

  /** A bearer alone takes the rest of the indicator before: `初中生` after `小学生睡眠时间`. */
  function swapIn(indicators: readonly string[]): readonly string[] {
    const previous = state.previous.at(-1);
    if (previous === undefined || before === undefined || !endsInHead(previous, lexicon)) return indicators;
    if (before.values[0]?.quantity.unit !== first.unit) return indicators;
    const tail = tailOf(indicators[0] ?? '', previous, lexicon);
    return tail === '' ? indicators : indicators.map((each) => each + tail);
  }

  /** The nearest clause of the zone that names an indicator: `X率，到2025年，达到90%`. */
  function subjectInZone(): (Subject & { at: number }) | null {
    for (const clause of clausesIn(sentence, zone.start, zone.end).reverse()) {
      const found = subjectIn(sentence, clause.start, clause.end, mentions, pers, counted, lexicon);
      if (found.text !== '' && endsInHead(found.text, lexicon)) return { ...found, at: clause.start };
    }
    return null;
  }
};
