import { isContentsCode, shownByCode } from '../word/fieldCode.ts';

/** Where the text stands in the fields of Word, each a code and, mostly, a result: only results are text. */
export interface Fields {
  readonly begin: () => void;
  readonly code: (text: string) => void;
  readonly separate: () => void;
  /** Ends the innermost one. Gives what Word shows of a field without result. */
  readonly end: () => string;
  /** Whether text that stands here is shown. */
  readonly shows: () => boolean;
  /** Whether text that stands here is of a table of contents. */
  readonly isContents: () => boolean;
  /** A code does not go on over the end of a paragraph, unless its end is lost. */
  readonly endParagraph: () => void;
}

interface Field {
  code: string;
  hasResult: boolean;
}

export const fieldsOfText = (): Fields => {
  const open: Field[] = [];
  return {
    begin: () => {
      open.push({ code: '', hasResult: false });
    },
    code: (text) => {
      const field = open.at(-1);
      if (field && !field.hasResult) field.code += text;
    },
    separate: () => {
      const field = open.at(-1);
      if (field) field.hasResult = true;
    },
    end: () => {
      const field = open.pop();
      return field && !field.hasResult ? shownByCode(field.code) : '';
    },
    shows: () => open.every(({ hasResult }) => hasResult),
    isContents: () => open.some(({ code }) => isContentsCode(code)),
    endParagraph: () => {
      while (open.at(-1)?.hasResult === false) open.pop();
    },
  };
};
