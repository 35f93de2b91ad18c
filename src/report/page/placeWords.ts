import type { Source } from '../../model/extraction.ts';
import { plain } from '../terminal.ts';

/** Page, or line where there are no pages: `第3页`, `第27行`. */
export const whereOf = ({ page, line }: Pick<Source, 'page' | 'line'>): string =>
  page === null ? `第${line}行` : `第${page}页`;

/** The words around a place, each on one line; … where the text goes on. */
export const quotedIn = ({
  prefix,
  quote,
  suffix,
}: Pick<Source, 'prefix' | 'quote' | 'suffix'>): {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
} => ({
  before: prefix === '' ? '' : `…${plain(prefix)}`,
  quote: plain(quote),
  after: suffix === '' ? '' : `${plain(suffix)}…`,
});
