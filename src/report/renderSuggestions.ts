import type { Suggestion } from '../indicators/suggestIndicators.ts';
import { count, plain } from './terminal.ts';

/** A person who fills in an entry looks at some of the documents, not at hundreds. */
const NAMED = 8;

/** Words that YAML takes as they are. */
const PLAIN = /^[\p{Script=Han}\d—、（）“”《》·]*\p{Script=Han}[\p{Script=Han}\d—、（）“”《》·]*$/u;

const scalar = (text: string): string => (PLAIN.test(text) ? text : JSON.stringify(text));

const listed = (texts: readonly string[]): string => `[${texts.map(scalar).join(', ')}]`;

const documentsOf = (documents: readonly string[]): string => {
  const left = documents.length - NAMED;
  const named = documents.slice(0, NAMED).map(plain).join(', ');
  return `in ${count(documents.length, 'document')}: ${named}${left > 0 ? ` and ${left} more` : ''}`;
};

const entryOf = (suggestion: Suggestion): string => {
  const { wordings, units, per, population, domain, documents, near } = suggestion;
  return [
    `  # ${documentsOf(documents)}`,
    ...near.map(({ id, apart }) => `  # would be ${id} were it not for ${apart.join(', ')}`),
    '  - id: ~',
    `    name: ${scalar(wordings[0] ?? '')}`,
    ...(near.length === 0 ? [] : [`    notMeant: ${listed(near.map(({ name }) => name))}`]),
    `    unit: ${listed(units)}`,
    ...(per === null ? [] : [`    per: ${scalar(per)}`]),
    '    polarity: unknown',
    `    population: ${population ?? '~'}`,
    `    domain: ${domain === null ? '~' : scalar(domain)}`,
    `    examples: ${listed(wordings)}`,
    '',
  ].join('\n');
};

const HEAD = `# Indicators that the catalogue does not know. Paste them below \`indicators:\` of a file of kind
# indicators, give each an id, and a polarity where it is clear which way is better.
`;

/** Indicators that the catalogue lacks, as YAML of a file of indicators; what a person has to give is left open. */
export const renderSuggestions = (suggestions: readonly Suggestion[]): string =>
  HEAD + suggestions.map(entryOf).join('');
