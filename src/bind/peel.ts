import type { Mentions } from '../mention/mention.ts';
import { type Features, noFeatures } from './features.ts';
import type { Lexicon } from './lexicon.ts';

export interface Peeled {
  /** Where the text of the indicator ends. */
  readonly end: number;
  readonly features: Features;
}

/**
 * Takes verbs, bounds, adverbs, years, baselines and denominators off the end of a text, nearest first. What
 * is left is the indicator.
 * @param from the text is read back to here and no further
 */
export const peel = (
  sentence: string,
  from: number,
  end: number,
  mentions: Mentions,
  lexicon: Lexicon,
): Peeled => {
  const features = noFeatures();
  let at = end;
  for (;;) {
    const baseline = mentions.baselines.find((each) => each.end === at && each.start >= from);
    if (baseline) {
      features.baseline ??= baseline;
      at = baseline.start;
      continue;
    }
    const years = mentions.years.find((each) => each.end === at && each.start >= from);
    if (years) {
      features.years ??= years;
      at = years.start;
      continue;
    }
    const per = mentions.pers.find((each) => each.end === at && each.start >= from);
    if (per) {
      features.per ??= per.text;
      at = per.start;
      continue;
    }
    const length = lexicon.cueWords.endingAt(sentence, at, from);
    if (length === 0) break;
    const word = sentence.slice(at - length, at);
    // 新增, 新建 stay in the indicator, and their 增 and 建 are no cues.
    if (lexicon.keepVerbs.endingAt(sentence, at, from) >= length) {
      features.bound = true;
      break;
    }
    const cue = lexicon.cues.get(word) ?? {};
    features.completes ||= word === '完成';
    features.kind ??= cue.kind ?? null;
    features.direction ??= cue.direction ?? null;
    features.comparator ??= cue.comparator ?? null;
    features.respectively ||= cue.respectively ?? false;
    features.each ||= cue.each ?? false;
    features.aspire ||= cue.aspire ?? false;
    features.creates ||= cue.creates ?? false;
    features.bound ||= cue.kind !== undefined || cue.comparator !== undefined || cue.creates === true;
    at -= length;
  }
  return { end: at, features };
};
