import type { Reading } from '../../model/document.ts';
import { compose, type Part, paragraph } from '../compose.ts';
import { fault, readingOf } from '../reading.ts';
import { textsAround } from './around.ts';
import { type Line, linesOf, type Page } from './blocks.ts';
import { decodePage } from './charset.ts';
import { bareText } from './collapse.ts';
import { type Entry, entriesOf } from './entries.ts';
import { isNotice } from './furniture.ts';
import { gridRows } from './gridRows.ts';
import { type Measured, measure } from './measure.ts';
import { metadataOf } from './metadata.ts';
import { noDocument } from './noDocument.ts';
import { hasTitle, withoutRepeatedTitle } from './ownTitle.ts';
import { parsePage } from './parsePage.ts';
import { selectBody } from './selectBody.ts';
import { titleOf } from './title.ts';
import { trimEntries } from './trimEntries.ts';
import { unwrap } from './unwrap.ts';

const TRUNCATED = fault(
  'read/truncated',
  'the web page ends before its end: it opens <html> or <body> and closes neither',
  'what there is was read; save the page again and see that it is complete',
);

const partOf = (entry: Entry): Part =>
  entry.kind === 'line'
    ? paragraph(entry.marker + entry.line.text)
    : { kind: 'table', rows: gridRows(entry.table).map((row) => row.map((text) => ({ text, page: null }))) };

/** The lines of the document, those in its tables too. */
const linesIn = (entries: readonly Entry[]): Line[] =>
  entries.flatMap((entry) => (entry.kind === 'line' ? [entry.line] : linesOf(entry.table)));

const CHINESE = /[\u4e00-\u9fff]/;
/** A page without sentences may still be a document, if it is hardly links and says nothing of an error. */
const MOST_LINKS = 0.3;

const isBare = ({ root, hasPassword }: Page, { of }: Measured, entries: readonly Entry[]): boolean => {
  const { links, chars } = of(root);
  return (
    !hasPassword &&
    links <= chars * MOST_LINKS &&
    entries.some((entry) => entry.kind === 'line' && CHINESE.test(entry.line.text))
  );
};

interface Found {
  readonly page: Page;
  readonly measured: Measured;
  readonly entries: readonly Entry[];
}

/** What was hidden is the document only if it is long, or most of the page. */
const LONG = 200;
const MOST = 0.5;

const isMain = ({ page, measured }: Found): boolean => {
  const { prose, chars } = measured.of(page.root);
  return prose >= LONG || prose > chars * MOST;
};

const findHidden = (html: string): Found | null => {
  const found = find(parsePage(html, { showHidden: true }));
  return found && isMain(found) ? found : null;
};

/** The document in a page; null if there is none. */
const find = (page: Page): Found | null => {
  const measured = measure(page);
  const trimmed = trimEntries(entriesOf(selectBody(page.root, measured), measured), measured);
  const entries = withoutRepeatedTitle(trimmed, measured);
  const isDocument = measured.of(page.root).prose > 0 ? entries.length > 0 : isBare(page, measured, entries);
  return isDocument ? { page, measured, entries } : null;
};

const read = ({ page, entries }: Found): Pick<Reading, 'text' | 'tables' | 'pageStarts' | 'metadata'> => {
  const lines = linesIn(entries);
  const kept = new Set(lines);
  const around = textsAround(page.root, kept);
  const metadata = metadataOf(around, page.meta);
  const title = titleOf(page, metadata.title, lines, around);
  const isMissing = title?.isShown === true && !hasTitle(lines, title.text);
  const parts = [...(isMissing ? [paragraph(title.text)] : []), ...entries.map(partOf)];
  return { ...compose(parts), metadata: { ...metadata, title: title?.text ?? null } };
};

/**
 * Reads a web page: the document in it, without the navigation, lists of news and footer around it, and the fields
 * that the page gives. Saved HTTP headers and web archives (MHTML) are seen through. Never throws; a page without a
 * document gets the error `read/no-document`, and one that was cut off `read/truncated`.
 */
export const readHtml = (bytes: Uint8Array): Reading => {
  const unwrapped = unwrap(bytes);
  const { html, encoding, diagnostics } = decodePage(unwrapped?.bytes ?? bytes, unwrapped?.charset ?? null);
  const page = parsePage(html);
  const found = find(page) ?? findHidden(html);
  const cut = page.isTruncated ? [TRUNCATED] : [];
  if (!found) {
    const isError = linesOf(page.root).some(({ text }) => isNotice(bareText(text)));
    const reading = noDocument(page, isError);
    return { ...reading, encoding, diagnostics: [...reading.diagnostics, ...cut] };
  }
  const content = read(found);
  /** Damage outside of the document, as in a script, is no matter. */
  const faults = diagnostics.filter(
    ({ rule }) => rule !== 'read/broken-encoding' || content.text.includes('\ufffd'),
  );
  return readingOf({ ...content, encoding, diagnostics: [...faults, ...cut] });
};
