import type { ComponentChildren } from 'preact';
import { SIGNS } from '../../report/compare/signs.ts';
import { ChartMark } from './chartMark.tsx';
import type { Point } from './chartPoints.ts';

/** What all lines of a chart share; lengths are CSS pixels. */
export interface ChartAxis {
  readonly x: (value: number) => number;
  /** The room for names, and for values at the other end. */
  readonly left: number;
  readonly right: number;
  readonly width: number;
  readonly ticks: readonly number[];
  readonly bases: readonly Point[];
}

interface GroundProps {
  readonly axis: ChartAxis;
  readonly height: number;
  readonly children: ComponentChildren;
}

/** A line of a chart before anything is on it. Each is a picture of its own, so that paper can part them. */
export const ChartGround = ({ axis: { x, width, ticks, bases }, height, children }: GroundProps) => (
  <svg width={width} height={height} aria-hidden="true">
    {ticks.map((tick) => (
      <line key={tick} class="chart-tick" x1={x(tick)} x2={x(tick)} y1={0} y2={height} />
    ))}
    {bases.map(({ plan, low, high }) =>
      low === high ? (
        <line key={plan} class="chart-base" x1={x(low)} x2={x(low)} y1={0} y2={height} />
      ) : (
        <rect key={plan} class="chart-base" x={x(low)} y={-2} width={x(high) - x(low)} height={height + 4} />
      ),
    )}
    {children}
  </svg>
);

const HEIGHT = 24;
const MIDDLE = HEIGHT / 2;
const TEXT = MIDDLE + 4.5;

interface Props {
  readonly point: Point;
  readonly axis: ChartAxis;
  readonly name: string;
  readonly title: string;
  readonly shown: string;
  readonly onChoose: () => void;
}

/** A plan in a chart: its name, its value on the axis, and in words. */
export const ChartLine = ({ point, axis, name, title, shown, onChoose }: Props) => {
  const { x, left, right, width } = axis;
  const { standing } = point.cell;
  return (
    <ChartGround axis={axis} height={HEIGHT}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the table below does the same by keys */}
      <g class="chart-line" data-standing={standing} onClick={onChoose}>
        <title>{title}</title>
        <rect class="chart-hit" x={0} y={0} width={width} height={HEIGHT} />
        <text x={left} y={TEXT} text-anchor="end">
          {name}
        </text>
        <line class="chart-rule" x1={left + 8} x2={width - right} y1={MIDDLE} y2={MIDDLE} />
        <g class={standing === 'incomparable' ? 'chart-mark chart-hollow' : 'chart-mark'}>
          <ChartMark comparator={point.comparator} x={x(point.low)} end={x(point.high)} y={MIDDLE} />
        </g>
        <text class="chart-value" x={width - right + 10} y={TEXT}>
          <tspan class="matrix-sign">{SIGNS[standing]} </tspan>
          {shown}
        </text>
      </g>
    </ChartGround>
  );
};
