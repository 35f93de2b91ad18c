import type { Rules } from '../rules/compile.ts';
import type { Family, Quantity } from './mention.ts';
import { fraction, numberOf, tenths } from './numeral.ts';

const FAMILIES: readonly (readonly [RegExp, Family])[] = [
  [/^个?百分点$/, 'point'],
  [/^(?:%|‰|\/)/, 'rate'],
  [/^倍$/, 'times'],
];

/** The unit as a table shows it: one spelling for `/10万` and for 百分点. */
const unitOf = (printed: string): string => {
  if (/百分点$/.test(printed)) return '百分点';
  const many = /^1?\/(10|十|1)?(万|千)(?:人|名)?$/.exec(printed);
  if (many) return `/${many[1] === '10' || many[1] === '十' ? '10' : ''}${many[2]}`;
  return printed;
};

const familyOf = (unit: string | null): Family =>
  unit === null ? 'bare' : (FAMILIES.find(([pattern]) => pattern.test(unit))?.[1] ?? 'count');

const SIGNS: Readonly<Record<string, '>=' | '<='>> = {
  '≥': '>=',
  '>': '>=',
  '＞': '>=',
  '≤': '<=',
  '<': '<=',
};

/** Finds every number with its unit in a cleaned text. */
export type FindQuantities = (text: string) => Quantity[];

const RULE = 'lexicon/units';

/** `3:0` and runs of hundreds of digits are no numbers that anything is committed to. */
const isReal = ({ value, upper }: Quantity): boolean =>
  Number.isFinite(value) && (upper === null || Number.isFinite(upper));

/** @param rules the lexicons of numerals and units */
export const quantityFinder = (rules: Rules): FindQuantities => {
  const spoken = rules.pattern(
    '(?<whole>百|千|十万|万|{hanzi})分之(?<part>百|{hanzi}(?:点{hanzi})?|{arabic})' +
      '|(?<tens>[一二两三四五六七八九])成(?<ones>[一二三四五六七八九半])?(?=以上|(?<=(?:[，。；、：]|^).{2,3})[\\u4e00-\\u9fa5（）]{2,12}(?:设|建|有|配|实|通|开|达|接|完|[、和][一二两三四五六七八九]成)|以下|以内|左右|上下|[，。；、）和及]|的|$)' +
      '|(?<more>过)?(?<half>一半|半数)|(?<overHalf>过半)(?!数)|翻(?<doubles>[一两二三])?番',
    'g',
  );
  const counted = rules.pattern(
    '(?<sign>[≥≤><]=?)?(?<a>{arabic})(?::(?<ratio>{arabic})|(?<ua>{unit}|{scale}(?={rangeSign}))?(?:(?:{rangeSign})(?<b>{arabic})(?<ub>{unit})?)?)' +
      '|(?<h>{hanzi})(?:(?:至|到)(?<hb>{hanzi}))?(?<uh>{unit})',
    'g',
  );
  const bareScale = rules.pattern('^(?:{scale})(?![元人吨亩平立户])');

  const spokenOf = (match: RegExpExecArray): Quantity => {
    const { whole, part, tens, ones, half, overHalf, more, doubles } = match.groups ?? {};
    const base = {
      start: match.index,
      end: match.index + match[0].length,
      upper: null,
      sign: null,
      chinese: true,
      rule: 'lexicon/numerals',
    };
    if (whole && part) {
      const { value, unit } = fraction(whole, part);
      return { ...base, value, unit, family: 'rate' };
    }
    if (tens) return { ...base, value: tenths(tens, ones), unit: '%', family: 'rate' };
    if (half ?? overHalf)
      return {
        ...base,
        start: more ? base.start + more.length : base.start,
        value: 50,
        unit: '%',
        family: 'rate',
        sign: overHalf || more ? '>=' : null,
      };
    return {
      ...base,
      value: (2 ** (doubles ? numberOf(doubles) : 1) - 1) * 100,
      unit: '%',
      family: 'doubling',
    };
  };

  const countedOf = (match: RegExpExecArray, text: string): Quantity | null => {
    const { sign, a, ratio, ua, b, ub, h, hb, uh } = match.groups ?? {};
    const start = match.index + (sign?.length ?? 0);
    const end = match.index + match[0].length;
    const rule = RULE;
    if (h && uh) {
      const value = numberOf(h);
      if (Number.isNaN(value)) return null;
      return {
        start,
        end,
        value,
        upper: hb ? numberOf(hb) : null,
        unit: unitOf(uh),
        family: familyOf(uh),
        sign: null,
        chinese: true,
        rule,
      };
    }
    if (!a) return null;
    const signed = sign ? (SIGNS[sign.charAt(0)] ?? null) : null;
    if (ratio)
      return {
        start,
        end,
        value: numberOf(a) / numberOf(ratio),
        upper: null,
        unit: '比',
        family: 'ratio',
        sign: signed,
        chinese: false,
        rule,
      };
    const printed = ub ?? ua ?? null;
    const scale = printed === null ? (bareScale.exec(text.slice(end, end + 4))?.[0] ?? null) : null;
    const unit = printed === null ? scale : unitOf(printed);
    return {
      start,
      end: end + (scale?.length ?? 0),
      value: numberOf(a),
      upper: b === undefined ? null : numberOf(b),
      unit,
      family: scale ? 'count' : familyOf(printed),
      sign: signed,
      chinese: false,
      rule,
    };
  };

  return (text) => {
    const found: Quantity[] = [];
    spoken.lastIndex = 0;
    for (let match = spoken.exec(text); match; match = spoken.exec(text)) {
      const quantity = spokenOf(match);
      if (isReal(quantity)) found.push(quantity);
    }
    const taken = found.length;
    counted.lastIndex = 0;
    for (let match = counted.exec(text); match; match = counted.exec(text)) {
      const quantity = countedOf(match, text);
      if (!quantity || !isReal(quantity)) continue;
      const clashes = found
        .slice(0, taken)
        .some((other) => other.start < quantity.end && quantity.start < other.end);
      if (!clashes) found.push(quantity);
    }
    return found.sort((one, other) => one.start - other.start);
  };
};
