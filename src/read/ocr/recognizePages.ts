import type { Diagnostic } from '../../model/extraction.ts';
import type { Part } from '../compose.ts';
import type { PagePicture } from '../pdf/pagePictures.ts';
import { fault } from '../reading.ts';
import type { Engine, RawBlock } from './engine.ts';
import { runningLines } from './runningLines.ts';
import { type ScanPage, scanPage } from './scanPage.ts';
import { scanParagraphs } from './scanParagraphs.ts';
import { startTesseract } from './startTesseract.ts';
import { within } from './within.ts';

/** What was read off pictures. */
export interface Recognized {
  /** Paragraphs in reading order, each with its pages. */
  readonly parts: readonly Part[];
  /** The pages that were read, blank ones too. */
  readonly pages: readonly number[];
  /** With severity `error`: pages that could not be read. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface RecognizeOptions {
  /** Told after each page, read or given up. */
  readonly onProgress?: (page: number) => void;
  /** After how many milliseconds a page is given up. */
  readonly patience?: number;
  /** What reads the pictures. */
  readonly start?: () => Promise<Engine>;
}

const PATIENCE = 120_000;
/** Of the pictures that `pagePictures` makes. */
const DPI = 150;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const pageFault = (page: number, error: unknown): Diagnostic =>
  fault(
    'read/page-not-recognized',
    `page ${page} could not be read by OCR: ${messageOf(error)}`,
    'look at this page by hand; its targets are missing',
  );

const NO_ENGINE = (error: unknown): Diagnostic =>
  fault(
    'read/no-ocr',
    `OCR could not be started: ${messageOf(error)}`,
    'install the program again with npm ci',
  );

const BROKEN_OFF = (error: unknown): Diagnostic =>
  fault(
    'read/no-picture',
    `no further pages could be drawn: ${messageOf(error)}`,
    'look at the pages that follow by hand; their targets are missing',
  );

/**
 * Reads the text off pictures of pages, one after the other, by one engine that is kept for all of them. Never
 * throws: a page that cannot be read, or takes too long, is said in `diagnostics`, and the others stay.
 */
export const recognizePages = async (
  pictures: AsyncIterable<PagePicture>,
  { onProgress, patience = PATIENCE, start = () => startTesseract(DPI) }: RecognizeOptions = {},
): Promise<Recognized> => {
  const pages: ScanPage[] = [];
  const diagnostics: Diagnostic[] = [];
  let engine: Engine | null = null;

  const read = async ({ page, png }: PagePicture, by: Engine): Promise<boolean> => {
    try {
      const blocks: readonly RawBlock[] = await within(patience, by.recognize(png));
      pages.push(scanPage(blocks, page));
      return true;
    } catch (error) {
      diagnostics.push(pageFault(page, error));
      return false;
    }
  };

  try {
    for await (const picture of pictures) {
      try {
        engine ??= await within(patience, start());
      } catch (error) {
        diagnostics.push(NO_ENGINE(error));
        break;
      }
      if (!(await read(picture, engine))) {
        // After a failure an engine is of no more use, and one that was given up is still at work.
        await engine.close();
        engine = null;
      }
      onProgress?.(picture.page);
    }
  } catch (error) {
    diagnostics.push(BROKEN_OFF(error));
  } finally {
    await engine?.close();
  }
  const running = runningLines(pages);
  const left: Diagnostic[] = running.size === 0 ? [] : [leftOut(running.size)];
  return {
    parts: scanParagraphs(pages, running),
    pages: pages.map(({ page }) => page),
    diagnostics: [...diagnostics, ...left],
  };
};

const leftOut = (lines: number): Diagnostic => ({
  severity: 'info',
  rule: 'read/running-head',
  message: `${lines} ${lines === 1 ? 'line' : 'lines'} with page numbers and running heads were left out`,
  span: null,
  note: null,
});
