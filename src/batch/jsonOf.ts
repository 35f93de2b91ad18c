import { Extraction } from '../model/extraction.ts';

/**
 * An extraction as it is written: keys in the order of the schema, two blanks a level, a line break at the end.
 * @throws ZodError for one that is not as the schema says
 */
export const jsonOf = (extraction: Extraction): string =>
  `${JSON.stringify(Extraction.parse(extraction), null, 2)}\n`;
