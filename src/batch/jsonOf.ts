import { Extraction } from '../model/extraction.ts';

/**
 * An extraction as it is written: keys in the order of the schema, two blanks a level, a line break at the end.
 * @throws ZodError for one that is not as the schema says
 */
export const jsonOf = (extraction: Extraction): string =>
  `${JSON.stringify(Extraction.parse(extraction), null, 2)}\n`;

/**
 * An extraction on one line of JSON Lines, without the line break at its end.
 * @throws ZodError for one that is not as the schema says
 */
export const jsonLineOf = (extraction: Extraction): string => JSON.stringify(Extraction.parse(extraction));
