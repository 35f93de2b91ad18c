import { wordsOf } from '../text/words.ts';
import { clausesIn } from './clause.ts';
import { coordinated, endsInHead, hasEntity, headsIn, members } from './coordination.ts';
import { completed } from './ellipsis.ts';
import type { Lexicon } from './lexicon.ts';
import { peel } from './peel.ts';
import type { Reading, Surroundings } from './readGroup.ts';
import { type Subject, subjectIn } from './subject.ts';
import { tailOf } from './tail.ts';
import { isAllVerbs, startsWithVerb, verbAhead } from './verb.ts';

const DURATION = /^(?:小时|分钟|个小时)$/;
/** `两项指标`, `这一比例`: what was named before. */
const ANAPHOR =
  /^(?:(?:上述|以上|前述|其中|该|此|这)?(?:[一两二三四五六])?(?:项|个|类)?(?:指标|比例|比率|占比|数值|目标)|其比例|该比例)$/;
/** `加计扣除比例由75%提高到100%等政策` is about a policy. */
const POLICY = /^等?的?(?:政策|措施|规定|优惠|补贴政策|税收)/;
const MOVES_TO = /[到至]$/;

/** An indicator with its value behind it: `学前教育毛入园率达到90%以上`. */
export const readLevel = (around: Surroundings): Reading | null => {
  const {
    sentence,
    groups,
    index,
    group,
    first,
    counted,
    subject,
    features,
    right,
    state,
    context,
    from,
    goesOn,
    clauses,
  } = around;
  const { lexicon } = context;
  if (!context.on('bind/level')) return null;
  if (first.family === 'bare' && !features.bound) return null;
  if (POLICY.test(right)) return null;
  const found = subject.text === '' ? subjectInZone(around) : { ...subject, at: from };
  if (found === null) return takeOver(around);
  const { text } = found;
  const verbs =
    found.part && counted && isAllVerbs(text)
      ? text
      : goesOn && counted
        ? sentence.slice(from, group.start).replace(/^(?:、|和|及|以及)/, '')
        : '';
  if (verbs !== '' && state.previous.length > 0 && isAllVerbs(verbs)) {
    features.kind = 'level';
    return {
      indicators: state.previous.map((each) => withVerb(each, verbs)),
      at: from,
      rules: ['bind/ellipsis'],
    };
  }
  if (ANAPHOR.test(text) && state.previous.length > 0)
    return { indicators: state.previous, at: found.at, rules: ['bind/ellipsis'] };
  if (
    subject.direction &&
    features.kind === null &&
    !MOVES_TO.test(sentence.slice(0, group.start)) &&
    (first.family === 'point' || first.family === 'rate')
  ) {
    features.kind = 'change';
    features.direction = subject.direction;
  }
  const hasHead = endsInHead(text, lexicon);
  const after = group.values.at(-1)?.after ?? null;
  if (first.family === 'bare' && !hasHead) return null;
  const made = subject.created || lexicon.keepVerbs.startingAt(text, 0) > 0 || features.creates;
  if (first.chinese && counted && !features.bound && !made && after === null && !goesOn) return null;
  if (text.length < 2) return null;

  const several = split(around, text);
  const whole = several.map((each, turn) =>
    turn === 0 && context.on('bind/ellipsis')
      ? withTopic(
          around,
          completed(
            each,
            found.part,
            { previous: state.previous, sameSentence: index > 0, clauses },
            lexicon,
          ),
        )
      : each,
  );
  const tailed = whole.map((each) => asShare(around, found, each));
  const bare = tailed.every((each) => !endsInHead(each, lexicon) || (goesOn && counted && each.length <= 2));
  const filled = bare ? (fromTopic(around, tailed) ?? fromPrevious(around, tailed)) : null;
  const timed = DURATION.test(first.unit ?? '');
  const indicators = (filled ?? tailed).map((each) => {
    const clean = timed ? each : each.replace(/(?<=.)累计$/, '');
    return timed && !endsInHead(clean, lexicon) && isDoing(clean, right, lexicon)
      ? `${hasEntity(clean, lexicon) ? '' : peopleIn(clauses, lexicon)}${clean}时间`
      : clean;
  });
  const changed =
    indicators.length > 1 ? 'bind/coordination' : indicators[0] === text ? 'bind/level' : 'bind/ellipsis';
  return {
    indicators,
    at: found.at,
    rules: ['bind/level', changed],
    wants:
      bare &&
      indicators.every((each) => !endsInHead(each, lexicon)) &&
      filled === null &&
      groups[index + 1] !== undefined
        ? 'tail'
        : null,
  };
};

/** `新建…1200万亩、改造提升400万亩`: the same thing, done otherwise. */
const withVerb = (previous: string, verbs: string): string => {
  const ahead = verbAhead(previous);
  const place = ahead.replace(/(?:新建|新增|改扩建|改建|扩建|改造|提升)+$/, '');
  return place + verbs + previous.slice(ahead.length);
};

/** Whom the clauses ahead speak of: 儿童 of `鼓励儿童参加户外活动，每天接触户外自然光…`. */
const peopleIn = (clauses: readonly string[], lexicon: Lexicon): string => {
  const clause = clauses.at(-1) ?? '';
  for (let at = 0; at < clause.length; at += 1) {
    const length = lexicon.people.startingAt(clause, at);
    if (length > 0) return clause.slice(at, at + length);
  }
  return '';
};

