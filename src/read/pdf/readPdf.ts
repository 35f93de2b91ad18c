import type { Reading } from '../../model/document.ts';
import type { Diagnostic } from '../../model/extraction.ts';
import { compose } from '../compose.ts';
import { NO_METADATA, readingOf, unread } from '../reading.ts';
import { assemble } from './assemble.ts';
import { contentsLines } from './contentsLines.ts';
import * as faults from './faults.ts';
import { footnotes } from './footnotes.ts';
import { measuresOf } from './measures.ts';
import { isClosed, openPdf } from './openPdf.ts';
import type { PageKind } from './pageKind.ts';
import type { Layout, TextLine } from './pageLayout.ts';
import { type PdfPages, readPages } from './readPages.ts';
import { runningHeads } from './runningHeads.ts';

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

const composed = (layouts: readonly Layout[]) => {
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
    ...compose(assemble(kept, notes, measuresOf(kept))),
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
const pageFaults = (pages: PdfPages): Diagnostic[] => {
  const { broken } = pages;
  const [pictures, garbled, recognized] = [
    pagesOf(pages, 'picture'),
    pagesOf(pages, 'garbled'),
    pagesOf(pages, 'recognized'),
  ];
  return [
    ...(pictures.length > 0 ? [faults.partlyScanned(pictures)] : []),
    ...(garbled.length > 0 ? [faults.withoutUnicode(garbled)] : []),
    ...(broken.length > 0 ? [faults.brokenPages(broken)] : []),
    ...(recognized.length > 0 ? [faults.recognizedBefore(recognized)] : []),
  ];
};

/** Why there is no text; null if there is some. */
const textless = ({ kinds, broken }: PdfPages): Diagnostic | null => {
  const all = [...kinds.values()];
  if (all.some((kind) => kind === 'text' || kind === 'recognized' || kind === 'garbled')) return null;
  const pictures = all.filter((kind) => kind === 'picture').length;
  if (pictures > 0) return faults.scanned(pictures);
  return broken.length > 0 ? faults.brokenPages(broken) : faults.NO_TEXT;
};

/**
 * Reads a PDF: its text in reading order with lines joined to paragraphs, tables as tables, and what stands at the
 * head and foot of pages left out. Never throws; what could not be read is said in `diagnostics`.
 *
 * Its pages are read by pdf.js directly (see `openPdf`); `pagePictures` renders them with pdf-parse for OCR.
 */
export const readPdf = async (bytes: Uint8Array): Promise<Reading> => {
  const opened = await openPdf(bytes);
  if (isClosed(opened)) {
    const [rule, message, note] = opened === 'encrypted' ? faults.ENCRYPTED : faults.CORRUPT;
    return unread(rule, message, note);
  }
  try {
    const pages = await readPages(opened);
    const reason = textless(pages);
    if (reason) return readingOf({ pages: pages.count, diagnostics: [reason] });
    const layouts = pages.layouts;
    const { text, pageStarts, tables, heads, contents } = composed(layouts);
    return readingOf({
      text,
      pages: pages.count,
      pageStarts,
      tables,
      metadata: { ...NO_METADATA, title: pages.title },
      recognizedPages: pagesOf(pages, 'recognized'),
      diagnostics: [
        ...pageFaults(pages),
        ...(heads.length > 0 ? [faults.runningHeadsLeft(heads)] : []),
        ...(contents > 0 ? [faults.contentsLeft(contents)] : []),
        ...watermarks(layouts),
      ],
    });
  } catch {
    return unread(...faults.CORRUPT);
  } finally {
    await opened.close();
  }
};
