import type { Mentions, Quantity } from '../mention/mention.ts';
import type { Bound } from './bound.ts';
import type { Draft, State } from './draft.ts';
import { groupsOf } from './group.ts';
import type { Lexicon } from './lexicon.ts';
import { pairUp, type SentenceFault } from './pairUp.ts';
import { readGroup } from './readGroup.ts';
import { tailOf } from './tail.ts';

export interface Binding {
  readonly bounds: readonly Bound[];
  /** Quantities that no indicator was found for. */
  readonly left: readonly Quantity[];
  readonly faults: readonly SentenceFault[];
}

export interface BindContext {
  /** Whether the rule of a construction is switched on. */
  readonly on: (rule: string) => boolean;
  readonly lexicon: Lexicon;
  /** First and last year of the plan. */
  readonly period: readonly [number, number] | null;
  /** Indicators at the end of the sentence before. */
  readonly before: readonly string[];
  /** A facility that the heading names, which bears what is said below it. */
  readonly topic: string | null;
}

/** A thing with the adjective of its kind: 百亿级|农业产业集群. */
const KIND = /^[^、，]{0,8}?[级型类星](.{2,})$/;

/** What ends a list belongs to all of it: `小学生10小时、初中生9小时、高中生8小时睡眠时间`. */
const shareEnd = (drafts: (Draft | null)[], sentence: string, lexicon: Lexicon): void => {
  for (let index = drafts.length - 2; index >= 0; index -= 1) {
    const draft = drafts[index];
    const after = drafts.slice(index + 1).find((each) => each !== null);
    if (!draft?.wants || !after) continue;
    if (draft.group.values[0]?.quantity.unit !== after.group.values[0]?.quantity.unit) continue;
    if (/[，；。]/.test(sentence.slice(draft.group.end, after.group.start))) continue;
    const kind = KIND.exec(after.indicators[0] ?? '');
    if (draft.wants === 'kind') {
      if (kind)
        drafts[index] = {
          ...draft,
          indicators: draft.indicators.map((each) => each + (kind[1] ?? '')),
          wants: null,
        };
    } else if (draft.wants === 'object')
      drafts[index] = { ...draft, indicators: after.indicators, wants: null };
    else {
      const unit = after.group.values[0]?.quantity;
      const tail = tailOf(
        draft.indicators[0] ?? '',
        after.indicators[0] ?? '',
        unit?.family === 'count' && !/小时|分钟/.test(unit.unit ?? ''),
        lexicon,
      );
      drafts[index] = { ...draft, indicators: draft.indicators.map((each) => each + tail), wants: null };
    }
  }
};

const isNamed = (draft: Draft | null): boolean =>
  draft !== null && draft.indicators.length > 0 && draft.indicators.every((each) => each !== '');

/** Binds every value of a sentence to its indicator, year, bound and baseline. */
export const bindSentence = (sentence: string, mentions: Mentions, context: BindContext): Binding => {
  const { lexicon } = context;
  const groups = groupsOf(sentence, mentions, lexicon);
  const state: State = {
    previous: context.before,
    phrase: context.before[0] ?? '',
    features: null,
    per: null,
    years: null,
    named: [],
    aspires: null,
    end: 0,
  };
  const drafts = groups.map((_, index): Draft | null => {
    const draft = readGroup({ sentence, groups, index, mentions, state, context });
    if (draft) {
      state.previous = draft.indicators;
      state.phrase = draft.phrase;
      state.features = draft.features;
      state.per = draft.pers.at(-1) ?? null;
    }
    return draft;
  });
  shareEnd(drafts, sentence, lexicon);
  const paired = drafts.flatMap((draft) => (draft && isNamed(draft) ? [pairUp(draft)] : []));
  const bounds = paired.flatMap((pair) => pair.bounds);
  const taken = new Set(bounds.map(({ number }) => number.start));
  return {
    bounds,
    left: groups
      .flatMap((group) => group.values.map((value) => value.quantity))
      .filter((quantity) => !taken.has(quantity.start)),
    faults: paired.flatMap(({ fault }) => fault ?? []),
  };
};
