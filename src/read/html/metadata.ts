import type { Metadata } from '../../model/document.ts';
import type { Page } from './blocks.ts';
import { isoDate } from './isoDate.ts';
import { labelledValues } from './labels.ts';

type Field = keyof Metadata;

/** What stands where there is no value. */
const NO_VALUE = /^(?:[-—–\\/]+|无|暂无|空|null|undefined|\.+)?$/i;
const LONGEST_VALUE = 200;

const CLEAN: Readonly<Partial<Record<Field, (value: string) => string | null>>> = {
  issued: isoDate,
  published: isoDate,
  documentNumber: (value) => (/\d/.test(value) ? value : null),
};

const cleaned = (field: Field, value: string): string | null => {
  const text = value.trim();
  if (NO_VALUE.test(text) || text.length > LONGEST_VALUE) return null;
  const clean = CLEAN[field];
  return clean ? clean(text) : text;
};

/** The names of `<meta>` elements by the standard for government web sites, and those of other makers, surest first. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  title: ['articletitle', 'og:title', 'title'],
  documentNumber: ['documentnumber', 'wenhao', 'fileno', 'docno'],
  issuer: ['publisher', 'contentsource', 'issuer'],
  issued: ['writtendate', 'createddate'],
  published: ['pubdate', 'publishdate', 'article:published_time', 'firstpublishedtime', 'og:release_date'],
  indexNumber: ['indexnumber', 'syh', 'idx'],
};

const inMeta = (field: Field, meta: Page['meta']): string | null => {
  for (const name of NAMES[field]) {
    const value = meta.get(name);
    const clean = value === undefined ? null : cleaned(field, value);
    if (clean !== null) return clean;
  }
  return null;
};

interface Found {
  readonly rank: number;
  readonly value: string;
}

/** The fields that lines say: behind a label, or on the line after one. The surest name wins, then the first. */
const inLines = (lines: readonly string[]): ReadonlyMap<Field, Found> => {
  const found = new Map<Field, Found>();
  const take = (field: Field, rank: number, value: string): void => {
    const clean = cleaned(field, value);
    if (clean !== null && rank < (found.get(field)?.rank ?? Number.POSITIVE_INFINITY))
      found.set(field, { rank, value: clean });
  };
  lines.forEach((text, index) => {
    const values = labelledValues(text);
    for (const { field, rank, value } of values) {
      const next = value === '' && values.length === 1 ? (lines[index + 1] ?? '') : value;
      if (field !== null && labelledValues(next).length === 0) take(field, rank, next);
    }
  });
  return found;
};

/** A date with a time of day, as below titles where no label says what it is. */
const MOMENT = /\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?\s{1,3}\d{1,2}[:：]\d{2}/;

const momentIn = (lines: readonly string[]): string | null => {
  const line = lines.find((text) => text.length <= LONGEST_VALUE && MOMENT.test(text));
  return line === undefined ? null : isoDate(line);
};

/** No more lines around a document are looked at. */
const MOST_LINES = 2000;

/**
 * The fields of a document: those of the table of metadata or of the line below the title, else those of `<meta>`.
 * @param around the lines of the page that do not belong to the document, those of a cell as one
 */
export const metadataOf = (around: readonly string[], meta: Page['meta']): Metadata => {
  const lines = around.slice(0, MOST_LINES);
  const found = inLines(lines);
  const value = (field: Field): string | null => found.get(field)?.value ?? inMeta(field, meta);
  return {
    title: inMeta('title', meta) ?? found.get('title')?.value ?? null,
    documentNumber: value('documentNumber'),
    issuer: value('issuer'),
    issued: value('issued'),
    published: value('published') ?? momentIn(lines),
    indexNumber: value('indexNumber'),
  };
};
