import type { Mentions } from '../mention/mention.ts';
import type { Direction } from '../model/extraction.ts';
import type { BindContext } from './bindSentence.ts';
import type { Bound } from './bound.ts';
import { clausesIn } from './clause.ts';
import { coordinated, members } from './coordination.ts';
import { completed } from './ellipsis.ts';
import type { Lexicon } from './lexicon.ts';
import { peel } from './peel.ts';
import { subjectIn } from './subject.ts';

/** An indicator committed to a direction without a number. */
export interface BoundTrend {
  readonly indicator: string;
  readonly direction: Direction;
  readonly rules: readonly string[];
}

const RULES = ['bind/trend'];
/** A gap between whom, when the clause before says of what: 城乡差距. */
const BARE_GAP =
  /^(?:城乡|地区|区域|群体|校际|性别)(?:[、和与及](?:城乡|地区|区域|群体|校际))*(?:之间|间)?的?(?:发展)?差距$/;
const COUNTS = /(?:数|数量)$/;

const endsInTrendHead = (text: string, lexicon: Lexicon): boolean =>
  lexicon.trendHeads.endingAt(text, text.length, 1) > 0;

/** Indicators that a phrase names, complete; those that cannot be measured are left out. */
const indicatorsIn = (
  phrase: string,
  previous: readonly string[],
  gapOf: string | null,
  clauses: readonly string[],
  lexicon: Lexicon,
): string[] => {
  if (!lexicon.trendHead.test(phrase)) return [];
  if (gapOf !== null && BARE_GAP.test(phrase)) return [`${gapOf}的${phrase}`];
  const parts =
    COUNTS.test(phrase) && !/人数$/.test(phrase)
      ? members(phrase, lexicon)
      : coordinated(phrase, null, lexicon);
  const [first = '', ...others] = parts;
  return [completed(first, false, { previous, sameSentence: false, clauses }, lexicon), ...others].filter(
    (each) => endsInTrendHead(each, lexicon),
  );
};

/** The direction that a clause ends in, and where the indicator before it ends. */
const directionAtEnd = (
  sentence: string,
  start: number,
  end: number,
  mentions: Mentions,
  lexicon: Lexicon,
): { direction: Direction; end: number } | null => {
  const steady = lexicon.steady.endingAt(sentence, end, start);
  if (steady > 0) {
    const kept = peel(sentence, start, end - steady, mentions, lexicon);
    if (kept.features.direction === 'hold') return { direction: 'hold', end: kept.end };
  }
  const slowing = lexicon.slowing.endingAt(sentence, end, start);
  const peeled = peel(sentence, start, end - slowing, mentions, lexicon);
  if (slowing > 0)
    return {
      direction: /高|上行|攀升/.test(sentence.slice(end - slowing, end)) ? 'up' : 'down',
      end: peeled.end,
    };
  const { direction, kind } = peeled.features;
  return direction !== null && direction !== 'hold' && kind === 'change'
    ? { direction, end: peeled.end }
    : null;
};

/** The verb that a clause begins with and what it acts on: `降低…的比重`, `控制和减少…发生率`. */
const directionAtStart = (
  clause: string,
  lexicon: Lexicon,
): { direction: Direction; object: string } | null => {
  const match = lexicon.trendVerb.exec(clause);
  if (!match?.groups) return null;
  const { up, down, object } = match.groups;
  if (object === undefined || (up === undefined && down === undefined)) return null;
  return { direction: down === undefined ? 'up' : 'down', object };
};

/**
 * The trends of a sentence: clauses without a value that commit an indicator to a direction.
 * @param bounds the targets of the same sentence
 */
export const trendsIn = (
  sentence: string,
  mentions: Mentions,
  bounds: readonly Bound[],
  context: BindContext,
): BoundTrend[] => {
  const { lexicon } = context;
  if (!context.on('bind/trend')) return [];
  const found: BoundTrend[] = [];
  let previous = context.before;
  const clauses: string[] = [];
  for (const { start, end } of clausesIn(sentence, 0, sentence.length)) {
    const inside = bounds.filter((bound) => bound.number.start < end && start < bound.number.end);
    const last = inside.at(-1);
    if (last) {
      previous = [last.indicator];
      clauses.length = 0;
      continue;
    }
    const clause = sentence.slice(start, end);
    const gapOf = bounds.findLast((bound) => bound.number.end <= start)?.phrase ?? null;
    const ending = directionAtEnd(sentence, start, end, mentions, lexicon);
    const leading = ending ? null : directionAtStart(clause, lexicon);
    const phrase = ending
      ? subjectIn(sentence, start, ending.end, mentions, false, lexicon).text
      : (leading?.object.split(/[，；]/)[0] ?? '').replace(/^的/, '');
    const direction = ending?.direction ?? leading?.direction;
    const indicators =
      direction && phrase !== '' ? indicatorsIn(phrase, previous, gapOf, clauses, lexicon) : [];
    for (const indicator of indicators) if (direction) found.push({ indicator, direction, rules: RULES });
    if (indicators.length > 0) previous = indicators;
    else clauses.push(clause);
  }
  return found;
};
