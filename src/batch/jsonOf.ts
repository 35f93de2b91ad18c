import { Extraction } from '../model/extraction.ts';

/**
 * What `jsonOf` writes, for an extraction with its keys in the order of the schema: one that the schema has parsed or
 * the pipeline has made, which tests hold to it. To parse it once more would take as long as to write it.
 */
export const orderedJsonOf = (extraction: Extraction): string => `${JSON.stringify(extraction, null, 2)}\n`;

/** What `jsonLineOf` writes, for an extraction with its keys in the order of the schema. */
export const orderedJsonLineOf = (extraction: Extraction): string => JSON.stringify(extraction);

/**
 * An extraction as it is written: keys in the order of the schema, two blanks a level, a line break at the end.
 * @throws ZodError for one that is not as the schema says
 */
export const jsonOf = (extraction: Extraction): string => orderedJsonOf(Extraction.parse(extraction));

/**
 * An extraction on one line of JSON Lines, without the line break at its end.
 * @throws ZodError for one that is not as the schema says
 */
export const jsonLineOf = (extraction: Extraction): string => orderedJsonLineOf(Extraction.parse(extraction));
