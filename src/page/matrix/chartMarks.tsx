import { REVIEWED, REVIEWS } from '../../report/compare/signs.ts';
import type { Language } from '../../report/page/fieldWords.ts';
import { ChartMark } from './chartMark.tsx';
import type { ChartData } from './chartPoints.ts';
import { WORDS } from './words.ts';

const MARKS = [
  ['>=', 'least'],
  ['<=', 'most'],
  ['=', 'exact'],
  ['~', 'about'],
  ['range', 'range'],
] as const;

interface Props {
  readonly chart: ChartData;
  readonly lang: Language;
}

/** The marks that occur in a chart, with what they mean. */
export const ChartMarks = ({ chart, lang }: Props) => {
  const { marks, fields } = WORDS[lang];
  const known = new Set(chart.points.map(({ comparator }) => comparator));
  const reviewed = new Set([...chart.points, ...chart.bases].map(({ value }) => value.reviewed));
  const hollow = chart.points.some(({ cell }) => cell.standing === 'incomparable');
  return (
    <ul class="chart-marks">
      {MARKS.filter(([comparator]) => known.has(comparator)).map(([comparator, words]) => (
        <li key={comparator}>
          <svg width={22} height={16} aria-hidden="true" class="chart-mark">
            <ChartMark comparator={comparator} x={comparator === 'range' ? 3 : 11} end={19} y={8} />
          </svg>
          {marks[words]}
        </li>
      ))}
      {hollow && (
        <li>
          <svg width={22} height={16} aria-hidden="true" class="chart-mark chart-hollow">
            <ChartMark comparator="=" x={11} end={11} y={8} />
          </svg>
          {marks.hollow}
        </li>
      )}
      {REVIEWS.filter((each) => reviewed.has(each)).map((each) => (
        <li key={each}>
          <span aria-hidden="true">{REVIEWED[each]}</span> {fields.review[each]}
        </li>
      ))}
    </ul>
  );
};
