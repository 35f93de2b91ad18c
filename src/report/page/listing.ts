import type { Extraction, Residue, Target, Trend } from '../../model/extraction.ts';
import { type Found, isTarget } from '../../review/decisions/found.ts';
import { DIRECTION_WORDS, SECTION_WORDS } from '../compare/chinese.ts';
import { ARROWS } from '../compare/signs.ts';
import { quantityOf } from '../quantity.ts';
import { addressOf } from './address.ts';
import { FIELD_WORDS } from './fieldWords.ts';
import { escaped } from './html.ts';
import type { PageReview } from './pageReview.ts';
import { whereOf } from './placeWords.ts';
import { reviewLine } from './reviewWords.ts';

/** As many characters as a cell that is not broken may have. */
const SHORT = 8;

const row = (cells: readonly string[], cell = 'td'): string =>
  `<tr>${cells
    .map((content) => `<${cell}${content.length <= SHORT ? ' class="short"' : ''}>${content}</${cell}>`)
    .join('')}</tr>`;

const table = (heads: readonly string[], rows: readonly string[]): string =>
  `<div class="scroll"><table><thead>${row(heads, 'th')}</thead><tbody>\n${rows.join('\n')}</tbody></table></div>`;

const placeOf = ({ section, domain, item }: Target | Trend): string =>
  [...(domain === null ? [] : [domain]), `${SECTION_WORDS[section]}${item === null ? '' : ` ${item}`}`].join(
    ' · ',
  );

const baselineOf = ({ baselineYear: year, baselineValue: value }: Target): string =>
  [...(year === null ? [] : [`${year}年`]), ...(value === null ? [] : [value])].join(' ');

const section = (heading: string, content: string): string =>
  `<section class="listing"><h3>${heading}</h3>\n${content}</section>\n`;

const none = '<p class="pale">没有。</p>';

type Cells = readonly string[];

const linkTo = (document: string, { id, indicator }: Found): string =>
  `<a href="#${escaped(addressOf(document, id))}">${escaped(indicator.text)}</a>`;

const targetCells = (target: Target, document: string): Cells => {
  const { per, year, strength, binding, source } = target;
  return [
    linkTo(document, target),
    escaped(`${quantityOf(target)}${per === null ? '' : ` / ${per}`}`),
    year === null ? '' : String(year),
    escaped(baselineOf(target)),
    FIELD_WORDS.zh.strength[strength] + (binding === null ? '' : `，${binding}`),
    escaped(placeOf(target)),
    escaped(whereOf(source)),
  ];
};

const directionOf = ({ direction }: Trend): string => `${ARROWS[direction]} ${DIRECTION_WORDS[direction]}`;

const trendCells = (trend: Trend, document: string): Cells => [
  linkTo(document, trend),
  directionOf(trend),
  escaped(placeOf(trend)),
  escaped(whereOf(trend.source)),
];

/** A table of targets or trends; it says what was decided on them where anything was. */
const findingTable = <Finding extends Found>(
  heads: readonly string[],
  findings: readonly Finding[],
  cellsOf: (finding: Finding) => Cells,
  { taken }: PageReview,
): string => {
  const reviewed = findings.some(({ id }) => taken.has(id));
  const rows = findings.map((finding) => {
    const review = taken.get(finding.id);
    return row([...cellsOf(finding), ...(reviewed ? [review ? escaped(reviewLine(review)) : ''] : [])]);
  });
  return findings.length === 0 ? none : table([...heads, ...(reviewed ? ['复核'] : [])], rows);
};

const rejectedTable = ({ rejected }: PageReview, document: string): string =>
  table(
    ['指标', '读出的内容', '位置', '出处', '复核'],
    rejected.map(({ found, review }) =>
      row([
        linkTo(document, found),
        `<s>${isTarget(found) ? escaped(quantityOf(found)) : directionOf(found)}</s>`,
        escaped(placeOf(found)),
        escaped(whereOf(found.source)),
        escaped(reviewLine(review)),
      ]),
    ),
  );

/** How many numbers were left out, by reason. */
export const residueCounts = (residue: readonly Residue[]): Map<Residue['reason'], number> => {
  const counts = new Map<Residue['reason'], number>();
  for (const { reason } of residue) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return counts;
};

const diagnosticsHtml = ({ diagnostics }: Extraction): string =>
  diagnostics.length === 0
    ? none
    : `<ul>${diagnostics
        .map(({ severity, message, note }) => {
          const words = `${message}${note === null ? '' : `; ${note}`}`;
          return `<li>${FIELD_WORDS.zh.severity[severity]}：<span lang="en">${escaped(words)}</span></li>`;
        })
        .join('\n')}</ul>`;

const residueHtml = ({ residue }: Extraction): string => {
  const counts = [...residueCounts(residue)].map(
    ([reason, number]) => `${FIELD_WORDS.zh.reason[reason]} ${number}`,
  );
  const unknown = residue
    .filter(({ reason }) => reason === 'unrecognized')
    .map(({ quote }) => escaped(quote));
  const words =
    unknown.length === 0 ? '' : `<p>${FIELD_WORDS.zh.reason.unrecognized}：${unknown.join('、')}</p>`;
  return counts.length === 0 ? none : `<p>${counts.join('，')}。</p>${words}`;
};

/** The targets of a document as a table, its trends, and what was not taken: for paper, and where no script runs. */
export function* listingOf(extraction: Extraction, review: PageReview): Generator<string> {
  const { document, targets, trends } = extraction;
  const { length: rejected } = review.rejected;
  const heads = ['指标', '数值', '年份', '基期', '力度', '位置', '出处'];
  const trendHeads = ['指标', '方向', '位置', '出处'];
  yield section(
    `数值目标（${targets.length}）`,
    findingTable(heads, targets, (target) => targetCells(target, document.id), review),
  );
  yield section(
    `仅有方向（${trends.length}）`,
    findingTable(trendHeads, trends, (trend) => trendCells(trend, document.id), review),
  );
  if (rejected > 0) yield section(`人工剔除（${rejected}）`, rejectedTable(review, document.id));
  yield section(`未取用的数字（${extraction.residue.length}）`, residueHtml(extraction));
  yield section(`诊断（${extraction.diagnostics.length}）`, diagnosticsHtml(extraction));
}
