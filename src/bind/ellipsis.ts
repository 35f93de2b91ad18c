import { wordsOf } from '../text/words.ts';
import { endsInHead, hasEntity, hasPeople } from './entities.ts';
import type { Lexicon } from './lexicon.ts';
import { sharedHead } from './parallel.ts';
import { verbIn } from './verb.ts';

/** What a sentence has said so far that a later indicator may leave out. */
export interface Memory {
  /** Indicators of the group before, complete. */
  readonly previous: readonly string[];
  /** Whether those stand in the same sentence. */
  readonly sameSentence: boolean;
  /** Clauses without a value, nearest last. */
  readonly clauses: readonly string[];
}

const LONGEST_BARE = 5;
const JOINTS = /^[、，和及与]+|[、，的]+$/g;

/** The noun phrase that a clause acts on: 未成年人保护工作站 of `指导乡镇（街道）设立未成年人保护工作站`. */
export const objectOf = (clause: string, lexicon: Lexicon): string => {
  let from = 0;
  for (let at = 0; at < clause.length; at += 1) {
    const length = lexicon.acts.startingAt(clause, at);
    if (length > 1 && at + length < clause.length - 1) {
      const rest = clause.slice(at + length);
      // A verb that is part of a name (保护工作站, 建设用地) leaves too little behind it.
      if (rest.length > 2 && !lexicon.nominals.has(rest)) from = at + length;
      at += length - 1;
    }
  }
  let object = clause.slice(from).replace(JOINTS, '');
  for (;;) {
    const length = endingNominal(object, lexicon);
    if (length === 0 || length >= object.length) break;
    object = object.slice(0, -length).replace(JOINTS, '');
  }
  return object;
};

const endingNominal = (text: string, lexicon: Lexicon): number =>
  lexicon.nominals.endingAt(text, text.length, 0);

/** Whether an indicator is no more than a general rate: 覆盖率, 县级覆盖率, 人群覆盖率. */
const isBare = (text: string, lexicon: Lexicon): boolean => {
  if (lexicon.bareRates.has(text)) return true;
  const scope = lexicon.scopeWords.startingAt(text, 0);
  return scope > 0 && lexicon.bareRates.has(text.slice(scope));
};

/** A head that is carried over holds no verb: 适龄儿童普遍接受 is none. */
const isNoun = (text: string): boolean => !/的|普遍|平等/.test(text) && verbIn(text) === -1;

const SHORTEST_OVERLAP = 3;

/**
 * What an earlier clause says ahead of the words that the indicator begins with: 养老机构 for `护理型床位占比`
 * after `扩大养老机构护理型床位供给`.
 */
const overlapHead = (text: string, memory: Memory, lexicon: Lexicon): string => {
  for (const clause of [...memory.clauses].reverse()) {
    const object = objectOf(clause, lexicon);
    if (object.length === clause.length) continue;
    for (let length = Math.min(text.length, object.length); length >= SHORTEST_OVERLAP; length -= 1) {
      const at = object.indexOf(text.slice(0, length));
      if (at === 0) return '';
      const extra = object.slice(0, at).replace(/的$/, '');
      if (at > 0) return isNoun(extra) ? extra : '';
    }
  }
  return '';
};

/** The bearer of an indicator: 劳动年龄人口 of `劳动年龄人口平均受教育年限`. */
const bearerOf = (indicator: string, lexicon: Lexicon): string => {
  let end = 0;
  for (let at = 1; at <= indicator.length; at += 1)
    if (lexicon.people.endingAt(indicator, at, 0) > 0) end = at;
  if (end > 0) return indicator.slice(0, end);
  const head = lexicon.heads.endingAt(indicator, indicator.length, 0);
  return head < indicator.length ? indicator.slice(0, indicator.length - head) : indicator;
};

