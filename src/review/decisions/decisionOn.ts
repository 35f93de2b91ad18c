import {
  Decision,
  type DecisionVerdict,
  type TargetCorrection,
  type TrendCorrection,
} from '../../model/decision.ts';
import type { Extraction } from '../../model/extraction.ts';
import { fieldsOf } from './fields.ts';
import { type Found, kindOf, placeOf } from './found.ts';

/** What a reviewer says. */
export interface Ruling {
  readonly decision: DecisionVerdict;
  readonly correction?: TargetCorrection | TrendCorrection | null;
  readonly by: string;
  /** ISO instant, UTC. */
  readonly when: string;
  readonly why?: string | null;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Only what is other than it was read; new words keep no entry of the catalogue that the old ones had. */
const corrected = (
  found: Found,
  correction: TargetCorrection | TrendCorrection | null,
): Record<string, unknown> | null => {
  if (correction === null) return null;
  const read: Readonly<Record<string, unknown>> = { ...fieldsOf(found) };
  const other = Object.entries(correction).filter(([name, value]) => !same(value, read[name]));
  const { indicator } = correction;
  const stale = indicator && indicator.text !== found.indicator.text && indicator.id === found.indicator.id;
  return {
    ...Object.fromEntries(other),
    ...(stale ? { indicator: { text: indicator.text, id: null } } : {}),
  };
};

/**
 * The line that says what a reviewer decided on a target or trend of an extraction.
 * @throws ZodError for a correction that changes nothing it may, or makes fields contradict each other
 */
export const decisionOn = (
  { document }: Pick<Extraction, 'document'>,
  found: Found,
  { decision, correction = null, by, when, why = null }: Ruling,
): Decision =>
  Decision.parse({
    decision,
    kind: kindOf(found),
    document: document.id,
    textSha256: document.source.textSha256,
    place: placeOf(found),
    quote: found.source.quote,
    prefix: found.source.prefix,
    suffix: found.source.suffix,
    fields: fieldsOf(found),
    correction: corrected(found, correction),
    why,
    by,
    when,
  });
