import { createHash } from 'node:crypto';
import type { Rule } from '../../rules/schema.ts';

/** What extractions depend on of a rule: neither its examples nor words for people. Null where they do on nothing. */
export const effectOf = (rule: Rule): unknown => {
  if (rule.off) return null;
  const { id, kind } = rule;
  switch (kind) {
    case 'lexicon':
      return [id, kind, rule.fragments];
    case 'guard':
      return [id, kind, rule.reason, rule.scope, rule.patterns];
    case 'heading':
      return [id, kind, rule.role, rule.rank, rule.patterns];
    case 'construction':
      return [id, kind];
    case 'check':
      return [id, kind, rule.severity, rule.message, rule.note, rule.units ?? null];
    case 'indicators':
      return [
        kind,
        rule.indicators.map(({ id: own, name, also, per, population }) => [own, name, also, per, population]),
      ];
    case 'names':
      return [
        kind,
        rule.ignored.map(({ pattern }) => pattern),
        rule.same.map(({ words }) => words),
        rule.kept,
        rule.shapes.map(({ pattern, to, loose }) => [pattern, to, loose]),
        [rule.denominator, rule.denominatorVerb, rule.heads],
      ];
    case 'readings':
    case 'pairs':
      return null;
  }
};

/** Fingerprint of a set of rules: equal where no extraction can tell them apart. The order of files counts. */
export const rulesPrint = (rules: readonly Rule[]): string =>
  createHash('sha256')
    .update(JSON.stringify(rules.map(effectOf).filter((effect) => effect !== null)))
    .digest('base64url')
    .slice(0, 22);
