import { type Marker, STYLES, type Style } from './marker.ts';

/** The last number of every style of numbering that is open. */
export type Counters = Map<Style, number>;

const SKIP_ALLOWED = 4;
const HEADING_STYLES: ReadonlySet<Style> = new Set(['chapter', 'part', 'cn', 'cnParen']);

/** Forgets the numbers of all styles narrower than the one given. */
export const resetBelow = (counters: Counters, style: Style): void => {
  for (const narrower of STYLES.slice(STYLES.indexOf(style) + 1)) counters.delete(narrower);
};

/**
 * Whether a marker begins a heading or an item here, by what was counted so far.
 * @param fresh whether a line begins here and the text before it had come to an end
 */
export const counts = (counters: Counters, marker: Marker, fresh: boolean, atLineStart: boolean): boolean => {
  const last = counters.get(marker.style) ?? 0;
  if (Number.isNaN(marker.number)) return false;
  if (marker.number === last + 1) return true;
  if (marker.doubtful) return false;
  if (marker.style === 'chapter' || marker.style === 'part') return atLineStart;
  if (!fresh) return marker.number === 1 && atLineStart;
  if (marker.number === 1) return true;
  if (marker.number > last && marker.number <= last + SKIP_ALLOWED) return true;
  return HEADING_STYLES.has(marker.style);
};
