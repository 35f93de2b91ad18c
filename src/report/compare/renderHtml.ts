import type { Cell, Comparison, IndicatorRow, PlanColumn } from '../../model/comparison.ts';
import { element, escaped } from '../html.ts';
import { LEGEND_WORDS, STANDING_WORDS, UNCHECKED_NOTE } from './chinese.ts';
import { valueWords, verdictWords } from './chineseCell.ts';
import type { Compared } from './comparedDocument.ts';
import { type Footnotes, footnotesOf } from './footnotes.ts';
import { STYLE } from './htmlStyle.ts';
import { legendOf } from './legend.ts';
import { notesOf } from './notes.ts';
import { placeWords, shortName, statusWords } from './planWords.ts';
import { allCells } from './rowCells.ts';
import { rowName } from './shown.ts';
import { SIGNS, STANDINGS, standingOf, UNCATALOGUED } from './signs.ts';
import { talliesOf } from './tally.ts';

const NO_DOMAIN = '其他';

const cellHtml = (plan: PlanColumn, cell: Cell | undefined, { numberOf }: Footnotes): string => {
  if (!cell) return '<td></td>';
  const standing = standingOf(cell);
  const number = numberOf(cell);
  const sign = SIGNS[standing] === '' ? '' : element('span', SIGNS[standing], 'class="sign"');
  const words = `${sign}${escaped(valueWords(cell, plan))}`;
  const cite = number === null ? '' : element('a', String(number), `class="cite" href="#c${number}"`);
  const value = element('span', `${words}${cite}`, 'class="value"');
  const why = standing === 'baseline' ? '' : element('span', escaped(verdictWords(cell)), 'class="why"');
  const attributes = `class="${standing}" data-plan="${escaped(shortName(plan))}" title="${escaped(cell.reason)}"`;
  return element('td', element('div', `${value}${why}`), attributes);
};

const rowHtml = (comparison: Comparison, row: IndicatorRow, footnotes: Footnotes): string => {
  const name = element('th', `${escaped(rowName(row))}${row.catalogued ? '' : UNCATALOGUED}`, 'scope="row"');
  const cells = allCells(comparison, row).map(({ plan, cell }) => cellHtml(plan, cell, footnotes));
  return `${element('tr', `${name}${cells.join('')}`)}\n`;
};

function* matrix(comparison: Comparison, footnotes: Footnotes): Generator<string> {
  const { plans, indicators } = comparison;
  const heads = plans.map((plan) =>
    element('th', escaped(shortName(plan)).replace(/ /g, '<br>'), 'scope="col"'),
  );
  yield '<div class="scroll tall"><table class="matrix">\n';
  yield `${element('thead', element('tr', `${element('th', '指标', 'scope="col"')}${heads.join('')}`))}\n`;
  let domain: string | null | undefined;
  for (const row of indicators) {
    if (row.domain !== domain) {
      if (domain !== undefined) yield '</tbody>\n';
      domain = row.domain;
      const name = element('span', escaped(domain ?? NO_DOMAIN));
      const head = element('th', name, `colspan="${plans.length + 1}" scope="rowgroup"`);
      yield `${element('tbody', element('tr', head), 'class="domain"')}\n<tbody>\n`;
    }
    yield rowHtml(comparison, row, footnotes);
  }
  yield `${indicators.length > 0 ? '</tbody>' : ''}</table></div>\n`;
}

const plansHtml = ({ comparison, documents }: Compared): string => {
  const items = comparison.plans.map((plan) => {
    const facts = [
      plan.title ?? plan.id,
      ...(plan.documentNumber === null ? [] : [plan.documentNumber]),
      placeWords(plan),
      plan.period?.join('—') ?? '',
      plan.baseline ? '基准' : '',
      plan.status === 'ok' ? '' : statusWords(plan, documents.get(plan.document)),
      documents.get(plan.document)?.path ?? '',
    ];
    return element('li', escaped(facts.filter((fact) => fact !== '').join('，')));
  });
  return `${element('ol', items.join('\n'))}\n`;
};

const summaryHtml = (comparison: Comparison): string => {
  const heads = [
    '规划',
    '基准指标',
    ...STANDINGS.map((each) => `${SIGNS[each]} ${STANDING_WORDS[each]}`),
    '✓ 已达到',
  ];
  const rows = talliesOf(comparison).map(({ plan, indicators, standings, reached }) => {
    const counts = [indicators, ...STANDINGS.map((each) => standings[each]), reached];
    const cells = counts.map((number) => element('td', String(number), 'class="number"')).join('');
    return element('tr', `${element('th', escaped(shortName(plan)), 'scope="row"')}${cells}`);
  });
  const head = element(
    'tr',
    heads.map((each, at) => element('th', each, `scope="col"${at > 0 ? ' class="number"' : ''}`)).join(''),
  );
  const table = element('table', `${element('thead', head)}\n${element('tbody', rows.join('\n'))}`);
  return `${element('div', table, 'class="scroll summary"')}\n`;
};

const HEAD = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>规划指标对比</title>
<style>${STYLE}</style>
</head>
<body>
`;

/** A comparison as a page that needs nothing beside itself: no network, no script. */
export function* renderHtml(compared: Compared): Generator<string> {
  const { comparison } = compared;
  const footnotes = footnotesOf(compared);
  yield HEAD;
  yield `${element('h1', '规划指标对比')}\n`;
  for (const note of notesOf(compared))
    yield `${element('p', escaped(note), `class="${note === UNCHECKED_NOTE ? 'warning' : 'note'}"`)}\n`;
  yield `${element('h2', '规划')}\n${plansHtml(compared)}`;
  yield `${element('h2', '小结')}\n${summaryHtml(comparison)}`;
  const legend = legendOf(comparison, LEGEND_WORDS).map(({ sign, meaning }) =>
    element('li', `${element('span', sign, 'class="sign"')} ${escaped(meaning)}`),
  );
  yield `${element('h2', '对比')}\n${element('ul', legend.join('\n'), 'class="legend"')}\n`;
  yield* matrix(comparison, footnotes);
  yield `${element('h2', '出处')}\n<ol class="sources">\n`;
  for (const [at, note] of footnotes.notes.entries())
    yield `${element('li', escaped(note), `id="c${at + 1}"`)}\n`;
  yield '</ol>\n</body>\n</html>\n';
}
