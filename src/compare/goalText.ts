import type { Item } from '../model/extraction.ts';
import { fold } from '../text/fold.ts';

const CHINESE = '[一二三四五六七八九十百]{1,4}';

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const parts = (left: string | undefined, right: string | undefined): boolean =>
  /[A-Za-z]/.test(left ?? '') && /[A-Za-z]/.test(right ?? '');

/** What an item says: without the number that it counts with, and without blanks unless they part Latin words. */
export const goalText = ({ item, text }: Pick<Item, 'item' | 'text'>): string => {
  const counted = new RegExp(`^[\\s\\-–—·•]*(?:（?(?:${escaped(item)}|${CHINESE})\\s*[）.、：]|[①-⑳])\\s*`);
  const bare = text.slice(counted.exec(fold(text))?.[0].length ?? 0).trim();
  return bare.replace(/\s+/g, (blanks, at: number) =>
    parts(bare[at - 1], bare[at + blanks.length]) ? ' ' : '',
  );
};
