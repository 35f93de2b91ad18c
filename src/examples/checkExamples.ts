import { matcherOf } from '../indicators/matcherOf.ts';
import type { Extraction } from '../model/extraction.ts';
import { type Extractor, extractorOf } from '../pipeline.ts';
import { textDocument } from '../read/sourceDocument.ts';
import type { Rules } from '../rules/compile.ts';
import type { ExampledRule, Examples } from '../rules/schema.ts';
import { checkCatalogue } from './checkCatalogue.ts';
import { checkReadings } from './checkReadings.ts';
import type { ExampleFault } from './exampleFault.ts';
import { summaryOf, trendSummaryOf } from './summaryOf.ts';

type Match = Examples['match'][number];
type NoMatch = Examples['noMatch'][number];

const PERIOD = [2021, 2030] as const;

/** Texts of several lines are documents of their own; a sentence is read as a goal of a plan for 2021–2030. */
const extractionOf = (text: string, rule: ExampledRule, extractor: Extractor): Extraction =>
  text.includes('\n') || rule.id === 'diagnose/no-plan'
    ? extractor.document(textDocument(text, 'example'), 'example')
    : extractor.passage(text, [...PERIOD]);

const LISTS = ['targets', 'trends', 'residue', 'diagnostics'] as const;

const found = (extraction: Extraction): Record<(typeof LISTS)[number], string[]> => ({
  targets: extraction.targets.map(summaryOf),
  trends: extraction.trends.map(trendSummaryOf),
  residue: extraction.residue.map(({ quote, reason }) => `${quote} ${reason}`),
  diagnostics: extraction.diagnostics.map(({ rule }) => rule),
});

/** Whether a rule left a trace in an extraction; lexicons and guards leave theirs in what came out. */
const tookPart = (rule: ExampledRule, extraction: Extraction): boolean => {
  if (rule.kind === 'check') return extraction.diagnostics.some((each) => each.rule === rule.id);
  if (rule.kind === 'construction')
    return [...extraction.targets, ...extraction.trends].some((each) => each.rules.includes(rule.id));
  if (rule.kind === 'guard') return extraction.residue.some((each) => each.rule === rule.id);
  return extraction.targets.length + extraction.trends.length > 0;
};

type Place = ExampleFault['at'];

const matchFault = (
  rule: ExampledRule,
  example: Match,
  at: Place,
  extraction: Extraction,
): ExampleFault | null => {
  const actual = found(extraction);
  const wrong = LISTS.find((list) => {
    const wanted = example[list];
    if (wanted === undefined) return false;
    return list === 'residue' || list === 'diagnostics'
      ? wanted.some((each) => !actual[list].includes(each))
      : JSON.stringify(wanted) !== JSON.stringify(actual[list]);
  });
  if (wrong === undefined) {
    const traces = rule.kind === 'construction' || rule.kind === 'guard' || rule.kind === 'check';
    if (!traces || tookPart(rule, extraction)) return null;
    return {
      rule: rule.id,
      text: example.text,
      at,
      verdict: 'missing',
      expected: `${rule.id} to take part`,
      found: 'it did not',
    };
  }
  return {
    rule: rule.id,
    text: example.text,
    at,
    verdict: actual[wrong].length === 0 ? 'missing' : 'wrong',
    expected: (example[wrong] ?? []).join('; '),
    found: actual[wrong].join('; '),
  };
};

const roleOf = (rules: Rules, text: string): string =>
  rules.headings.find(({ pattern }) => pattern.test(text))?.role ?? 'none';

/** An example that a rule must keep out of. Words leave no trace: there, what comes out must be what is said to. */
const noiseOf = (
  rule: ExampledRule,
  { text, why, targets = [] }: NoMatch,
  at: Place,
  rules: Rules,
  extractor: Extractor,
): ExampleFault | null => {
  const fault = (actual: string): ExampleFault => ({
    rule: rule.id,
    text,
    at,
    verdict: 'noisy',
    expected: targets.length > 0 ? targets.join('; ') : `nothing: ${why}`,
    found: actual,
  });
  if (rule.kind === 'heading') return roleOf(rules, text) === rule.role ? fault(rule.role) : null;
  const extraction = extractionOf(text, rule, extractor);
  if (rule.kind !== 'lexicon' && rule.kind !== 'readings')
    return tookPart(rule, extraction) ? fault('took part') : null;
  const actual = found(extraction).targets;
  return JSON.stringify(actual) === JSON.stringify(targets) ? null : fault(actual.join('; '));
};

const checkRule = (rule: ExampledRule, rules: Rules, extractor: Extractor): ExampleFault[] => {
  const faults = rule.examples.match.flatMap((example, index): ExampleFault[] => {
    const at = ['examples', 'match', index];
    const { text, role: expected = '' } = example;
    if (rule.kind === 'heading') {
      const role = roleOf(rules, text);
      return role === expected ? [] : [{ rule: rule.id, text, at, verdict: 'wrong', expected, found: role }];
    }
    const fault = matchFault(rule, example, at, extractionOf(text, rule, extractor));
    return fault ? [fault] : [];
  });
  const noise = rule.examples.noMatch.flatMap(
    (example, index) => noiseOf(rule, example, ['examples', 'noMatch', index], rules, extractor) ?? [],
  );
  return [...faults, ...noise, ...(rule.kind === 'readings' ? checkReadings(rule, rules) : [])];
};

/**
 * Runs the examples of rules.
 * @param chosen only these ids, where given
 */
export const checkExamples = (rules: Rules, chosen?: ReadonlySet<string>): ExampleFault[] => {
  const extractor = extractorOf(rules);
  return rules.files
    .filter((rule) => !rule.off && (chosen?.has(rule.id) ?? true))
    .flatMap((rule) =>
      'examples' in rule ? checkRule(rule, rules, extractor) : checkCatalogue(rule, matcherOf(rules)),
    );
};
