import type { Lexicon } from './lexicon.ts';

export const endsInHead = (text: string, lexicon: Lexicon): boolean => {
  const bare = text.replace(/（[^（）]*）$/, '');
  return lexicon.heads.endingAt(bare, bare.length, 0) > 0;
};

export const hasAny = (text: string, words: Lexicon['people']): boolean => {
  for (let at = 0; at < text.length; at += 1) if (words.startingAt(text, at) > 0) return true;
  return false;
};

export const hasEntity = (text: string, lexicon: Lexicon): boolean => hasAny(text, lexicon.entities);

export const hasPeople = (text: string, lexicon: Lexicon): boolean => hasAny(text, lexicon.people);
