import { isFile, isRelated } from './besides.ts';
import type { Line } from './blocks.ts';
import { bareText } from './collapse.ts';
import { isContact, isFooter } from './footer.ts';
import { isButtons, isFurniture, isNotice, isPlace } from './furniture.ts';
import { startsWithLabel } from './labels.ts';
import { isEnding, isOpening, LONGEST_SHAPE } from './shapes.ts';

/**
 * What a line is, by itself:
 * - `sentence` a whole one,
 * - `prose` a good part of one,
 * - `shape` short, but of the shape of what stands in documents: a title, a heading, a document number, a date,
 * - `link` wholly or mostly a link,
 * - `label` a field of the metadata,
 * - `contact` an address, a telephone number,
 * - `file` the name of a file to load,
 * - `related` the heading of what a page has besides its document,
 * - `furniture` what else web pages have around documents: where one is, buttons,
 * - `footer` what they have below them, and notices: as a sentence, it may be one of a document,
 * - `plain` none of these.
 */
export type LineKind =
  | 'sentence'
  | 'prose'
  | 'shape'
  | 'link'
  | 'label'
  | 'contact'
  | 'file'
  | 'related'
  | 'furniture'
  | 'footer'
  | 'plain';

/** Above this share of its characters, a line is a link. */
const LINK_SHARE = 0.6;

/** The fewest characters of a part of a sentence, and of one that ends as sentences do. */
const SHORTEST_PART = 12;
const SHORTEST_SENTENCE = 6;
/** No line of furniture or metadata is longer, nor is a notice, or a sentence of these. */
const LONGEST_FURNITURE = 400;
const LONGEST_NOTICE = 120;
const LONGEST_LABEL = 200;

const PUNCTUATION = /[，。；：、！？,;]/;
const END = /[。；！？;][”’」』）)]*$/;

const isSentence = (text: string, chars: number): boolean => chars >= SHORTEST_SENTENCE && END.test(text);

const isPart = (text: string, chars: number): boolean => chars >= SHORTEST_PART && PUNCTUATION.test(text);

const isShape = (bare: string): boolean =>
  bare.length <= LONGEST_SHAPE && (isOpening(bare) || isEnding(bare));

/** The kinds of lines that are told by their words. */
const byWords = ({ text, labelled, chars, links }: Line, isWhole: boolean): LineKind | null => {
  if (chars > LONGEST_FURNITURE) return null;
  const bare = bareText(text);
  if (isWhole)
    return chars <= LONGEST_NOTICE && (isFurniture(bare) || isFooter(bare) || isNotice(bare))
      ? 'footer'
      : null;
  if (isRelated(bare)) return 'related';
  if (isButtons(bare) || isPlace(bare)) return 'furniture';
  if (isFooter(bare)) return 'footer';
  if (chars <= LONGEST_NOTICE && (isFurniture(bare) || isNotice(bare))) return 'furniture';
  if (isFile(bare)) return 'file';
  if (links > chars * LINK_SHARE) return 'link';
  if (chars <= LONGEST_LABEL && startsWithLabel(labelled)) return 'label';
  return isContact(bare) ? 'contact' : null;
};

export const lineKind = (line: Line): LineKind => {
  const { text, chars, links } = line;
  const isWhole = isSentence(text, chars - links);
  const known = byWords(line, isWhole);
  if (known) return known;
  if (links > chars * LINK_SHARE) return 'link';
  if (isWhole) return 'sentence';
  if (chars <= LONGEST_SHAPE && isShape(bareText(text))) return 'shape';
  return isPart(text, chars - links) ? 'prose' : 'plain';
};

/** Whether lines of a kind say something, and are no mere names. */
export const isProse = (kind: LineKind): boolean => kind === 'sentence' || kind === 'prose';
