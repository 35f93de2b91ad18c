import type { Target, Trend } from '../model/extraction.ts';

/**
 * A target in one line, as the examples of rules write it: `新生儿死亡率 <= 2 ‰`, then what is not usual:
 * `/每千名儿童`, `change`, `from 2020`, `by 2025` (a year that the text names), `aspirational`.
 */
export const summaryOf = (target: Target): string => {
  const {
    indicator,
    comparator,
    value,
    min,
    max,
    unit,
    per,
    kind,
    baselineYear,
    baselineValue,
    year,
    yearBasis,
    strength,
  } = target;
  return [
    indicator.text,
    comparator === 'range' ? `${min}..${max}` : `${comparator} ${value}`,
    unit,
    per === null ? null : `/${per}`,
    kind === 'change' ? 'change' : null,
    baselineYear === null && baselineValue === null
      ? null
      : `from ${[baselineValue, baselineYear].filter((each) => each !== null).join(' in ')}`,
    yearBasis === 'stated' ? `by ${year}` : null,
    strength === 'aspirational' ? 'aspirational' : null,
  ]
    .filter((part) => part !== null)
    .join(' ');
};

/** A trend in one line: `儿童溺水死亡率 down`. */
export const trendSummaryOf = ({ indicator, direction }: Trend): string => `${indicator.text} ${direction}`;
