import type { Decision } from '../../../src/model/decision.ts';
import type { Extraction, Target, Trend } from '../../../src/model/extraction.ts';
import { span } from '../../../src/model/span.ts';
import { decisionOn, type Ruling } from '../../../src/review/decisions/decisionOn.ts';
import type { Found } from '../../../src/review/decisions/found.ts';
import { extraction, target, trend } from '../../compare/builders.ts';

/** A hash that says which text it is. */
export const sha = (text: string): string => text.padEnd(64, '0');

/** An extraction of a text. */
export const read = (
  id: string,
  targets: readonly Target[],
  { text = 'a', trends = [] }: { readonly text?: string; readonly trends?: readonly Trend[] } = {},
): Extraction => {
  const made = extraction(id, targets, { trends: [...trends] });
  const source = { ...made.document.source, textSha256: sha(text) };
  return { ...made, document: { ...made.document, source } };
};

/** A target at a place of its own, with words around it that no other place has. */
export const targetAt = (at: number, indicator: string, rest: Partial<Target> = {}): Target => {
  const made = target(indicator, rest);
  const around = String.fromCodePoint(0x4e00 + at);
  return {
    ...made,
    source: {
      ...made.source,
      number: span(at, at + 3),
      sentence: span(Math.max(0, at - 10), at + 10),
      prefix: `第${at}项${around.repeat(8)}达到`,
      suffix: `以上，${around.repeat(8)}`,
    },
  };
};

export const trendAt = (at: number, indicator: string, direction: Trend['direction'] = 'up'): Trend => {
  const made = trend(indicator, direction);
  const quote = `${indicator}逐步提高${at}。`;
  return { ...made, source: { ...made.source, sentence: span(at, at + 10), quote } };
};

/** The same at another place of another text. */
export const shifted = <F extends Found>(found: F, by: number): F => ({
  ...found,
  source: {
    ...found.source,
    sentence: span(found.source.sentence.start + by, found.source.sentence.end + by),
    ...('number' in found.source
      ? { number: span(found.source.number.start + by, found.source.number.end + by) }
      : {}),
  },
});

/** The instant of a minute. */
export const minute = (count: number): string => new Date(Date.UTC(2026, 0, 1, 0, count)).toISOString();

/** Makes decisions, each a minute after the one before. */
export const reviewer = (
  by = '李',
): ((of: Extraction, found: Found, ruling: Partial<Ruling>) => Decision) => {
  let count = 0;
  return (of, found, ruling) => {
    count += 1;
    return decisionOn(of, found, { decision: 'accept', by, when: minute(count), ...ruling });
  };
};
