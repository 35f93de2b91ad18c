import { loadPdfjs } from './loadPdfjs.ts';
import { pdfSettings } from './openPdf.ts';
import { withoutStrays } from './withoutStrays.ts';

/** A page as it looks. */
export interface PagePicture {
  /** Counted from 1. */
  readonly page: number;
  readonly png: Uint8Array;
}

/** OCR reads pictures of 150, 200 and 300 dots alike well; the smallest take the least memory and time. */
const DOTS_PER_INCH = 150;
const POINTS_PER_INCH = 72;
/** A larger picture would take all memory; pages that need one are shown smaller. In pixels of its longer side. */
const LONGEST = 5000;

/**
 * Pictures of pages, one after the other, for OCR: rendered by pdf-parse, which brings the canvas that it needs.
 * Pages that cannot be rendered are passed over. The library is loaded when the first picture is asked for.
 * @param pages counted from 1, in the order in which their pictures are wanted
 */
export async function* pagePictures(
  bytes: Uint8Array,
  pages: readonly number[],
): AsyncGenerator<PagePicture, void, undefined> {
  // First, since it keeps pdf.js from changing built-in functions.
  await loadPdfjs();
  const { PDFParse } = await import('pdf-parse');
  const parser = new PDFParse({ ...pdfSettings(), data: new Uint8Array(bytes) });
  try {
    for (const page of pages) {
      const png = await withoutStrays(() => picture(parser, page));
      if (png) yield { page, png };
    }
  } finally {
    await parser.destroy().catch(() => undefined);
  }
}

type Parser = import('pdf-parse').PDFParse;

const options = (page: number) => ({ partial: [page], imageDataUrl: false, imageBuffer: true });

const picture = async (parser: Parser, page: number): Promise<Uint8Array | null> => {
  try {
    const info = await parser.getInfo({ partial: [page], parsePageInfo: true });
    const { width = 0, height = 0 } = info.pages[0] ?? {};
    const scale = Math.min(DOTS_PER_INCH / POINTS_PER_INCH, LONGEST / Math.max(width, height, 1));
    const { pages } = await parser.getScreenshot({ ...options(page), scale });
    return pages[0]?.data ?? null;
  } catch {
    return null;
  }
};
