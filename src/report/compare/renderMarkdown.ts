import type { Comparison } from '../../model/comparison.ts';
import { plain } from '../terminal.ts';
import { LEGEND_WORDS, REASON_WORDS, STANDING_WORDS } from './chinese.ts';
import { valueWords } from './chineseCell.ts';
import type { Compared } from './comparedDocument.ts';
import { type Footnotes, footnotesOf } from './footnotes.ts';
import { legendOf } from './legend.ts';
import { notesOf } from './notes.ts';
import { shortName } from './planWords.ts';
import { allCells } from './rowCells.ts';
import { rowName } from './shown.ts';
import { SIGNS, STANDINGS, type Standing, standingOf, UNCATALOGUED } from './signs.ts';
import { talliesOf } from './tally.ts';

/** Standings that do not say why. */
const UNSAID: ReadonlySet<Standing> = new Set(['incomparable', 'different']);

/** A text that Markdown takes as it is. */
const escaped = (text: string): string =>
  plain(text)
    .replace(/[\\`*_[\]|~#]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

const tableHead = (cells: readonly string[], numbers: number): string =>
  tableRow(cells) + tableRow(cells.map((_, at) => (at < cells.length - numbers ? '---' : '---:')));

function* matrix(comparison: Comparison, footnotes: Footnotes): Generator<string> {
  yield tableHead(['领域', '指标', ...comparison.plans.map((plan) => escaped(shortName(plan)))], 0);
  for (const row of comparison.indicators) {
    const cells = allCells(comparison, row).map(({ plan, cell }) => {
      if (!cell) return '';
      const number = footnotes.numberOf(cell);
      const standing = standingOf(cell);
      const why = UNSAID.has(standing) ? `（${REASON_WORDS[cell.reasonCode]}）` : '';
      const words = [SIGNS[standing], valueWords(cell, plan)].filter((each) => each !== '');
      return `${escaped(`${words.join(' ')}${why}`)}${number === null ? '' : `[^${number}]`}`;
    });
    const name = `${rowName(row)}${row.catalogued ? '' : UNCATALOGUED}`;
    yield tableRow([escaped(row.domain ?? ''), escaped(name), ...cells]);
  }
}

function* summary(comparison: Comparison): Generator<string> {
  yield tableHead(['规划', '基准指标数', ...STANDINGS.map((each) => STANDING_WORDS[each]), '已达到'], 10);
  for (const { plan, indicators, standings, reached } of talliesOf(comparison)) {
    const counts = [indicators, ...STANDINGS.map((each) => standings[each]), reached];
    yield tableRow([escaped(shortName(plan)), ...counts.map(String)]);
  }
}

/** A comparison as Markdown for a paper: a table with its citations as footnotes, legend, counts, notes. */
export function* renderMarkdown(compared: Compared): Generator<string> {
  const { comparison } = compared;
  const footnotes = footnotesOf(compared);
  yield* matrix(comparison, footnotes);
  yield '\n';
  const legend = legendOf(comparison, LEGEND_WORDS).map(({ sign, meaning }) => `${sign} ${meaning}`);
  yield `图例：${escaped(legend.join('；'))}\n\n`;
  yield* summary(comparison);
  yield '\n';
  for (const note of notesOf(compared)) yield `${escaped(note)}\n\n`;
  for (const [at, note] of footnotes.notes.entries()) yield `[^${at + 1}]: ${escaped(note)}\n`;
}
