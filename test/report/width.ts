import stringWidth from 'string-width';

/** The columns that the widest line of an output takes in a terminal. */
export const widthOf = (output: string): number =>
  Math.max(...output.split('\n').map((line) => stringWidth(line)));

/** At which columns of the terminal a line has its words, as `column word`. */
export const columnsOf = (line: string): string[] =>
  [...line.matchAll(/\S+/g)].map(({ index, 0: word }) => `${stringWidth(line.slice(0, index))} ${word}`);
