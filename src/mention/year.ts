import { fiveYears } from '../outline/title.ts';
import type { Rules } from '../rules/compile.ts';
import type { Baseline, Years } from './mention.ts';
import { chineseNumber, numberOf } from './numeral.ts';

/** Finds the years of a sentence: those by which something is due, and those that a change is counted from. */
export interface FindYears {
  readonly years: (text: string) => Years[];
  readonly baselines: (text: string) => Baseline[];
}

const YEAR =
  '(?:19|20)\\d\\d年?(?:[—–―~～-]{1,2}|至|到)(?:19|20)\\d\\d年(?![）》”])|(?:19|20)\\d\\d年|(?:19|20)\\d\\d(?=[、和及与](?:19|20)\\d\\d年)|二[〇○零][〇○零一二三四五六七八九]{2}年|“?十[一二三四五六七八九]五”?(?:时期|期间|期|规划期间?)?(?:(?=[末底])|(?<=时期|期间))|规划期(?=末)|期(?=末(?!考))';
const ONE = `(?:${YEAR})(?:年?[底末])?`;

/** Only where a year or a value stands behind one of these words is anything counted from it. */
const MAY_COMPARE = /(?:[比较与同和以在由从自]|相[比较])[^，。；]{0,8}[\d十二两三四五六七八九]|年的?\d/;

const SINGLE =
  /(?:(?:19|20)\d\d年?(?:[—–―~～-]{1,2}|至|到))?((?:19|20)\d\d)年?|(二[〇○零][〇○零一二三四五六七八九]{2})年?|“?(十[一二三四五六七八九]五)”?|期末/g;

const yearsIn = (text: string, lastYear: number | null): number[] =>
  [...text.matchAll(SINGLE)].flatMap(([, digits, chinese, five]): number[] => {
    if (digits) return [Number(digits)];
    if (chinese) return [chineseNumber(chinese.replaceAll('○', '〇'))];
    if (five) return [(fiveYears(five) ?? [0, 0])[1]];
    return lastYear === null ? [] : [lastYear];
  });

/** @param lastYear the last year of the plan's period, which 规划期末 means */
export const yearFinder = (rules: Rules, lastYear: () => number | null): FindYears => {
  const list = `(?:${ONE})(?:(?:[、和及与]|以及)(?:到|至)?(?:${ONE}))*`;
  const due = new RegExp(
    `(?:到|至|截至|在|于)?(?:${list})(?:(?:以|之)?前|时|内|期间)?(?=[^号〕\\]）]|$)`,
    'g',
  );
  const from = rules.pattern(
    `(?:比|较|相比于?|相较于?|对比|比照)(?<than>${list}|“?十[一二三四五六七八九]五”?)(?:同期|水平|实际|基数)?(?:的)?(?:基础上)?(?:相比|相较)?` +
      `|(?:与|同|和)(?<with>${list})(?:同期|水平|实际)?(?:相比|相较|比较)` +
      `|以(?<base>${list})(?:的)?(?:数据|数值|水平|实际值?|统计数据?)?(?:为|作为)(?:基数|基础|基准|基期|基准年|基线)` +
      `|在(?<on>${list})(?:的)?(?:数据|水平)?(?:的)?基础上` +
      `|(?:由|从|自)(?<since>${list})的?(?<value>(?:每[^\\d，。；]{1,6})?(?<number>{arabic}|{hanzi})(?:{unit})?(?:左右|以上|以下)?)` +
      `|(?:由|从)(?:目前|现在|现有|当前|现状|基期|上年)?的?(?:约)?(?:不足|约|近|不到)?(?:每[^\\d，。；、]{1,8})?(?<only>(?<onlyNumber>{arabic}|{hanzi})(?:{unit}|成)?)(?:[、和](?:{arabic}|{hanzi})(?:{unit}|成)?){0,4}(?=[^，。；、]{0,8}(?:{up}|{down})(?:到|至|为))` +
      `|(?<of>${list})的?(?=(?:{arabic})倍)`,
    'g',
  );
  return {
    years: (text) => {
      const found: Years[] = [];
      due.lastIndex = 0;
      for (let match = due.exec(text); match; match = due.exec(text)) {
        const years = yearsIn(match[0], lastYear());
        if (years.length > 0) found.push({ start: match.index, end: match.index + match[0].length, years });
      }
      return found;
    },
    baselines: (text) => {
      const found: Baseline[] = [];
      if (!MAY_COMPARE.test(text)) return found;
      from.lastIndex = 0;
      for (let match = from.exec(text); match; match = from.exec(text)) {
        const { than, with: beside, base, on, since, number, onlyNumber, of } = match.groups ?? {};
        const years = yearsIn(than ?? beside ?? base ?? on ?? since ?? of ?? '', null);
        const value = number ?? onlyNumber;
        if (years.length === 0 && value === undefined) continue;
        found.push({
          start: match.index,
          end: match.index + match[0].length,
          years,
          value: value === undefined ? null : numberOf(value),
        });
      }
      return found;
    },
  };
};