/** `改扩建县级图书馆、文化馆各3个`: verb and level hold for all. */
const withSameVerb = (several: readonly string[]): string[] => {
  const [first = '', ...others] = several;
  const verb = verbAhead(first);
  if (verb === '') return [...several];
  const level = /^[省市县区乡镇村]级/.exec(first.slice(verb.length))?.[0] ?? '';
  return [first, ...others.map((other) => (startsWithVerb(other) ? other : verb + level + other))];
};

/** Whether a phrase says what is done, so that only 时间 is wanting: 初中生睡眠, and not 初中生 alone. */
const isDoing = (phrase: string, right: string, lexicon: Lexicon): boolean =>
  right === '' || (/^[、和与及或]/.test(right) && lexicon.entities.endingAt(phrase, phrase.length, 0) === 0);

/** `护理员与全护理、半自理老年人配比`: only what stands behind 与 is parted. */
const ratiosIn = (text: string, wanted: number, lexicon: Lexicon): string[] => {
  const [, one = '', others = ''] = /^(.+?[与和])(.+)$/.exec(text) ?? [];
  const parts = wanted > 1 && others !== '' ? coordinated(others, wanted, lexicon) : [];
  return parts.length === wanted ? parts.map((part) => one + part) : [text];
};

/** Parts the subject where it stands for several indicators. */
const split = ({ group, first, features, dueYears, context }: Surroundings, text: string): string[] => {
  const { lexicon } = context;
  if (!context.on('bind/coordination')) return [text];
  if (first.family === 'ratio') return ratiosIn(text, group.values.length, lexicon);
  const wanted = group.values.length;
  if (wanted > 1) {
    if (dueYears === wanted && headsIn(text, lexicon) <= 1 && !features.each) {
      const parts = coordinated(text, wanted, lexicon);
      return parts.length === wanted && headsIn(text, lexicon) > 1 ? parts : [text];
    }
    const parts = coordinated(text, wanted, lexicon);
    return parts.length === 1 && members(text, lexicon).length === wanted ? members(text, lexicon) : parts;
  }
  if (features.each || (features.respectively && dueYears < 2))
    return headsIn(text, lexicon) > 1
      ? coordinated(text, null, lexicon)
      : withSameVerb(members(text, lexicon));
  return coordinated(text, null, lexicon);
};

/** `贫血的不超过8%` is a share, and so is what 占 says of a noun. */
const asShare = (
  { sentence, first, group, features, state, context }: Surroundings,
  subject: Subject,
  text: string,
): string => {
  const { lexicon } = context;
  if (first.family !== 'rate' || features.kind === 'change') return text;
  if (subject.shareOf) {
    const bearer = hasEntity(text, lexicon)
      ? ''
      : (/^.*[中内里](?=.*的比例$)/.exec(state.previous.at(-1) ?? '')?.[0] ?? '');
    return `${bearer}${text}的比例`;
  }
  if (endsInHead(text, lexicon) && !subject.part) return text;
  const takes = /占(?:到|比)?(?:约|近|超过|不低于|不少于)?$/.test(sentence.slice(0, group.start));
  const previous = state.previous.at(-1) ?? '';
  if (subject.part && previous !== '' && !/率|比例|占比|比重/.test(text))
    return `${previous}中${text}${takes ? '占比' : '的比例'}`;
  return takes ? `${text}占比` : text;
};

const NO_TOPIC = /^(?:到|至|在|力争|其中|主要|具体|如下|目标)/;

/** `榕州产业园：园区面积…，入驻机构…`: the name ahead of a colon bears what the sentence says. */
const withTopic = ({ sentence, context }: Surroundings, text: string): string => {
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
const fromTopic = (
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
const fromPrevious = (around: Surroundings, bearers: readonly string[]): readonly string[] | null => {
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

/** No indicator of its own: that of the group before holds on. */
const takeOver = ({
  groups,
  index,
  state,
  features,
  counted,
  goesOn,
  group,
  sentence,
  mentions,
  context,
}: Surroundings): Reading | null => {
  const next = groups[index + 1];
  if (
    counted &&
    next &&
    !/[，；。]/.test(sentence.slice(group.end, next.start)) &&
    (features.creates || features.bound)
  )
    return { indicators: [''], at: null, rules: ['bind/object'], wants: 'object' };
  if (state.previous.length === 0 || !context.on('bind/ellipsis')) return null;
  if (index === 0 && (context.before.length === 0 || !features.bound)) return null;
  const named = mentions.years.some((each) => each.end === group.start) || features.per !== null;
  const alike = groups[index - 1]?.values[0]?.quantity.unit === group.values[0]?.quantity.unit;
  if (counted && !features.bound && !goesOn && !(named && alike)) return null;
  return { indicators: state.previous, at: null, rules: ['bind/ellipsis'] };
};

/** The nearest clause ahead that names an indicator: `X率，到2025年，达到90%`. */
const subjectInZone = ({
  sentence,
  zone,
  mentions,
  counted,
  context,
}: Surroundings): (Subject & { at: number }) | null => {
  for (const clause of clausesIn(sentence, zone.start, zone.end).reverse()) {
    const { end } = peel(sentence, clause.start, clause.end, mentions, context.lexicon);
    const found = subjectIn(sentence, clause.start, end, mentions, counted, context.lexicon);
    if (found.text !== '' && endsInHead(found.text, context.lexicon)) return { ...found, at: clause.start };
  }
  return null;
};
