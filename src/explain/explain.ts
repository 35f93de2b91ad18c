import { summaryOf, trendSummaryOf } from '../examples/summaryOf.ts';
import { mentionFinder } from '../mention/mentionsOf.ts';
import type { Extraction, Period } from '../model/extraction.ts';
import { linesOf } from '../outline/line.ts';
import { extractorOf } from '../pipeline.ts';
import type { Rules } from '../rules/compile.ts';
import { fold } from '../text/fold.ts';
import { sentencesOf } from '../text/sentences.ts';
import { viewOf } from '../text/view.ts';

/** One thing seen in a sentence, in the words of the program. */
export interface Seen {
  readonly what: 'number' | 'year' | 'baseline' | 'denominator' | 'not a number';
  readonly quote: string;
  readonly says: string;
  readonly rule: string;
}

/** How a sentence was read. */
export interface Explanation {
  /** The cleaned text: blanks left out, spellings folded. */
  readonly cleaned: string;
  readonly seen: readonly Seen[];
  readonly targets: readonly { readonly summary: string; readonly rules: readonly string[] }[];
  readonly trends: readonly string[];
  readonly residue: readonly { readonly quote: string; readonly reason: string }[];
  readonly diagnostics: readonly string[];
}

const seenIn = (sentence: string, rules: Rules, lastYear: number): Seen[] => {
  const { quantities, banned, years, baselines, pers } = mentionFinder(rules)(sentence, lastYear);
  const quote = ({ start, end }: { start: number; end: number }): string => sentence.slice(start, end);
  const found = [
    ...quantities.map((each) => ({
      at: each.start,
      what: 'number' as const,
      quote: quote(each),
      says: `${each.upper === null ? each.value : `${each.value}–${each.upper}`} ${each.unit ?? '(no unit)'}, ${each.family}`,
      rule: each.rule,
    })),
    ...years.map((each) => ({
      at: each.start,
      what: 'year' as const,
      quote: quote(each),
      says: each.years.join(', '),
      rule: 'mention/date',
    })),
    ...baselines.map((each) => ({
      at: each.start,
      what: 'baseline' as const,
      quote: quote(each),
      says: [...each.years, each.value].filter((part) => part !== null).join(', '),
      rule: 'bind/baseline',
    })),
    ...pers.map((each) => ({
      at: each.start,
      what: 'denominator' as const,
      quote: quote(each),
      says: each.text,
      rule: 'bind/level',
    })),
    ...banned.map((each) => ({
      at: each.start,
      what: 'not a number' as const,
      quote: quote(each),
      says: each.reason,
      rule: each.rule,
    })),
  ];
  return found
    .sort((one, other) => one.at - other.at)
    .map(({ what, quote: text, says, rule }) => ({ what, quote: text, says, rule }));
};

/** Shows step by step how a text of one or more sentences is read as goals of a plan for the period. */
export const explain = (text: string, rules: Rules, period: Period): Explanation => {
  const folded = fold(text);
  const { text: cleaned } = viewOf(folded, linesOf(folded));
  const extraction: Extraction = extractorOf(rules).passage(text, period);
  return {
    cleaned,
    seen: sentencesOf(cleaned).flatMap(({ start, end }) =>
      seenIn(cleaned.slice(start, end), rules, period[1]),
    ),
    targets: extraction.targets.map((target) => ({ summary: summaryOf(target), rules: target.rules })),
    trends: extraction.trends.map(trendSummaryOf),
    residue: extraction.residue.map(({ quote, reason }) => ({ quote, reason })),
    diagnostics: extraction.diagnostics.map(({ message }) => message),
  };
};
