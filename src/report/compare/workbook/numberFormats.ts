import type { Value } from '../../../model/comparison.ts';
import { quantity } from '../shown.ts';

const SIGNS: Readonly<Record<Value['comparator'], string>> = {
  '>=': '≥',
  '<=': '≤',
  '=': '',
  '~': '≈',
  range: '',
};

/** Excel knows about two hundred formats of one's own. */
const MOST_FORMATS = 150;

const DECIMALS = /\d+(?:\.(\d+))?/;

const literal = (text: string): string => (text === '' ? '' : `"${text.replaceAll('"', '')}"`);

/** The decimals that the source prints; of a ratio those of its quotient. */
const decimalsOf = (value: Value): number =>
  (DECIMALS.exec(value.unit === '比' ? String(value.value) : quantity(value))?.[1] ?? '').length;

const formatOf = (value: Value, unit: string): string => {
  const digits = decimalsOf(value) === 0 ? '0' : `0.${'0'.repeat(decimalsOf(value))}`;
  const sign = SIGNS[value.comparator];
  const plus = value.kind === 'change' ? '+' : '';
  return `${literal(sign + plus)}${digits}${literal(unit)};${literal(sign)}-${digits}${literal(unit)};${literal(sign)}${digits}${literal(unit)}`;
};

/**
 * Gives number formats that show a value as the source does: 2 as `≤2.0‰`. The cell keeps the bare number. Where more
 * formats come together than a workbook has room for, the later ones go without units.
 */
export const numberFormats = (): ((value: Value) => string) => {
  const given = new Set<string>();
  return (value) => {
    const format = formatOf(value, value.unit ?? '');
    if (!given.has(format) && given.size >= MOST_FORMATS) return formatOf(value, '');
    given.add(format);
    return format;
  };
};
