import { useId } from 'preact/hooks';
import type { Language } from '../../report/page/fieldWords.ts';
import { reviewedWords, reviewSign, signedWords } from './cellWords.ts';
import { type ChartAxis, ChartGround, ChartLine } from './chartLine.tsx';
import { type ChartData, mixed, type Point } from './chartPoints.ts';
import { levelRuns } from './ladder.ts';
import { px } from './layout.ts';
import { type MatrixModel, planAt, rowAt } from './model.ts';
import { planName, regionName, rowName } from './names.ts';
import type { MatrixQuery } from './query.ts';
import { scaleOver } from './scale.ts';
import { WORDS } from './words.ts';

interface Props {
  readonly model: MatrixModel;
  readonly row: number;
  readonly chart: ChartData;
  readonly order: MatrixQuery['chart'];
  /** In CSS pixels. */
  readonly width: number;
  readonly lang: Language;
  readonly onPlan: (plan: number) => void;
}

const [HEADING, AXIS] = [28, 46];
const [CHAR, LONGEST] = [13, 12];

const cut = (text: string, characters: number): string =>
  text.length > characters ? `${text.slice(0, characters - 1)}…` : text;

/** A line of the chart: a step of the ladder, or a plan. */
type Line = { readonly heading: string; readonly start: number } | { readonly point: Point };

const linesOf = ({ model, chart, order, lang }: Props): Line[] => {
  const { points } = chart;
  if (order !== 'ladder') return points.map((point) => ({ point }));
  const { fields, noLevel } = WORDS[lang];
  return levelRuns(
    model,
    points.map(({ plan }) => plan),
  ).flatMap(({ key, start, count }): Line[] => [
    { heading: key === null ? noLevel : fields.level[key], start },
    ...points.slice(start, start + count).map((point) => ({ point })),
  ]);
};

/** One indicator across regions: a line each, the value on the axis, the baseline as a line through all. */
export const Chart = (props: Props) => {
  const { model, row, chart, width, lang, onPlan } = props;
  const words = WORDS[lang];
  const id = useId();
  const narrow = width < 520;
  const tells = mixed(model, chart.points);
  const nameOf = ({ plan }: Point): string => {
    const column = planAt(model, plan);
    const { population } = column;
    return tells && population !== null
      ? `${regionName(column)} ${words.fields.population[population]}`
      : regionName(column);
  };
  const characters = Math.min(
    narrow ? 7 : LONGEST + 4,
    Math.max(4, ...chart.points.map((point) => nameOf(point).length)),
  );
  const left = characters * CHAR + 12;
  const right = narrow ? 78 : 116;
  const all = [...chart.points, ...chart.bases];
  const scale = scaleOver(
    all.flatMap(({ low, high }) => [low, high]),
    narrow ? 3 : 7,
  );
  const x = (value: number): number => left + 8 + scale.at(value) * (width - left - right - 16);
  const axis: ChartAxis = { x, left, right, width, ticks: scale.ticks, bases: chart.bases };
  const name = rowName(rowAt(model, row), lang);
  return (
    <div
      class="chart"
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-words`}
      style={{ width: px(width) }}
    >
      <span id={`${id}-title`} hidden>
        {name}
      </span>
      <span id={`${id}-words`} hidden>
        {words.chartWords(name, chart.points.length)}
      </span>
      <svg class="chart-axis" width={width} height={AXIS} aria-hidden="true">
        {scale.ticks.map((tick) => (
          <text key={tick} x={x(tick)} y={AXIS - 8} text-anchor="middle">
            {`${tick}${chart.unit === '%' || chart.unit === '‰' ? chart.unit : ''}`}
          </text>
        ))}
        {chart.bases.map(({ plan, low, value }) => (
          <text
            key={plan}
            class="chart-base-words"
            x={Math.max(left + 36, Math.min(width - right - 20, x(low)))}
            y={15}
            text-anchor="middle"
          >
            {`${words.baseline} ${signedWords(value)}`}
          </text>
        ))}
      </svg>
      {linesOf(props).map((line) =>
        'heading' in line ? (
          <ChartGround key={`${line.heading} ${line.start}`} axis={axis} height={HEADING}>
            <text class="chart-heading" x={0} y={20}>
              {line.heading}
            </text>
          </ChartGround>
        ) : (
          <ChartLine
            key={line.point.plan}
            point={line.point}
            axis={axis}
            name={cut(nameOf(line.point), characters)}
            title={`${planName(planAt(model, line.point.plan), lang)}${words.colon}${reviewedWords(line.point.value, lang)}`}
            shown={`${cut(line.point.value.shown, narrow ? 8 : 12)}${reviewSign(line.point.value)}`}
            onChoose={() => onPlan(line.point.plan)}
          />
        ),
      )}
    </div>
  );
};
