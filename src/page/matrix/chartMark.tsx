import type { Comparator } from '../../model/extraction.ts';

interface Props {
  readonly comparator: Comparator;
  /** The middle of the mark; of a range, both ends. */
  readonly x: number;
  readonly end: number;
  readonly y: number;
}

const R = 5;

/** A value on the axis: an arrowhead towards what is allowed, a dot, a diamond for about, a bar for a range. */
export const ChartMark = ({ comparator, x, end, y }: Props) => {
  switch (comparator) {
    case '>=':
      return <path d={`M${x - 1},${y - R - 1}L${x + R + 4},${y}L${x - 1},${y + R + 1}Z`} />;
    case '<=':
      return <path d={`M${x + 1},${y - R - 1}L${x - R - 4},${y}L${x + 1},${y + R + 1}Z`} />;
    case '~':
      return <path d={`M${x},${y - R - 1}L${x + R + 1},${y}L${x},${y + R + 1}L${x - R - 1},${y}Z`} />;
    case 'range':
      return <rect x={x} y={y - 3.5} width={Math.max(end - x, 3)} height={7} rx={2} />;
    case '=':
      return <circle cx={x} cy={y} r={R} />;
  }
};
