import type { Mentions } from '../mention/mention.ts';
import type { Comparator } from '../model/extraction.ts';
import { wordsOf } from '../text/words.ts';
import { endsInHead, hasEntity } from './entities.ts';
import type { Lexicon } from './lexicon.ts';

/** The words ahead of a value that name what is measured, with what was found between them. */
export interface Subject {
  readonly text: string;
  readonly per: string | null;
  /** A verb that leads it and says that it moves: 提高…至. */
  readonly direction: 'up' | 'down' | null;
  /** 其中: it is a part of what was named before. */
  readonly part: boolean;
  /** `贫血的不超过8%`: the number is the share of those. */
  readonly shareOf: boolean;
  /** Whether a verb that makes something led it. */
  readonly created: boolean;
  /** A bound that stood ahead of it: 至少拥有…1.12名. */
  readonly comparator: Comparator | null;
}

const UNIT_OF_WORK = /以[^，。；、]{1,20}(?:（[^（）]*）)?(?:[、和][^，。；、]{1,10})?为(?:基本)?单位(?!的)/;
const PART = /^其中/;
const JOINTS = /^[、，和及与或；：并的]+|[、，；：的]+$/g;
const UP = /^(?:提高|提升|增加|扩大|稳步提高|逐步提高|持续提高|大幅提高)/;
const DOWN = /^(?:降低|减少|缩小|压减)/;
const PERIOD = /^(?:[一二三四五六七八九十]|\d)年(?:[内间来]|(?=累计|共|新增|新建|总计|合计))/;
const PLACE_PHRASE =
  /^在[^，。；]{1,40}?(?=(?:新建|建设|建成|设立|设置|设有|建立|打造|布局|配备|新增|开展|创建))/;
/** Brackets that only define an indicator: （含复筛）. */
const DEFINITION = /（[^（）]*）$/;

/** Where two phrases may have changed places: 睡眠时间小学生. */
const TIMED = /时间|时长/;

const cut = (text: string, start: number, end: number): string => text.slice(0, start) + text.slice(end);

const PREPOSITION = /^[在于以按从对]$/;

/** Takes off leading words that are no part of an indicator, whole words only. */
const withoutLeads = (
  text: string,
  counted: boolean,
  lexicon: Lexicon,
): { text: string; created: boolean; comparator: Comparator | null } => {
  let rest = text;
  let created = false;
  let comparator: Comparator | null = null;
  for (;;) {
    // Words are only parted where one of the lists could begin.
    const may =
      lexicon.leads.startingAt(rest, 0) > 0 ||
      (counted && (lexicon.creates.startingAt(rest, 0) > 0 || lexicon.local.startingAt(rest, 0) > 0));
    if (!may) return { text: rest, created, comparator };
    const [first = '', second = ''] = wordsOf(rest.slice(0, 12));
    const candidates = [first + second, first];
    const word = candidates.find(
      (each) =>
        each !== '' &&
        each.length < rest.length &&
        ((lexicon.leads.has(each) && !(counted && (lexicon.keepVerbs.has(each) || PREPOSITION.test(each)))) ||
          (counted &&
            (lexicon.creates.has(each) || lexicon.local.has(each)) &&
            !lexicon.keepVerbs.has(each))),
    );
    if (word === undefined) return { text: rest, created, comparator };
    if (counted && lexicon.creates.has(word)) created = true;
    comparator ??= lexicon.cues.get(word)?.comparator ?? null;
    rest = rest.slice(word.length);
  }
};

/**
 * The indicator in a stretch of a sentence.
 * @param counted whether the value counts things, so that 建设 and 全市 ahead of them say nothing
 */
export const subjectIn = (
  sentence: string,
  start: number,
  end: number,
  mentions: Mentions,
  counted: boolean,
  lexicon: Lexicon,
): Subject => {
  let text = sentence.slice(start, end);
  let per: string | null = null;
  const gaps = [...mentions.years, ...mentions.baselines, ...mentions.pers]
    .filter((gap) => gap.start >= start && gap.end <= end)
    .sort((one, other) => other.start - one.start);
  for (const gap of gaps) {
    const isPer = mentions.pers.find((each) => each === gap);
    if (isPer) per = per === null ? isPer.text : `${isPer.text}${per}`;
    text = cut(text, gap.start - start, gap.end - start);
  }
  const work = UNIT_OF_WORK.exec(text);
  if (work) {
    text = text.replace(work[0], '');
    if (counted) per ??= work[0];
  }
  const ofShare = (/的[、，]?$/.test(text) || sentence.charAt(end) === '的') && text.length > 2;
  text = text
    .replace(JOINTS, '')
    .replace(PERIOD, '')
    .replace(/^中(?=[女男各的])/, '');
  const part = PART.test(text);
  if (part) text = text.replace(PART, '').replace(JOINTS, '');
  if (counted) text = text.replace(PLACE_PHRASE, '');
  const led = withoutLeads(text, counted, lexicon);
  text = led.text.replace(JOINTS, '').replace(PERIOD, '');
  let direction: Subject['direction'] = null;
  if (!counted) {
    const moved = UP.exec(text) ?? DOWN.exec(text);
    const adjusted = lexicon.adjust.startingAt(text, 0);
    if (adjusted > 0 && endsInHead(text.slice(adjusted), lexicon) && adjusted < text.length - 1) {
      if (moved) direction = UP.test(text) ? 'up' : 'down';
      text = text.slice(adjusted);
    }
  }
  const defined = text.replace(DEFINITION, '');
  if (defined !== text && endsInHead(defined, lexicon)) text = defined;
  if (lexicon.leads.has(text)) text = '';
  return {
    text: counted && !TIMED.test(text) ? text : reordered(text, lexicon),
    per,
    direction,
    part,
    shareOf: ofShare,
    created: led.created,
    comparator: led.comparator,
  };
};

/** `睡眠时间小学生` as a table would have it: whose it is goes first. */
const reordered = (text: string, lexicon: Lexicon): string => {
  if (endsInHead(text, lexicon) || !hasEntity(text, lexicon)) return text;
  if (lexicon.entities.endingAt(text, text.length, 0) === 0) return text;
  const words = wordsOf(text);
  let at = 0;
  for (const word of words.slice(0, -1)) {
    at += word.length;
    const front = text.slice(0, at);
    if (endsInHead(front, lexicon) && !hasEntity(front, lexicon)) return text.slice(at) + front;
  }
  return text;
};
