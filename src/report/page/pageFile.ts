import { readFileSync } from 'node:fs';

/** The scripts and styles that `npm run build` makes of `src/page`. */
export type PageFile = 'report.js' | 'report.css' | 'review.js' | 'review.css';

/**
 * What a page carries in itself.
 * @throws the error of the file system where the program was not built
 */
export const pageFile = (name: PageFile): string =>
  readFileSync(new URL(`../../../dist/page/${name}`, import.meta.url), 'utf8');
