import type { Layout, TextLine } from './pageLayout.ts';

/** Heads and feet stand in this share of the page at its upper and lower end. */
const MARGIN = 0.13;
/** No head or foot has more lines. */
const MOST_LINES = 4;
/** On how many pages a line must stand to be a running head; in short documents on two. */
const OFTEN = 3;
const SHORT_DOCUMENT = 5;
/** Heads stand this near to one another. In points. */
const SAME_PLACE = 4;

const DASH = '[-‐-―−－─·•.~～|]*';
const NUMBER = '(?:\\d{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7})';
const FRAMED = new RegExp(
  [
    `^[-‐-―−－─·•~～|]+${NUMBER}[-‐-―−－─·•~～|]+$`,
    `^${DASH}第?${NUMBER}页?[,，;；/／|]?共${NUMBER}页${DASH}$`,
    `^${DASH}第[\\d一二三四五六七八九十百]{1,4}页${DASH}$`,
    `^${NUMBER}[/／]${NUMBER}$`,
    `^[Pp](?:age|\\.)${NUMBER}(?:of${NUMBER})?$`,
  ].join('|'),
);
const BARE = new RegExp(`^${NUMBER}$`);
/** What browsers print over and under a page. */
const BROWSER =
  /^(?:(?:https?|file):\/\/\S*.*\d+\/\d+|\d{1,4}[/-]\d{1,2}[/-]\d{1,4}[,，]?(?:上午|下午)?\d{1,2}:\d{2}.*)$/;

const withoutBlanks = (text: string): string => text.replace(/\s+/g, '');

interface Candidate {
  readonly line: TextLine;
  readonly page: number;
  readonly zone: 'top' | 'bottom';
  /** Without blanks. */
  readonly text: string;
}

const candidatesOf = ({ page, height, blocks }: Layout): Candidate[] => {
  const lines = blocks
    .flatMap(({ elements }) => elements)
    .filter((element) => element.kind === 'line')
    .sort((a, b) => a.y - b.y);
  const candidate =
    (zone: Candidate['zone']) =>
    (line: TextLine): Candidate => ({
      line,
      page,
      zone,
      text: withoutBlanks(line.text),
    });
  return [
    ...lines
      .slice(0, MOST_LINES)
      .filter(({ bottom }) => bottom < MARGIN * height)
      .map(candidate('top')),
    ...lines
      .slice(-MOST_LINES)
      .filter(({ top }) => top > (1 - MARGIN) * height)
      .map(candidate('bottom')),
  ];
};

const groupBy = <T>(values: readonly T[], key: (value: T) => string): T[][] => {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return [...groups.values()];
};

/** Those of a group that stand at the place where most of them do. */
const atOnePlace = (group: readonly Candidate[]): Candidate[] => {
  const ys = group.map(({ line }) => line.y).sort((a, b) => a - b);
  const middle = ys[ys.length >> 1] ?? 0;
  return group.filter(({ line }) => Math.abs(line.y - middle) <= SAME_PLACE);
};

/** Those that come again on one of the next two pages: on the right and left pages of a book, say. */
const onNearPages = (group: readonly Candidate[]): Candidate[] => {
  const pages = new Set(group.map(({ page }) => page));
  return group.filter(({ page }) => [-2, -1, 1, 2].some((step) => pages.has(page + step)));
};

/** Words that are no sentence, as a note at the foot would be. */
const hasWords = (text: string): boolean =>
  /\p{L}/u.test(text.replace(/^[ivxlcIVXLC]+$/, '')) && !/[。；;]$/.test(text);

const repeated = (candidates: readonly Candidate[], pages: number): Candidate[] =>
  groupBy(
    candidates.filter(({ text }) => hasWords(text)),
    ({ zone, text }) => `${zone} ${text.replace(/\d+/g, '#')}`,
  )
    .map(atOnePlace)
    .map(onNearPages)
    .filter((group) => {
      const often = new Set(group.map(({ page }) => page)).size;
      return often >= (pages <= SHORT_DOCUMENT ? 2 : OFTEN);
    })
    .flat();

/** Bare numbers that count the pages, or that stand alone on the only page. */
const counting = (candidates: readonly Candidate[], pages: number): Candidate[] => {
  const bare = candidates.filter(({ text }) => BARE.test(text));
  const roman = bare.filter(({ text }) => !/\d/.test(text));
  const groups = groupBy(
    bare.filter(({ text }) => /\d/.test(text)),
    ({ zone, text, page }) => `${zone} ${Number(text) - page}`,
  );
  const isCount = (group: readonly Candidate[]): boolean =>
    group.length > 1 || pages <= 2 || group.some(({ text, page }) => Number(text) === page);
  return [...groups.filter(isCount).flat(), ...(roman.length > 1 ? roman : [])];
};

/**
 * The lines at the upper and lower end of pages that come again on other pages, and the numbers of pages.
 * @returns the lines themselves, by identity
 */
export const runningHeads = (layouts: readonly Layout[]): ReadonlySet<TextLine> => {
  const candidates = layouts.flatMap(candidatesOf);
  const certain = candidates.filter(({ text }) => FRAMED.test(text) || BROWSER.test(text));
  return new Set(
    [...certain, ...repeated(candidates, layouts.length), ...counting(candidates, layouts.length)].map(
      ({ line }) => line,
    ),
  );
};
