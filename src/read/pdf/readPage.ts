import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { draw } from './draw.ts';
import type { Drawing } from './drawing.ts';
import { loadPdfjs } from './loadPdfjs.ts';
import { IDENTITY, matrixOf } from './matrix.ts';
import type { OpenPdf } from './openPdf.ts';
import { type Font, fontOf, PLAIN_FONT } from './operatorList.ts';

/** A page as it is shown, in points. */
export interface Page extends Drawing {
  /** Counted from 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Whether its content breaks off within a text: pdf.js leaves out without a word what is damaged. */
  readonly isCut: boolean;
  /** Whether it has no content at all. */
  readonly isEmpty: boolean;
}

const fontsOf =
  ({ commonObjs }: PDFPageProxy) =>
  (name: string): Font =>
    commonObjs.has(name) ? fontOf(commonObjs.get(name)) : PLAIN_FONT;

/** pdf.js works in promises alone, and hands its fonts over after the page: let both and everyone else have a turn. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const countOf = (operators: readonly number[], operator: number): number =>
  operators.filter((each) => each === operator).length;

/**
 * What a page shows.
 * @throws where the page cannot be read
 */
export const readPage = async ({ document, operators }: OpenPdf, number: number): Promise<Page> => {
  const page = await document.getPage(number);
  try {
    const { AnnotationMode, OPS } = await loadPdfjs();
    const list = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
    await turn();
    const { width, height, transform } = page.getViewport({ scale: 1 });
    return {
      number,
      width,
      height,
      isCut: countOf(list.fnArray, OPS.beginText) !== countOf(list.fnArray, OPS.endText),
      isEmpty: list.fnArray.length === 0,
      ...draw(list, operators, fontsOf(page), matrixOf(transform) ?? IDENTITY),
    };
  } finally {
    page.cleanup();
  }
};
