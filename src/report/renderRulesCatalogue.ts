import type { CatalogueRule, Indicator, NamesRule, PairsRule } from '../rules/schema.ts';

/** How many names must come out as a file of the catalogue says, and how many must not. */
export const countNames = (rule: CatalogueRule): { readonly match: number; readonly noMatch: number } => {
  const sum = (lists: readonly { readonly length: number }[]): number =>
    lists.reduce((total, { length }) => total + length, 0);
  if (rule.kind === 'pairs') return { match: 0, noMatch: rule.pairs.length };
  if (rule.kind === 'indicators')
    return {
      match: sum(rule.indicators.map(({ examples }) => examples)),
      noMatch: sum(rule.indicators.map(({ notMeant = [] }) => notMeant)),
    };
  const together = [...rule.ignored, ...rule.same, ...rule.shapes];
  return {
    match: sum(together.map(({ examples }) => examples)),
    noMatch: sum(rule.apart.map(({ examples }) => examples)),
  };
};

const withPer = (name: string, per: string | undefined): string =>
  per === undefined ? name : `${name}（${per}）`;

/** A table for each domain. */
const indicatorLines = (indicators: readonly Indicator[]): string[] =>
  [...new Set(indicators.map(({ domain }) => domain))].flatMap((domain, index) => [
    ...(index === 0 ? [] : ['']),
    `| ${domain} | id | unit | polarity |`,
    '| --- | --- | --- | --- |',
    ...indicators
      .filter((indicator) => indicator.domain === domain)
      .map(
        ({ id, name, per, unit, polarity }) =>
          `| ${withPer(name, per)} | \`${id}\` | ${unit.join(', ')} | ${polarity} |`,
      ),
  ]);

const paired = (examples: readonly (readonly [string, string])[], sign: string): string =>
  examples.map(([one, other]) => `${one} ${sign} ${other}`).join('; ');

const nameLines = ({ ignored, same, shapes, apart }: NamesRule): string[] => [
  ...ignored.map(
    ({ pattern, why, examples }) => `- dropped: \`${pattern}\` (${why}): ${paired(examples, '=')}`,
  ),
  ...same.map(
    ({ words, why, examples }) =>
      `- one: ${words.join(', ')}${why === undefined ? '' : ` (${why})`}: ${paired(examples, '=')}`,
  ),
  ...shapes.map(
    ({ pattern, to, why, examples }) =>
      `- turned: \`${pattern}\` to \`${to}\` (${why}): ${paired(examples, '=')}`,
  ),
  ...apart.map(
    ({ words, why, examples }) => `- apart: ${words.join(', ')} (${why}): ${paired(examples, '≠')}`,
  ),
];

const pairLines = ({ pairs }: PairsRule): string[] =>
  pairs.map(({ names, why }) => {
    const [one, other] = names.map((each) =>
      typeof each === 'string' ? each : withPer(each.name, each.per),
    );
    return `- ${one} ≠ ${other} (${why})`;
  });

/** What a file of the catalogue holds, in lines of Markdown. */
export const catalogueLines = (rule: CatalogueRule): string[] => {
  if (rule.kind === 'indicators') return indicatorLines(rule.indicators);
  return rule.kind === 'names' ? nameLines(rule) : pairLines(rule);
};
