import stringWidth from 'string-width';

/** How many columns a text takes on a terminal or in print with one width: Chinese characters take two. */
export const columnsWide = (text: string): number => stringWidth(text, { countAnsiEscapeCodes: true });
