import type { Decision } from '../../model/decision.ts';
import type { Extraction } from '../../model/extraction.ts';
import type { Fit } from './fitOf.ts';

/** What was found to be right in this very text, and is not found any more. */
export const lostOf = ({ document }: Pick<Extraction, 'document'>, { gone }: Pick<Fit, 'gone'>): Decision[] =>
  gone.filter(
    ({ decision, textSha256 }) => decision !== 'reject' && textSha256 === document.source.textSha256,
  );
