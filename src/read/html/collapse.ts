import { simplify } from '../../text/simplify.ts';

const NEEDS_WORK = /[\t\n\f\r]| {2}/;
const BLANKS = /[ \t\n\f\r]+/g;
const BREAK = /[\n\r]/;
/** Chinese characters and punctuation, and full-width forms; the halves of rare characters count too. */
const WIDE = /[\u2014\u2018-\u201d\u2026\u2e80-\ud7ff\ud840-\udfff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/;

const isWide = (char: string | undefined): boolean => char !== undefined && WIDE.test(char);

/**
 * A line with its blanks as a browser shows them: a run of blanks is one, and a line break of the source between
 * two Chinese characters is none (CSS Text Module, "segment break transformation"). Blanks at the ends are indents.
 */
export const collapse = (text: string): string => {
  const collapsed = NEEDS_WORK.test(text)
    ? text.replace(BLANKS, (run, at: number) =>
        BREAK.test(run) && isWide(text[at - 1]) && isWide(text[at + run.length]) ? '' : ' ',
      )
    : text;
  return collapsed.trim();
};

/** Blanks, and characters without width. */
const UNSEEN = /[\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff]+/g;

/** A text without its blanks. */
export const withoutBlanks = (text: string): string => text.replace(UNSEEN, '');

/** A text without its blanks and in simplified characters: as the words that pages use are told. */
export const bareText = (text: string): string => withoutBlanks(simplify(text));
