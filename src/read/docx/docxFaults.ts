import { fault, readingOf } from '../reading.ts';
import { corrupt, corruptPart, tooLarge } from '../word/faults.ts';
import { PART_LIMIT } from './docxLimits.ts';

export const CORRUPT = corrupt('the Word document is cut off or damaged');
export const PARTLY = corruptPart('the Word document is damaged; only a part of it could be read');

export const TOO_LARGE = readingOf({
  diagnostics: [tooLarge(`unpacks to more than ${PART_LIMIT / 2 ** 20} MB`)],
});
export const EXCESSIVE = tooLarge(
  'holds more, or more deeply nested, elements than are read; only the first part was read',
);

export const EMBEDDED = fault(
  'read/embedded',
  'the Word document embeds another document, which was not read',
  'open it in Word or WPS and save it again',
);
