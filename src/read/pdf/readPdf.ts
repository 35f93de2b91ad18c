import type { Reading } from '../../model/document.ts';
import type { Diagnostic } from '../../model/extraction.ts';
import { compose, type Part } from '../compose.ts';
import { NO_METADATA, readingOf, unread } from '../reading.ts';
import { assemble } from './assemble.ts';
import { contentsLines } from './contentsLines.ts';
import * as faults from './faults.ts';
import { footnotes } from './footnotes.ts';
import { measuresOf } from './measures.ts';
import { mergePages } from './mergePages.ts';
import { isClosed, openPdf } from './openPdf.ts';
import type { PageKind } from './pageKind.ts';
import type { Layout, TextLine } from './pageLayout.ts';
import { type PdfPages, readPages } from './readPages.ts';
import { runningHeads } from './runningHeads.ts';
import { unpacksTooFar } from './unpacksTooFar.ts';
import { withoutStrays } from './withoutStrays.ts';

/** What was read off pages that are pictures. */
export interface Scans {
  readonly parts: readonly Part[];
  /** Those that were read. */
  readonly pages: readonly number[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads pages of a PDF off their pictures. Never throws. */
export type ReadScans = (bytes: Uint8Array, pages: readonly number[]) => Promise<Scans>;

const NO_SCANS: Scans = { parts: [], pages: [], diagnostics: [] };

const linesOf = (layouts: readonly Layout[]): TextLine[] =>
  layouts.flatMap(({ blocks }) =>
    blocks.flatMap(({ elements }) => elements.filter((element) => element.kind === 'line')),
  );

/** The size of the font of most characters. */
const bodySize = (lines: readonly TextLine[]): number => {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) counts.set(size, (counts.get(size) ?? 0) + text.length);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
};

const composed = (layouts: readonly Layout[], scanned: readonly Part[]) => {
  const heads = runningHeads(layouts);
  const lines = linesOf(layouts).filter((line) => !heads.has(line));
  const contents = contentsLines(lines);
  const left = new Set([...heads, ...contents]);
  const isLeft = (element: { readonly kind: string }): boolean => left.has(element as TextLine);
  const kept = layouts.map((layout) => ({
    ...layout,
    blocks: layout.blocks
      .map((block) => ({ ...block, elements: block.elements.filter((element) => !isLeft(element)) }))
      .filter(({ elements }) => elements.length > 0),
  }));
  const size = bodySize(lines);
  const notes = new Set(kept.flatMap((layout) => [...footnotes(layout, size)]));
  return {
    ...compose(mergePages(assemble(kept, notes, measuresOf(kept)), scanned)),
    heads: [...heads].map(({ text }) => text),
    contents: contents.size,
  };
};

const watermarks = (layouts: readonly Layout[]): Diagnostic[] => {
  const marked = layouts.filter(({ oblique }) => oblique !== '');
  return marked[0]
    ? [
        faults.watermarkLeft(
          marked[0].oblique,
          marked.map(({ page }) => page),
        ),
      ]
    : [];
};

const pagesOf = ({ kinds }: PdfPages, kind: PageKind): number[] =>
  [...kinds].flatMap(([page, each]) => (each === kind ? [page] : []));

/** What could not be read of the pages, and how others were read. */
const pageFaults = (pages: PdfPages, scans: Scans): Diagnostic[] => {
  const { broken, misread, empty } = pages;
  const unread = (kind: PageKind): number[] =>
    pagesOf(pages, kind).filter((page) => !scans.pages.includes(page));
  const [pictures, garbled, recognized] = [
    unread('picture'),
    unread('garbled'),
    pagesOf(pages, 'recognized'),
  ];
  return [
    ...(pictures.length > 0 ? [faults.partlyScanned(pictures)] : []),
    ...(garbled.length > 0 ? [faults.withoutUnicode(garbled)] : []),
    ...(misread.length > 0 ? [faults.misreadPages(misread)] : []),
    ...(broken.length > 0 ? [faults.brokenPages(broken)] : []),
    ...(empty.length > 0 ? [faults.emptyPages(empty)] : []),
    ...(recognized.length > 0 ? [faults.recognizedBefore(recognized)] : []),
  ];
};

/** Why there is no text; null if there is some. */
const textless = (pages: PdfPages, scans: Scans): Diagnostic | null => {
  if (pages.layouts.length + scans.parts.length > 0) return null;
  const [pictures, garbled] = [pagesOf(pages, 'picture'), pagesOf(pages, 'garbled')];
  if (garbled.length > 0) return faults.withoutUnicode(garbled);
  if (pictures.length > 0) return faults.scanned(pictures.length);
  return pages.broken.length > 0 ? faults.brokenPages(pages.broken) : faults.NO_TEXT;
};

/** A PDF ends with a mark; some writers and mail programs put a little after it. In bytes. */
const TAIL = 2048;

const isCutShort = (bytes: Uint8Array): boolean =>
  !new TextDecoder('latin1').decode(bytes.subarray(-TAIL)).includes('%%EOF');

const read = async (bytes: Uint8Array, readScans: ReadScans | undefined): Promise<Reading> => {
  if (unpacksTooFar(bytes)) return readingOf({ diagnostics: [faults.TOO_LARGE] });
  const opened = await openPdf(bytes);
  if (isClosed(opened)) {
    const [rule, message, note] = opened === 'encrypted' ? faults.ENCRYPTED : faults.CORRUPT;
    return unread(rule, message, note);
  }
  try {
    const pages = await readPages(opened);
    const pictures = [...pages.kinds].flatMap(([page, kind]) =>
      kind === 'picture' || kind === 'garbled' ? [page] : [],
    );
    const scans = readScans && pictures.length > 0 ? await readScans(bytes, pictures) : NO_SCANS;
    const reason = textless(pages, scans);
    if (reason) return readingOf({ pages: pages.count, diagnostics: [reason, ...scans.diagnostics] });
    const layouts = pages.layouts;
    const { text, pageStarts, tables, heads, contents } = composed(layouts, scans.parts);
    return readingOf({
      text,
      pages: pages.count,
      pageStarts,
      tables,
      metadata: { ...NO_METADATA, title: pages.title },
      recognizedPages: [...pagesOf(pages, 'recognized'), ...scans.pages].sort((a, b) => a - b),
      diagnostics: [
        ...(text === '' ? [faults.NO_TEXT] : []),
        ...(isCutShort(bytes) ? [faults.CUT_SHORT] : []),
        ...pageFaults(pages, scans),
        ...scans.diagnostics,
        ...(heads.length > 0 ? [faults.runningHeadsLeft(heads)] : []),
        ...(contents > 0 ? [faults.contentsLeft(contents)] : []),
        ...watermarks(layouts),
      ],
    });
  } finally {
    await opened.close();
  }
};

/**
 * Reads a PDF: its text in reading order with lines joined to paragraphs, tables as tables, and what stands at the
 * head and foot of pages left out. Never throws; what could not be read is said in `diagnostics`.
 *
 * Its pages are read by pdf.js directly (see `openPdf`); `pagePictures` renders them with pdf-parse for OCR.
 * @param readScans reads the pages that are pictures; without it they are said to be unread
 */
export const readPdf = (bytes: Uint8Array, readScans?: ReadScans): Promise<Reading> =>
  withoutStrays(() => read(bytes, readScans));
