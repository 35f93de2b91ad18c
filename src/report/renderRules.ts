import type { ExampledRule, Rule } from '../rules/schema.ts';
import { columnsWide } from '../text/columns.ts';
import { type Column, GAP, plainTable } from './plainTable.ts';
import { catalogueLines, countNames } from './renderRulesCatalogue.ts';

/** How often a rule took part on a corpus, and how often the target was right where there is gold. */
export interface RuleUse {
  readonly took: number;
  readonly right: number | null;
}

/** How many examples of a rule must come out, and how many must not. */
export const countExamples = (rule: Rule): { readonly match: number; readonly noMatch: number } => {
  if (!('examples' in rule)) return countNames(rule);
  const { match, noMatch } = rule.examples;
  const texts = (groups: readonly { readonly texts: readonly string[] }[]): number =>
    groups.reduce((sum, group) => sum + group.texts.length, 0);
  return {
    match: match.length + (rule.kind === 'readings' ? texts(rule.groups) : 0),
    noMatch: noMatch.length + (rule.kind === 'readings' ? texts(rule.guards) : 0),
  };
};

const examplesOf = (rule: Rule): string => {
  const { match, noMatch } = countExamples(rule);
  return `${match} + ${noMatch}`;
};

/** Words and headings work through other rules, the catalogue on what they all find. */
const LEAVES_NO_TRACE: ReadonlySet<Rule['kind']> = new Set([
  ...(['lexicon', 'heading', 'readings'] as const),
  ...(['indicators', 'names', 'pairs'] as const),
]);

const wrapped = (text: string, width: number): string =>
  text
    .split(' ')
    .reduce<string[]>((lines, word) => {
      const last = lines.at(-1);
      if (last !== undefined && columnsWide(last) + 1 + columnsWide(word) <= width)
        lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
      return lines;
    }, [])
    .join('\n');

/** The rules in a table: id, kind, examples that match and that do not, use, summary. */
export const renderRules = (
  rules: readonly Rule[],
  uses: ReadonlyMap<string, RuleUse> | null,
  width: number,
): string => {
  const id = Math.max(...rules.map((rule) => rule.id.length), 4);
  const examples = Math.max(...rules.map((rule) => examplesOf(rule).length), 8) + GAP;
  const numbers = examples + (uses === null ? 0 : 6 + 7);
  const left = (columns: number | null): Column => ({ align: 'left', width: columns });
  const right: Column = { align: 'right', width: null };
  const summary = Math.max(20, width - id - numbers - 2);
  const columns = [left(id), right, ...(uses === null ? [] : [right, right]), left(summary)];
  const head = ['rule', 'examples', ...(uses === null ? [] : ['took', 'right']), 'summary'];
  const rows = rules.map((rule) => {
    const use = uses?.get(rule.id);
    return [
      rule.id,
      examplesOf(rule),
      ...(uses === null
        ? []
        : [
            use ? String(use.took) : LEAVES_NO_TRACE.has(rule.kind) ? '-' : '0',
            use?.right == null ? '-' : String(use.right),
          ]),
      wrapped(rule.summary, summary),
    ];
  });
  return plainTable(columns, [head, ...rows]);
};

const TITLES: Readonly<Record<Rule['kind'], string>> = {
  lexicon: 'Words',
  heading: 'Headings',
  guard: 'What is no target',
  construction: 'Constructions',
  check: 'Checks',
  readings: 'Numbers and units',
  indicators: 'Indicators',
  names: 'Names of indicators',
  pairs: 'Indicators that look alike',
};

const list = (values: readonly string[] | undefined): string =>
  (values ?? []).map((value) => `\`${value}\``).join('; ');

const inline = (text: string): string => text.replace(/\n/g, ' ⏎ ').replace(/\t/g, ' ⇥ ');

const exampleLines = (rule: ExampledRule): string[] => {
  const { examples } = rule;
  const matches = examples.match.map(({ text, targets, trends, residue, diagnostics, role }) => {
    const out = [list(targets), list(trends), list(residue), list(diagnostics), role ?? ''].filter(
      (part) => part !== '',
    );
    return `- ${inline(text)} → ${out.join('; ')}`;
  });
  const misses = examples.noMatch.map(({ text, why }) => `- not: ${inline(text)} (${why})`);
  const readings =
    rule.kind === 'readings'
      ? [
          ...rule.groups.map(({ is, texts }) => `- \`${is}\`: ${texts.join('; ')}`),
          ...rule.guards.map(({ why, texts }) => `- nothing (${why}): ${texts.join('; ')}`),
        ]
      : [];
  return [...matches, ...misses, ...readings];
};

const sectionOf = (rule: Rule): string => {
  const lines = 'examples' in rule ? exampleLines(rule) : catalogueLines(rule);
  return [`### ${rule.id}`, '', rule.summary, '', ...lines, ''].join('\n');
};

/** `rules/README.md`: every rule with what it does and its examples. */
export const renderRulesReadme = (rules: readonly Rule[]): string => {
  const kinds = Object.entries(TITLES) as [Rule['kind'], string][];
  return [
    '# Rules',
    '',
    'Made by `zhibiao rules list --markdown`; a test holds it current. Edit the rule files and make it again.',
    '',
    ...kinds.flatMap(([kind, title]) => [
      `## ${title}`,
      '',
      ...rules.filter((rule) => rule.kind === kind).map(sectionOf),
    ]),
  ].join('\n');
};
