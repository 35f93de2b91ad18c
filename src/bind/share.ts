import { clauseEnd, clausesIn } from './clause.ts';
import { hasEntity } from './entities.ts';
import type { Group } from './group.ts';
import type { Lexicon } from './lexicon.ts';
import { sharedSeam } from './parallel.ts';
import { verbIn } from './verb.ts';

/** A noun phrase set before the clause as its topic: `区党政工作部门，应保证一半以上的领导班子…`; else empty. */
export const topicBefore = (
  sentence: string,
  zone: { start: number; end: number },
  lexicon: Lexicon,
): string => {
  const clause = clausesIn(sentence, zone.start, zone.end).at(-1);
  if (!clause || clause.end !== zone.end - 1 || sentence.charAt(clause.end) !== '，') return '';
  const text = sentence.slice(clause.start, clause.end);
  if (!hasEntity(text, lexicon) && !/部门|机关|班子|单位$/.test(text)) return '';
  for (let at = 0; at < text.length; at += 1) if (lexicon.acts.startingAt(text, at) > 1) return '';
  return verbIn(text) === -1 ? text : '';
};

const LISTED = /^(.+?)(?:和|、|及|与|以及)$/;

/**
 * The indicator of a share that stands ahead of what it is a share of: `95%的城市社区和85%的农村社区建立家长学校`.
 * @param attributive whether 的 stood behind the number, so that a noun follows
 * @param clause what follows the number, up to the next number or the end of the clause
 * @returns null where nothing is done by the share
 */
export const shareIndicator = (
  clause: string,
  subject: string,
  topic: string,
  sentence: string,
  next: Group | undefined,
  attributive: boolean,
  lexicon: Lexicon,
): string | null => {
  const bearer = lexicon.local.has(subject) ? '' : subject || topic;
  const listed = LISTED.exec(clause);
  if (listed && next && next.values[0]?.quantity.family === 'rate') {
    const [, entity = ''] = listed;
    const rest = sentence.slice(next.end, clauseEnd(sentence, next.end)).replace(/^的/, '');
    const seam = sharedSeam(entity, rest, lexicon);
    return seam > 0 ? `${bearer}${entity}${rest.slice(seam)}的比例` : null;
  }
  const verb = verbIn(clause);
  if (verb === -1 && attributive) return null;
  return verb === -1 && bearer === '' ? null : `${bearer}${clause}的比例`;
};
