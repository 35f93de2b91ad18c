import type { Explanation } from '../explain/explain.ts';
import { type Column, plainTable } from './plainTable.ts';

const NOTHING = '  nothing';
const COLUMNS: readonly Column[] = Array.from({ length: 4 }, () => ({ align: 'left', width: null }));

const section = (title: string, lines: readonly string[]): string =>
  `${title}\n${lines.length === 0 ? NOTHING : lines.join('\n')}\n`;

/** How a sentence was read, for a terminal and for a bug report. */
export const renderExplanation = (explanation: Explanation): string => {
  const { cleaned, seen, targets, trends, residue, diagnostics } = explanation;
  const rows = seen.map(({ what, quote, says, rule }) => [`  ${what}`, quote, says, rule]);
  return [
    section('cleaned', [`  ${cleaned}`]),
    section('mentions', rows.length === 0 ? [] : [plainTable(COLUMNS, rows).trimEnd()]),
    section('bound', [
      ...targets.flatMap(({ summary, rules }) => [`  ${summary}`, `    by ${rules.join(', ')}`]),
      ...trends.map((trend) => `  ${trend}`),
    ]),
    section(
      'residue',
      residue.map(({ quote, reason }) => `  ${quote}  ${reason}`),
    ),
    ...(diagnostics.length === 0
      ? []
      : [
          section(
            'diagnostics',
            diagnostics.map((each) => `  ${each}`),
          ),
        ]),
  ].join('\n');
};
