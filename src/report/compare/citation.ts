import type { Cell, PlanColumn } from '../../model/comparison.ts';
import type { Section } from '../../model/extraction.ts';
import { plain } from '../terminal.ts';
import { SECTION_WORDS } from './chinese.ts';
import type { ComparedDocument } from './comparedDocument.ts';
import { hasValue, quantity } from './shown.ts';

/** The words of a place; without a target the quote is a whole sentence. */
type Quote = Pick<Cell, 'target' | 'quote' | 'prefix' | 'suffix'>;

const CHINESE = /[\p{Script=Han}\p{P}]/u;

/** A text of a source on one line; a blank that only a line break made is left out. */
const onOneLine = (text: string): string =>
  plain(text).replace(/ /g, (blank, at: number, whole: string) =>
    CHINESE.test(whole[at - 1] ?? '') || CHINESE.test(whole[at + 1] ?? '') ? '' : blank,
  );

/** What stands before an item when its number is in front. */
const ITEM_NUMBER = /^[\s\d]*[.．、）]\s*/;

/** The words around a number as far as they are in its sentence, … where more of it was left out; null for no place. */
export const quoteOf = ({ target, prefix, quote, suffix }: Quote): string | null => {
  if (quote === null) return null;
  if (target === null) return onOneLine(quote);
  const [before = '', cutBefore = ''] = [
    (prefix ?? '').split('。').at(-1),
    prefix?.includes('。') ? '' : '…',
  ];
  const [after = '', ...rest] = (suffix ?? '').split('。');
  const words = onOneLine(`${before.replace(ITEM_NUMBER, '')}${quote}${after}`);
  return `${before === '' ? '' : cutBefore}${words}${rest.length > 0 ? '。' : ''}${after === '' || rest.length > 0 ? '' : '…'}`;
};

/** The title of a plan in the marks of a title; nothing is doubled. */
export const titled = (title: string): string => (title.startsWith('《') ? title : `《${title}》`);

const itemWords = (item: string): string => (/^[0-9]+$/.test(item) ? `第${item}项` : item);

/** A section of a plan with an item of it: `主要目标第3项`. */
export const sectionWords = (section: Section, item: string | null): string =>
  `${SECTION_WORDS[section]}${item === null ? '' : itemWords(plain(item))}`;

/** At the end of what cites a value that is not the one that was read. */
export const CORRECTED_WORDS = '（经人工更正）';

const whereWords = ({ page, line }: Cell): string[] => {
  if (page !== null) return [`第${page}页`];
  return line === null ? [] : [`第${line}行`];
};

/**
 * The place of a cell for a footnote: title, document number, domain, section with item, quote, page or line:
 * `《青山县儿童发展规划》（青政发〔2022〕3号），儿童与健康，主要目标第3项：“…降至2.0‰以下。”，第27行`.
 */
export const citationOf = (
  { title, documentNumber, document }: Pick<PlanColumn, 'title' | 'documentNumber' | 'document'>,
  cell: Cell,
  source: ComparedDocument | undefined,
): string => {
  const number = documentNumber === null ? '' : `（${plain(documentNumber)}）`;
  const where = [
    `${title === null ? plain(document) : titled(plain(title))}${number}`,
    ...(cell.domain === null ? [] : [plain(cell.domain)]),
    ...(cell.section === null ? [] : [sectionWords(cell.section, cell.item)]),
  ].join('，');
  if (source?.unchecked && hasValue(cell))
    return `${where}：${plain(cell.words)}${quantity(cell)}（通常引用的数字，未与公报核对）`;
  const quote = quoteOf(cell);
  const corrected = cell.reviewed === 'corrected' ? CORRECTED_WORDS : '';
  return [`${where}${quote === null ? '' : `：“${quote}”`}`, ...whereWords(cell)].join('，') + corrected;
};
