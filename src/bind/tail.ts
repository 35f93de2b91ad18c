import { endsInHead, sharedTailOf } from './coordination.ts';
import type { Lexicon } from './lexicon.ts';

/** What a bearer (初中生) takes over from an indicator of the same kind (小学生睡眠时间); empty if nothing. */
export const tailOf = (bearer: string, indicator: string, lexicon: Lexicon): string =>
  bearer === '' || endsInHead(bearer, lexicon) ? '' : sharedTailOf([bearer], indicator, lexicon);
