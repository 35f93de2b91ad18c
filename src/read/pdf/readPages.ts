import { isMisread } from './isMisread.ts';
import { isClosed, type OpenPdf, openPdf } from './openPdf.ts';
import { type PageKind, pageKind } from './pageKind.ts';
import { type Layout, pageLayout } from './pageLayout.ts';
import { type Page, readPage } from './readPage.ts';
import { titleOf } from './titleOf.ts';
import { upright } from './upright.ts';
import { withoutStrays } from './withoutStrays.ts';

/** All pages of a PDF. */
export interface PdfPages {
  readonly count: number;
  /** Of the pages that could be read, in order. */
  readonly kinds: ReadonlyMap<number, PageKind>;
  readonly layouts: readonly Layout[];
  /** Pages that could not be read, or not to their end. */
  readonly broken: readonly number[];
  /** Pages whose fonts tell some of their characters wrong. */
  readonly misread: readonly number[];
  /** Pages without any content, which may be lost. */
  readonly empty: readonly number[];
  /** From the properties of the file. */
  readonly title: string | null;
}

/** Text that is not painted counts only where it stands for a picture. */
const seen = (page: Page, kind: PageKind): Page =>
  kind === 'recognized' ? page : { ...page, glyphs: page.glyphs.filter(({ hidden }) => !hidden) };

const pageOrNull = async (pdf: OpenPdf, number: number): Promise<Page | null> => {
  try {
    return await readPage(pdf, number);
  } catch {
    return null;
  }
};

/** Reads page after page, so that a broken one costs only itself, and no more than one is held in memory whole. */
export const readPages = async (pdf: OpenPdf): Promise<PdfPages> => {
  const { numPages } = pdf.document;
  const kinds = new Map<number, PageKind>();
  const layouts: Layout[] = [];
  const broken: number[] = [];
  const empty: number[] = [];
  const misread: number[] = [];
  for (let number = 1; number <= numPages; number++) {
    const page = await pageOrNull(pdf, number);
    if (!page) {
      broken.push(number);
      continue;
    }
    if (page.isCut) broken.push(number);
    if (page.isEmpty) empty.push(number);
    const kind = pageKind(page);
    kinds.set(number, kind);
    if (kind === 'text' || kind === 'recognized') {
      const shown = seen(page, kind);
      if (isMisread(shown.glyphs)) misread.push(number);
      const last = layouts.at(-1);
      layouts.push(pageLayout(upright(shown), last?.page === number - 1 ? last : null));
    }
  }
  const title = await pdf.document.getMetadata().then(
    ({ info }) => titleOf(info),
    () => null,
  );
  return { count: numPages, kinds, layouts, broken, misread, empty, title };
};

/** The pages of a PDF that are pictures or whose fonts do not tell their characters: those that OCR could read. */
export const pagesWithoutText = (bytes: Uint8Array): Promise<readonly number[]> =>
  withoutStrays(async () => {
    const opened = await openPdf(bytes);
    if (isClosed(opened)) return [];
    try {
      const { kinds } = await readPages(opened);
      return [...kinds].filter(([, kind]) => kind === 'picture' || kind === 'garbled').map(([page]) => page);
    } finally {
      await opened.close();
    }
  });
