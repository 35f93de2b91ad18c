import type { Part } from '../compose.ts';

/** The names that Word and WPS write whatever language they speak, and those of LibreOffice. */
const STYLE = /^(?:toc ?(?:\d|heading)|目录 ?\d?$|contents (?:\d|heading))/i;

const HEADING = /^[\s\u3000【〔[]*目[\s\u3000]*[录錄次][\s\u3000】〕\]]*$/;

/** Whether a style is for the entries or the heading of a table of contents, by its name. */
export const isContentsStyle = (name: string): boolean => STYLE.test(name);

/** Takes the heading of a table of contents (目　录) away if it is the last part, before what stands below the table. */
export const dropContentsHeading = (parts: Part[]): void => {
  const last = parts.at(-1);
  if (last?.kind === 'paragraph' && last.pieces.every(({ text }) => HEADING.test(text))) parts.pop();
};
