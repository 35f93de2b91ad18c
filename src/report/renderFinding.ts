import type { Target, Trend } from '../model/extraction.ts';
import { quantityOf } from './quantity.ts';
import { hang, pad, plain } from './terminal.ts';

/** What an outline shows below an item. */
export type Finding = Target | Trend;

const INDENT = '      ';
const QUANTITY_WIDTH = 11;
const YEAR_WIDTH = 4;

const ARROWS: Readonly<Record<Trend['direction'], string>> = { up: '↑', down: '↓', hold: '→' };

const isTarget = (finding: Finding): finding is Target => 'comparator' in finding;

/** Where a finding stands in the text. */
export const positionOf = (finding: Finding): number =>
  isTarget(finding) ? finding.source.number.start : finding.source.sentence.start;

const baselineOf = ({ baselineYear: year, baselineValue: value }: Target): string[] => {
  if (year === null && value === null) return [];
  if (year === null || value === null) return [`from ${year ?? value}`];
  return [`from ${value} in ${year}`];
};

const detailsOf = (target: Target): string[] => [
  ...(target.per === null ? [] : [target.per]),
  ...baselineOf(target),
  ...(target.strength === 'aspirational' ? ['aspirational'] : []),
  ...(target.binding === null ? [] : [target.binding]),
  ...(target.source.recognized ? ['read by OCR'] : []),
];

/** Where a finding is looked up: its page where there are pages, else its line. */
const placeOf = ({ line, page }: Finding['source']): string => (page === null ? `:${line}` : `p. ${page}`);

/** A target or a trend with the line or the page it stands on: quantity, year, indicator, and in brackets what else is known. */
export const renderFinding = (finding: Finding, width: number): string[] => {
  const target = isTarget(finding) ? finding : null;
  const quantity = isTarget(finding) ? quantityOf(finding) : ARROWS[finding.direction];
  const year = target?.year == null ? '' : String(target.year);
  const details = target ? detailsOf(target) : [];
  const words = [
    finding.indicator.text,
    ...(details.length > 0 ? [`(${details.join(', ')})`] : []),
    placeOf(finding.source),
  ];
  const mark = `${INDENT}${pad(quantity, QUANTITY_WIDTH)} ${pad(year, YEAR_WIDTH)} `;
  return hang(mark, plain(words.join(' ')), width);
};
