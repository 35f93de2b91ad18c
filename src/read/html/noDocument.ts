import type { Reading } from '../../model/document.ts';
import { unread } from '../reading.ts';
import type { Page } from './blocks.ts';

const SAVE_AGAIN =
  'open the page in a browser, wait until the document shows, and save it; or download the file that it links to';

/** What to say of a page in which no document was found. */
export const noDocument = ({ hasPassword }: Pick<Page, 'hasPassword'>, isError: boolean): Reading => {
  const what = hasPassword
    ? 'this web page asks for a password and holds no document'
    : isError
      ? 'this web page says that something is missing or not ready, and holds no document'
      : 'there is no document in this web page: no sentence and no table outside of links and menus';
  return unread('read/no-document', what, SAVE_AGAIN);
};
