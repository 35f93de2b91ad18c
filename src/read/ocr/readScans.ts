import type { Diagnostic } from '../../model/extraction.ts';
import { namedPages } from '../pdf/faults.ts';
import { type PagePicture, pagePictures } from '../pdf/pagePictures.ts';
import type { Scans } from '../pdf/readPdf.ts';
import { fault } from '../reading.ts';
import { type RecognizeOptions, recognizePages } from './recognizePages.ts';

export interface ScanOptions extends RecognizeOptions {
  /** What makes the pictures. */
  readonly draw?: (bytes: Uint8Array, pages: readonly number[]) => AsyncIterable<PagePicture>;
}

const RECOGNIZED: Diagnostic = {
  severity: 'warning',
  rule: 'read/recognized',
  message: 'text was read off pictures by OCR: one in four values with % or ‰ is wrong with high confidence',
  span: null,
  note: 'check every number against the picture before using it',
};

const BLANK = fault(
  'read/no-text',
  'OCR found no text on the pictures',
  'look whether the pages are blank, upside down or too faint, or get the text version',
);

const notDrawn = (pages: readonly number[]): Diagnostic =>
  fault(
    'read/no-picture',
    `${namedPages(pages)} could not be drawn for OCR`,
    'get an undamaged copy of the file; the targets on them are missing',
  );

/**
 * Reads pages of a PDF that are pictures by OCR. Never throws; what could not be read is said in `diagnostics`.
 * Libraries are loaded on the first call, and a page takes seconds.
 * @param pages counted from 1, in order
 */
export const readScans = async (
  bytes: Uint8Array,
  pages: readonly number[],
  { draw = pagePictures, ...how }: ScanOptions = {},
): Promise<Scans> => {
  const drawn = new Set<number>();
  async function* pictures(): AsyncGenerator<PagePicture> {
    for await (const picture of draw(bytes, pages)) {
      drawn.add(picture.page);
      yield picture;
    }
  }
  const scans = await recognizePages(pictures(), how);
  const missing = pages.filter((page) => !drawn.has(page));
  const isBlank = scans.pages.length > 0 && scans.parts.length === 0;
  return {
    ...scans,
    diagnostics: [
      ...(isBlank ? [BLANK] : []),
      ...(scans.parts.length > 0 ? [RECOGNIZED] : []),
      ...scans.diagnostics,
      ...(missing.length > 0 && !scans.diagnostics.some(({ rule }) => rule === 'read/no-picture')
        ? [notDrawn(missing)]
        : []),
    ],
  };
};
