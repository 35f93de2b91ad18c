import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { loadPdfjs } from './loadPdfjs.ts';

/** An open PDF, and the operators of the pdf.js that opened it, by name. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly operators: Readonly<Record<string, number>>;
  readonly close: () => Promise<void>;
}

/** Why a PDF cannot be opened. */
export type Closed = 'encrypted' | 'corrupt';

export const isClosed = (opened: OpenPdf | Closed): opened is Closed => typeof opened === 'string';

const quietly = async (work: Promise<unknown>): Promise<void> => {
  await work.catch(() => undefined);
};

/** pdf.js wants folders that end with a slash; Windows takes that too. */
const folder = (name: string): string =>
  `${join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), name)}/`;

/**
 * Settings under which pdf.js reads text that is not embedded, asks no network, runs no code of the document and
 * prints nothing.
 */
export const pdfSettings = () => ({
  cMapUrl: folder('cmaps'),
  cMapPacked: true,
  standardFontDataUrl: folder('standard_fonts'),
  wasmUrl: folder('wasm'),
  useWorkerFetch: false,
  useSystemFonts: false,
  isEvalSupported: false,
  enableXfa: false,
  stopAtErrors: false,
  verbosity: 0,
});

/**
 * Opens a PDF with pdf.js itself: pdf-parse keeps the document it loads to itself and gives text without its place on
 * the page, and place is what paragraphs, columns and tables are told by. The library is loaded on the first call.
 */
export const openPdf = async (bytes: Uint8Array): Promise<OpenPdf | Closed> => {
  const { getDocument, OPS } = await loadPdfjs();
  // A copy, since pdf.js takes the buffer away and wants no Buffer of Node; it is to leave pictures out, whose decoding costs more than all the rest.
  const task = getDocument({ ...pdfSettings(), data: new Uint8Array(bytes), maxImageSize: 0 });
  try {
    const document = await task.promise;
    return { document, operators: OPS, close: () => quietly(task.destroy()) };
  } catch (error) {
    await quietly(task.destroy());
    return error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'corrupt';
  }
};
