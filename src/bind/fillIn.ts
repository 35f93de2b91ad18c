import { wordsOf } from '../text/words.ts';
import { clausesIn } from './clause.ts';
import { endsInHead } from './entities.ts';
import type { Lexicon } from './lexicon.ts';
import { peel } from './peel.ts';
import type { Surroundings } from './site.ts';
import { subjectIn } from './subject.ts';
import { tailOf } from './tail.ts';
import { startsWithVerb, verbAhead } from './verb.ts';

const DURATION = /^(?:小时|分钟|个小时)$/;

/** `新建…1200万亩、改造提升400万亩`: the same thing, done otherwise. */
export const withVerb = (previous: string, verbs: string): string => {
  const ahead = verbAhead(previous);
  const place = ahead.replace(/(?:新建|新增|改扩建|改建|扩建|改造|提升)+$/, '');
  return place + verbs + previous.slice(ahead.length);
};

/** Whom the clauses ahead speak of: 儿童 of `鼓励儿童参加户外活动，每天接触户外自然光…`. */
export const peopleIn = (clauses: readonly string[], lexicon: Lexicon): string => {
  const clause = clauses.at(-1) ?? '';
  for (let at = 0; at < clause.length; at += 1) {
    const length = lexicon.people.startingAt(clause, at);
    if (length > 0) return clause.slice(at, at + length);
  }
  return '';
};

const NO_TOPIC = /^(?:到|至|在|力争|其中|主要|具体|如下|目标)/;

/** `榕州产业园：园区面积…，入驻机构…`: the name ahead of a colon bears what the sentence says. */
export const withTopic = ({ sentence, context }: Surroundings, text: string): string => {
  const topic = /^([^，。；：、\d]{4,25})：(?!$)/.exec(sentence)?.[1] ?? context.topic ?? undefined;
  if (
    topic === undefined ||
    NO_TOPIC.test(topic) ||
    text.includes(topic) ||
    endsInHead(topic, context.lexicon)
  )
    return text;
  return /工程|项目|中心|园|校区|学校|医院|基地|机场|港|站|线|公路|铁路|水库|馆|院$/.test(topic)
    ? topic + text
    : text;
};

/** `义务教育起始年级班额，小学不超过45人`: bearers take the rest of an indicator named ahead of them. */
export const fromTopic = (
  { sentence, zone, mentions, counted, context, first, features }: Surroundings,
  bearers: readonly string[],
): readonly string[] | null => {
  const { lexicon } = context;
  for (const clause of clausesIn(sentence, zone.start, zone.end).reverse()) {
    const { end, features: said } = peel(sentence, clause.start, clause.end, mentions, lexicon);
    const topic = subjectIn(sentence, clause.start, end, mentions, counted, lexicon).text;
    if (topic === '' || !endsInHead(topic, lexicon)) continue;
    const tail =
      first.family === 'count' || /率|比例|占比|比重/.test(topic)
        ? tailOf(bearers[0] ?? '', topic, isEvidentUnit(first.unit, counted), lexicon)
        : '';
    if (tail === '') return null;
    features.comparator ??= said.comparator;
    return bearers.map((each) => each + tail);
  }
  return null;
};

/** Things counted have names of their own: only likeness shows that one of them is cut short. */
const isEvidentUnit = (unit: string | null, counted: boolean): boolean =>
  counted && !DURATION.test(unit ?? '');

const LEVEL_END = /级$/;

const LEVEL_HEAD = /^.{1,5}级(?:及?以上)?/;

/** `初中生9小时` after `小学生睡眠时间`; `床位3.17张` after `儿科医生`; `幼儿园18所` after `新建中小学`. */
export const fromPrevious = (around: Surroundings, bearers: readonly string[]): readonly string[] | null => {
  const { groups, index, first, counted, goesOn, state, context } = around;
  const { lexicon } = context;
  const previous = state.previous.at(-1);
  const before = groups[index - 1];
  if (previous === undefined || before === undefined) return null;
  const sameUnit = before.values[0]?.quantity.unit === first.unit;
  const [bearer = ''] = bearers;
  if (counted && around.subject.part && sameUnit)
    return bearers.map((each) =>
      LEVEL_END.test(each) ? each + previous.replace(LEVEL_HEAD, '') : each + previous,
    );
  if (lexicon.keepVerbs.startingAt(bearer, 0) > 0) return null;
  if (sameUnit && endsInHead(previous, lexicon)) {
    const tail = tailOf(bearer, previous, isEvidentUnit(first.unit, counted), lexicon);
    if (tail !== '') return bearers.map((each) => each + tail);
  }
  if (!counted || !goesOn) return null;
  const [modifier = '', noun = ''] = wordsOf(previous);
  // `儿科医生1.12名、床位3.17张`: a noun of one word takes the first modifier.
  if (bearer.length <= 2 && noun !== '' && !bearer.includes(modifier))
    return bearers.map((each) => modifier + each);
  const verb =
    lexicon.keepVerbs.startingAt(bearer, 0) === 0 && !startsWithVerb(bearer) ? verbAhead(previous) : '';
  return verb === '' ? null : bearers.map((each) => verb + each);
};