/** The airport or port that an indicator is of: 槐江机场 of `槐江机场年旅客吞吐量`. */
const facilityIn = (indicator: string, lexicon: Lexicon): string => {
  for (let at = 2; at < indicator.length; at += 1)
    if (lexicon.facilities.endingAt(indicator, at, 1) > 0) return indicator.slice(0, at);
  return '';
};

/** Whom a clause is about: up to the first people that it names. */
const firstBearer = (clause: string, lexicon: Lexicon): string => {
  for (let at = 1; at <= clause.length; at += 1)
    if (lexicon.people.endingAt(clause, at, 0) > 0) return clause.slice(0, at);
  return '';
};

const VERB_FIRST =
  /^(?:接受|具有|拥有|享有|参加|参与|获得|掌握|受过|完成|取得|达到|持有|配备|建立|开展|使用|从事|纳入)/;

const sameTail = (one: string, other: string): number => {
  let length = 0;
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length))
    length += 1;
  return length;
};

/** Characters ahead of the head that two indicators must share before a bearer is carried over to a longer one. */
const EVIDENCE = 2;
/** Fewer are enough where the indicators are of one length. */
const EVIDENCE_ALIKE = 1;

/** An indicator with what it left out filled in from the clauses and indicators before it. */
export const completed = (text: string, part: boolean, memory: Memory, lexicon: Lexicon): string => {
  const previous = memory.previous.at(-1) ?? '';
  if (/^占/.test(text) && previous !== '') return headless(previous, lexicon) + text;
  if (part && previous !== '') {
    if (!endsInHead(text, lexicon)) return text;
    return VERB_FIRST.test(text) || isBare(text, lexicon) ? bearerOf(previous, lexicon) + text : text;
  }
  if (isBare(text, lexicon)) {
    const near = memory.clauses.at(-1);
    if (near !== undefined) {
      const object = objectOf(near, lexicon);
      if (object.length > 1) return object + text;
    }
    return previous === '' ? text : sharedHead(previous, text, lexicon) + text;
  }
  // `农村留守儿童应依法确定被委托照护人的，书面照护协议签订率…`
  const near = memory.clauses.at(-1) ?? '';
  if (near.endsWith('的') && !hasEntity(text, lexicon)) return firstBearer(near, lexicon) + text;
  const head = overlapHead(text, memory, lexicon);
  if (head !== '') return head + text;
  // `…职业技能培训40万人次，培训后就业率…`
  const [word = ''] = previous === '' || !/[后中期]/.test(text) ? [] : wordsOf(text);
  if (
    word.length >= 2 &&
    /^[后中期]/.test(text.slice(word.length)) &&
    previous.endsWith(word) &&
    previous.length > word.length
  )
    return previous + text.slice(word.length);
  const place = memory.sameSentence ? facilityIn(previous, lexicon) : '';
  if (place !== '' && !hasEntity(text, lexicon)) return place + text;
  if (
    previous === '' ||
    previous.includes('、') ||
    hasEntity(text, lexicon) ||
    !hasPeople(previous, lexicon) ||
    !endsInHead(previous, lexicon)
  )
    return text;
  if (VERB_FIRST.test(text)) return bearerOf(previous, lexicon) + text;
  if (text.length <= LONGEST_BARE && endsInHead(text, lexicon))
    return sharedHead(previous, text, lexicon) + text;
  const evidence = sameTail(previous, text) - headLength(text, lexicon);
  if (evidence < EVIDENCE_ALIKE) return text;
  const shared = sharedHead(previous, text, lexicon);
  return evidence >= EVIDENCE || previous.length - shared.length === text.length ? shared + text : text;
};

const headLength = (text: string, lexicon: Lexicon): number =>
  Math.max(lexicon.heads.endingAt(text, text.length, 0), wordsOf(text).at(-1)?.length ?? 0);

const headless = (indicator: string, lexicon: Lexicon): string => {
  const head = lexicon.heads.endingAt(indicator, indicator.length, 0);
  return head > 0 && head < indicator.length ? indicator.slice(0, indicator.length - head) : indicator;
};
