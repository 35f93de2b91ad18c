import type { Line } from './blocks.ts';
import { withoutBlanks } from './collapse.ts';
import { isFurniture } from './furniture.ts';
import { startsWithLabel } from './labels.ts';
import { isEnding, isOpening, LONGEST_SHAPE } from './shapes.ts';

/**
 * What a line is, by itself:
 * - `prose` a sentence, or a good part of one,
 * - `shape` short, but of the shape of what stands in documents: a title, a heading, a document number, a date,
 * - `link` wholly or mostly a link,
 * - `label` a field of the metadata,
 * - `furniture` what web pages have around documents: where one is, buttons, the footer,
 * - `plain` none of these.
 */
export type LineKind = 'prose' | 'shape' | 'link' | 'label' | 'furniture' | 'plain';

/** Above this share of its characters, a line is a link. */
const LINK_SHARE = 0.6;

/** The fewest characters of a part of a sentence, and of one that ends as sentences do. */
const SHORTEST_PART = 12;
const SHORTEST_SENTENCE = 6;
/** No line of furniture or metadata is longer. */
const LONGEST_FURNITURE = 400;
const LONGEST_NOTICE = 120;
const LONGEST_LABEL = 200;

const PUNCTUATION = /[，。；：、！？,;]/;
const END = /[。；！？;][”’」』）)]*$/;

const isSentence = (text: string, chars: number): boolean => chars >= SHORTEST_SENTENCE && END.test(text);

const isPart = (text: string, chars: number): boolean => chars >= SHORTEST_PART && PUNCTUATION.test(text);

const isShape = (bare: string): boolean =>
  bare.length <= LONGEST_SHAPE && (isOpening(bare) || isEnding(bare));

export const lineKind = ({ text, chars, links }: Line): LineKind => {
  const isWhole = isSentence(text, chars - links);
  if (chars <= (isWhole ? LONGEST_NOTICE : LONGEST_FURNITURE) && isFurniture(text)) return 'furniture';
  if (links > chars * LINK_SHARE) return 'link';
  if (chars <= LONGEST_LABEL && startsWithLabel(text)) return 'label';
  if (isWhole) return 'prose';
  if (chars <= LONGEST_SHAPE && isShape(withoutBlanks(text))) return 'shape';
  return isPart(text, chars - links) ? 'prose' : 'plain';
};
