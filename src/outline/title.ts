import type { Period, Population } from '../model/extraction.ts';

const KIND = '(?:规划|纲要|计划|实施方案|行动方案)';
const BRACKET = '（[^（）〔〕]{0,20}\\d{4}[^（）〔〕]{0,20}）';
const TITLE = new RegExp(
  `^(?:附件\\d*[：:]?|[一二三四五六]、)?([^，。；：！？《》、\\t]{4,60}${KIND}(?:和(?:二〇|20)[^，。；：]{2,20}纲要)?(?:${BRACKET})?)(?:（[^（）]*(?:稿|版|通过|批准|印发|发布|审议|号)）)?$`,
);
const NO_TITLE = /关于|通知|印发|批复|的函$|意见$|依据|根据|制定|落实|贯彻|实施好|编制/;

/** A title names its place or its years; 免疫规划 at the end of a broken line does neither. */
const PLACE = /^(?![全我本各市县区省])[\u4e00-\u9fa5]{1,12}(?:省|自治区|市|县|区|州|盟|旗|地区)/;

/** The title of a plan that a line without blanks is, or null. */
export const titleOf = (line: string): string | null => {
  const title = TITLE.exec(line)?.[1] ?? null;
  return title !== null && !NO_TITLE.test(title) && (PLACE.test(title) || periodOf(title) !== null)
    ? title
    : null;
};

const CHINESE_DIGITS = '一二三四五六七八九';

/** The first year of a five-year plan: the sixth began in 1981. */
const firstYear = (ordinal: string): number => {
  const units = CHINESE_DIGITS.indexOf(ordinal.at(-1) ?? '') + 1;
  const number = ordinal.startsWith('十') ? 10 + units : units;
  return 1981 + (number - 6) * 5;
};

const FIVE_YEARS =
  /(?<![〇零一二三四五六七八九])[“”"]?(十?[一二三四五六七八九])五[“”"]?|第(十?[一二三四五六七八九])个五年/;
const YEARS = /(20\d\d)年?(?:[—–―─~～－-]+|至|到)(20\d\d)年?/;

/** The first and last year of a five-year plan by its ordinal name, such as 十四五. */
export const fiveYears = (name: string): Period | null => {
  const match = FIVE_YEARS.exec(name);
  if (!match) return null;
  const first = firstYear(match[1] ?? match[2] ?? '');
  return [first, first + 4];
};

/** The period that a title or a sentence about the plan's term names. */
export const periodOf = (text: string): Period | null => {
  const years = YEARS.exec(text);
  if (years) return [Number(years[1]), Number(years[2])];
  return fiveYears(text);
};

const STATED_PERIOD =
  /(?:规划|实施)(?:期限?|时限|周期|时间)(?:为|是|：)[^。；]{0,12}?(20\d\d)年?(?:[—–―─~～－-]+|至|到)(20\d\d)年/;

/** The period that the text states where the title names none. */
export const statedPeriodOf = (text: string): Period | null => {
  const years = STATED_PERIOD.exec(text.replace(/\s+/g, ''));
  return years ? [Number(years[1]), Number(years[2])] : null;
};

/** Whom a plan is for, by its title. */
export const populationOf = (title: string): Population | null => {
  const women = /妇女|女性/.test(title);
  const children = /儿童|未成年人|少年/.test(title);
  if (women === children) return null;
  return women ? 'women' : 'children';
};
