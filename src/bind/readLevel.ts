import { asShare } from './asShare.ts';
import { clausesIn } from './clause.ts';
import { completed } from './ellipsis.ts';
import { endsInHead, hasEntity } from './entities.ts';
import { fromPrevious, fromTopic, peopleIn, withTopic, withVerb } from './fillIn.ts';
import type { Lexicon } from './lexicon.ts';
import { partSubject } from './partSubject.ts';
import { peel } from './peel.ts';
import type { Reading, Surroundings } from './site.ts';
import { type Subject, subjectIn } from './subject.ts';
import { isAllVerbs } from './verb.ts';

const DURATION = /^(?:小时|分钟|个小时)$/;

/** `两项指标`, `这一比例`: what was named before. */
const ANAPHOR =
  /^(?:(?:上述|以上|前述|其中|该|此|这)?(?:[一两二三四五六])?(?:项|个|类)?(?:指标|比例|比率|占比|数值|目标)|其比例|该比例)$/;

/** `加计扣除比例由75%提高到100%等政策` is about a policy. */
const POLICY = /^等?的?(?:政策|措施|规定|优惠|补贴政策|税收)/;

const MOVES_TO = /[到至]$/;

/** `签订专项集体合同的企业达90%以上`: a share of those who do something. */
const isShareOf = (phrase: string, { first, features, right, context: { lexicon } }: Surroundings): boolean =>
  first.family === 'rate' &&
  features.kind !== 'change' &&
  right === '' &&
  /的[^的]{2,8}$/.test(phrase) &&
  lexicon.entities.endingAt(phrase, phrase.length, 0) > 0;

/** Whether a phrase says what is done, so that only 时间 is wanting: 初中生睡眠, and not 初中生 alone. */
const isDoing = (phrase: string, right: string, lexicon: Lexicon): boolean =>
  right === '' || (/^[、和与及或]/.test(right) && lexicon.entities.endingAt(phrase, phrase.length, 0) === 0);

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
  const found = subject.text === '' ? subjectInZone(around) : { subject, at: from };
  if (found === null) return takeOver(around);
  const { text, part } = found.subject;
  const verbs =
    part && counted && isAllVerbs(text)
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

  const several = partSubject(around, text);
  const whole = several.map((each, turn) =>
    turn === 0 && context.on('bind/ellipsis')
      ? withTopic(
          around,
          completed(each, part, { previous: state.previous, sameSentence: index > 0, clauses }, lexicon),
        )
      : each,
  );
  const tailed = whole.map((each) => asShare(around, found.subject, each));
  const bare = tailed.every((each) => !endsInHead(each, lexicon) || (goesOn && counted && each.length <= 2));
  const filled = bare ? (fromTopic(around, tailed) ?? fromPrevious(around, tailed)) : null;
  const timed = DURATION.test(first.unit ?? '');
  const indicators = (filled ?? tailed).map((each) => {
    const clean = timed ? each : each.replace(/(?<=.)累计$/, '');
    return timed && !endsInHead(clean, lexicon) && isDoing(clean, right, lexicon)
      ? `${hasEntity(clean, lexicon) ? '' : peopleIn(clauses, lexicon)}${clean}时间`
      : isShareOf(clean, around)
        ? `${clean}比例`
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
}: Surroundings): { subject: Subject; at: number } | null => {
  for (const clause of clausesIn(sentence, zone.start, zone.end).reverse()) {
    const { end } = peel(sentence, clause.start, clause.end, mentions, context.lexicon);
    const subject = subjectIn(sentence, clause.start, end, mentions, counted, context.lexicon);
    if (subject.text !== '' && endsInHead(subject.text, context.lexicon))
      return { subject, at: clause.start };
  }
  return null;
};
