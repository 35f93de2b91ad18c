import type { Baseline, Years } from '../mention/mention.ts';
import type { Comparator } from '../model/extraction.ts';

/** What stands between an indicator and its value, taken together. */
export interface Features {
  kind: 'level' | 'change' | null;
  direction: 'up' | 'down' | 'hold' | null;
  comparator: Comparator | null;
  respectively: boolean;
  each: boolean;
  aspire: boolean;
  creates: boolean;
  /** 完成. */
  completes: boolean;
  /** Whether a verb or a bound stands there at all: without one a count may be no commitment. */
  bound: boolean;
  years: Years | null;
  baseline: Baseline | null;
  per: string | null;
}

export const noFeatures = (): Features => ({
  kind: null,
  direction: null,
  comparator: null,
  respectively: false,
  each: false,
  aspire: false,
  creates: false,
  completes: false,
  bound: false,
  years: null,
  baseline: null,
  per: null,
});
