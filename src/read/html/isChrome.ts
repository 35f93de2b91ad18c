import type { Block } from './blocks.ts';
import type { Measured } from './measure.ts';

/** What belongs to a page and not to a document, by the names that people give to classes and ids. */
const HINT =
  /(?:^|[\s_-])(?:nav\w*|menu\w*|crumbs?|bread-?crumbs?|foot(?:er)?\w*|copyright|copy|share\w*|bdshare\w*|jiathis\w*|tool(?:s|bar)?|print|relat\w*|recommend\w*|side(?:bar)?|aside|search\w*|login|comment\w*|qr-?code\w*|pag(?:er|ination)|banner|links?|friend\w*|site-?map|dqwz|weizhi|position|location|header|top|tips?|dialog|popup|modal|mask)(?=[\s_\d-]|$)/i;

const SEMANTIC = new Set(['nav', 'footer', 'aside', 'header', 'menu', 'dialog', 'search']);

/** No block with this share of a page's sentences is around the document. */
const MAIN_SHARE = 0.2;
/** The metadata of a short document may hold a summary, but not all sentences of the page. */
const MOST_IN_FIELDS = 0.5;
/** Nor is a footer with this share, whatever it calls itself. */
const NAMED_SHARE = 0.1;
/** A block of more than one line that is this much link lists pages; with sentences beside the links. */
const LIST_SHARE = 0.3;
const LIST_SHARE_WITH_PROSE = 0.4;

/** The part of a name that is looked at. */
const LONGEST_HINT = 200;

const hintOf = ({ attributes }: Block): string =>
  `${attributes['id'] ?? ''} ${attributes['class'] ?? ''}`
    .slice(0, LONGEST_HINT)
    .replace(/([a-z])(?=[A-Z])/g, '$1-');

/** Whether a block is around the document and not in it: navigation, metadata, lists of pages, buttons, footer. */
export const isChrome = (block: Block, measured: Measured, pageProse: number): boolean => {
  const { chars, links, lines, prose, kinds } = measured.of(block);
  if (chars === 0) return true;
  const share = pageProse === 0 ? 0 : prose / pageProse;
  if (measured.fields.has(block)) return share < MOST_IN_FIELDS;
  if (share >= MAIN_SHARE) return false;
  if (
    SEMANTIC.has(block.name) &&
    share < NAMED_SHARE &&
    kinds.sentence + kinds.prose < 2 &&
    kinds.shape === 0
  )
    return true;
  if (lines > 1 && links > chars * (prose === 0 ? LIST_SHARE : LIST_SHARE_WITH_PROSE)) return true;
  if (prose > 0) return false;
  if (HINT.test(hintOf(block)) && kinds.shape === 0) return true;
  const { furniture, link, label, file, related, contact } = kinds;
  return furniture > 0 && (furniture + link + label + file + related + contact) * 2 >= lines;
};
