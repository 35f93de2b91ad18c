import type { Mentions } from '../mention/mention.ts';
import type { FindMentions } from '../mention/mentionsOf.ts';
import type { ResidueReason } from '../model/extraction.ts';
import { type Span, span } from '../model/span.ts';
import type { Block } from '../outline/outline.ts';
import type { TableWords } from '../outline/tableWords.ts';
import { sentencesOf } from '../text/sentences.ts';
import { type BindContext, bindSentence } from './bindSentence.ts';
import type { Bound } from './bound.ts';
import type { SentenceFault } from './pairUp.ts';
import { type BoundTrend, trendsIn } from './trend.ts';

/** A number that is in no target, with the reason. Positions are in the cleaned text of the block. */
export interface Left extends Span {
  readonly reason: ResidueReason;
  readonly rule: string | null;
}

/** What a block holds. Positions are in its cleaned text. */
export interface BlockReading {
  readonly block: Block;
  readonly targets: readonly { readonly bound: Bound; readonly sentence: Span }[];
  readonly trends: readonly { readonly trend: BoundTrend; readonly sentence: Span }[];
  readonly left: readonly Left[];
  readonly faults: readonly (SentenceFault & { readonly sentence: Span })[];
}

export interface BlockContext extends Omit<BindContext, 'before' | 'topic'> {
  readonly findMentions: FindMentions;
  readonly tableWords: TableWords;
  /** Sentences without it hold no number: the cheap test that spares most of a text. */
  readonly mayHoldNumber: RegExp;
  readonly mayHoldTrend: RegExp;
}

const shift = (at: Span, by: number): Span => span(at.start + by, at.end + by);

const PROJECT = /(?:建设|提升|保障|改造|推进|实施)?(?:重点|专项)?(?:项目|工程|行动|计划)$/;
const FACILITY = /(?:中心|园|校区|医院|机场|港|站|馆|院|基地|水库|公路|铁路|枢纽)$/;
const LONGEST_TOPIC = 25;

const NO_MENTIONS: Mentions = { quantities: [], banned: [], years: [], baselines: [], pers: [] };

/** Runs that no plan has: nothing is read out of them, and their digits go to the residue. */
const NO_NUMBER =
  /[\d.,]{40,}|[零〇一二两三四五六七八九十百千万]{40,}|(?:[A-Za-z]\d+){30,}|(?:[“”][^“”]{0,3}){60,}/;

/** What a project is of, by the short sentence that it begins with: `（一）儿童友好社区建设项目。` */
const topicOf = ({ place, view }: Block): string | null => {
  if (place.section !== 'projects') return null;
  const stop = view.text.search(/[。：]/);
  return stop > 2 && stop <= LONGEST_TOPIC && !/[，；\d]/.test(view.text.slice(0, stop))
    ? view.text.slice(0, stop)
    : null;
};

/** Reads the sentences of a paragraph one after the other. */
export const bindBlock = (block: Block, context: BlockContext): BlockReading => {
  const { text } = block.view;
  const targets: { bound: Bound; sentence: Span }[] = [];
  const trends: { trend: BoundTrend; sentence: Span }[] = [];
  const left: Left[] = [];
  const faults: (SentenceFault & { sentence: Span })[] = [];
  const topic = topicOf(block);
  let before: readonly string[] = topic === null ? [] : [topic.replace(PROJECT, '')];
  const { on, lexicon, period } = context;
  for (const range of sentencesOf(text)) {
    const sentence = text.slice(range.start, range.end);
    const numeric = context.mayHoldNumber.test(sentence) && !NO_NUMBER.test(sentence);
    const trending = block.place.promises && !block.place.background && context.mayHoldTrend.test(sentence);
    if (!numeric && !trending) {
      if (range.start > 0) before = [];
      continue;
    }
    const mentions = numeric ? context.findMentions(sentence, context.period?.[1] ?? null) : NO_MENTIONS;
    for (const { start, end, reason, rule } of mentions.banned)
      left.push({ start: range.start + start, end: range.start + end, reason, rule });
    if (block.place.background) {
      for (const quantity of mentions.quantities)
        left.push({
          start: range.start + quantity.start,
          end: range.start + quantity.end,
          reason: 'history',
          rule: 'outline/background',
        });
      continue;
    }
    const binding = bindSentence(sentence, mentions, {
      on,
      lexicon,
      period,
      before,
      topic: topic !== null && FACILITY.test(topic) ? topic : null,
    });
    for (const bound of binding.bounds)
      targets.push({ bound: { ...bound, number: shift(bound.number, range.start) }, sentence: range });
    for (const quantity of binding.left)
      left.push({
        start: range.start + quantity.start,
        end: range.start + quantity.end,
        reason: 'unrecognized',
        rule: null,
      });
    for (const fault of binding.faults)
      faults.push({ ...fault, ...shift(fault, range.start), sentence: range });
    if (trending)
      for (const trend of trendsIn(sentence, mentions, binding.bounds, {
        on,
        lexicon,
        period,
        before,
        topic: null,
      }))
        trends.push({ trend, sentence: range });
    const last = binding.bounds.at(-1);
    before = last ? [last.indicator] : [];
  }
  return { block, targets, trends, left, faults };
};
