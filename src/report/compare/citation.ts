import type { Cell, PlanColumn } from '../../model/comparison.ts';
import { plain } from '../terminal.ts';
import { SECTION_WORDS } from './chinese.ts';
import type { ComparedDocument } from './comparedDocument.ts';

/** Where a value or a direction stands; without a target its quote is a whole sentence. */
export type Place = Pick<
  Cell,
  'target' | 'section' | 'domain' | 'item' | 'quote' | 'prefix' | 'suffix' | 'line' | 'page'
>;

const CHINESE = /[\p{Script=Han}\p{P}]/u;

/** A text of a source on one line; a blank that only a line break made is left out. */
const onOneLine = (text: string): string =>
  plain(text).replace(/ /g, (blank, at: number, whole: string) =>
    CHINESE.test(whole[at - 1] ?? '') || CHINESE.test(whole[at + 1] ?? '') ? '' : blank,
  );

/** The words around a number as far as they are in its sentence; null where the plan says nothing. */
export const quoteOf = ({ target, prefix, quote, suffix }: Place): string | null => {
  if (quote === null) return null;
  if (target === null) return onOneLine(quote);
  const before = (prefix ?? '').replace(/^.*。\s*/s, '');
  const after = (suffix ?? '').replace(/。.*$/s, '。');
  return onOneLine(`${before}${quote}${after}`);
};

/** The title of a plan in the marks of a title; nothing is doubled. */
export const titled = (title: string): string => (title.startsWith('《') ? title : `《${title}》`);

const itemWords = (item: string): string => (/^[0-9]+$/.test(item) ? `第${item}项` : item);

const sectionWords = ({ section, item }: Place): string[] => [
  ...(section === null ? [] : [`${SECTION_WORDS[section]}${item === null ? '' : itemWords(item)}`]),
];

const whereWords = ({ page, line }: Place): string[] => {
  if (page !== null) return [`第${page}页`];
  return line === null ? [] : [`第${line}行`];
};

/**
 * A place for a footnote: title, document number, domain, section with item, quote, page or line:
 * `《青山县儿童发展规划》（青政发〔2022〕3号），儿童与健康，主要目标第3项：“…降至2.0‰以下…”，第27行`.
 */
export const citationOf = (
  { title, documentNumber, document }: Pick<PlanColumn, 'title' | 'documentNumber' | 'document'>,
  place: Place,
  source: ComparedDocument | undefined,
): string => {
  const number = documentNumber === null ? '' : `（${plain(documentNumber)}）`;
  const parts = [
    `${title === null ? plain(document) : titled(plain(title))}${number}`,
    ...(place.domain === null ? [] : [plain(place.domain)]),
    ...sectionWords(place),
  ];
  const quote = quoteOf(place);
  if (source?.unchecked) return `${parts.join('，')}：${quote ?? ''}（通常引用的数字，未与公报核对）`;
  return `${parts.join('，')}${quote === null ? '' : `：“…${quote}…”`}${whereWords(place)
    .map((words) => `，${words}`)
    .join('')}`;
};
