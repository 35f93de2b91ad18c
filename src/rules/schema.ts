import { z } from 'zod';
import { ResidueReason } from '../model/extraction.ts';
import { IndicatorsRule, NamesRule, PairsRule } from './indicatorSchema.ts';
import { ruleHead, Words } from './ruleHead.ts';

/** One text that a rule takes part in, and what comes out of it (in the short form that `summaryOf` writes). */
const Match = z
  .strictObject({
    text: z.string().min(1),
    targets: z.array(z.string()).optional(),
    trends: z.array(z.string()).optional(),
    residue: z.array(z.string()).optional(),
    diagnostics: z.array(z.string()).optional(),
    role: z.string().optional(),
  })
  .refine(
    ({ targets, trends, residue, diagnostics, role }) => targets ?? trends ?? residue ?? diagnostics ?? role,
    'an example says what comes out: targets, trends, residue, diagnostics or role',
  );

/** One text that a rule keeps out of, and why. */
const NoMatch = z.strictObject({
  text: z.string().min(1),
  why: z.string().min(1),
  /** What comes out all the same, by other rules; for words of a lexicon, which leave no trace of their own. */
  targets: z.array(z.string()).optional(),
});

const Examples = z.strictObject({ match: z.array(Match).min(1), noMatch: z.array(NoMatch).min(1) });
export type Examples = z.infer<typeof Examples>;

const tail = { off: z.boolean().optional(), examples: Examples };

/** Words that patterns and algorithms name: `{rate}`. A fragment is a list of words or a pattern. */
export const LexiconRule = z.strictObject({
  ...ruleHead,
  kind: z.literal('lexicon'),
  fragments: z.record(z.string().regex(/^[a-z][A-Za-z]*$/), z.union([Words, z.string().min(1)])),
  ...tail,
});

/** What must not be read as a target, and how far the ban reaches. */
export const GuardRule = z.strictObject({
  ...ruleHead,
  kind: z.literal('guard'),
  reason: ResidueReason,
  scope: z.enum(['match', 'clause', 'rest', 'sentence']).default('match'),
  patterns: Words,
  ...tail,
});

/** What a heading is for. */
export const HeadingRule = z.strictObject({
  ...ruleHead,
  kind: z.literal('heading'),
  role: z.enum([
    'background',
    'overview',
    'principles',
    'goals',
    'measures',
    'projects',
    'tasks',
    'safeguards',
    'table',
  ]),
  /** Headings of one text may fit several rules: the highest rank wins. */
  rank: z.int().default(0),
  patterns: Words,
  ...tail,
});

/** A construction that an algorithm of `src/bind` reads; the file says what it does and can switch it off. */
export const ConstructionRule = z.strictObject({ ...ruleHead, kind: z.literal('construction'), ...tail });

/** A check that a careful colleague would make. */
export const CheckRule = z.strictObject({
  ...ruleHead,
  kind: z.literal('check'),
  severity: z.enum(['error', 'warning', 'info']).default('warning'),
  /** What is said; `{name}` stands for what was seen. */
  message: z.string().min(1),
  /** What to look at, or to do. */
  note: z.string().min(1),
  /** Units that indicators of a kind are always given in, for the check of units. */
  units: z.array(z.strictObject({ indicator: z.string().min(1), units: Words })).optional(),
  ...tail,
});

/** Phrasings by what they say: the grammar of numbers and units, as examples in groups. */
export const ReadingsRule = z.strictObject({
  ...ruleHead,
  kind: z.literal('readings'),
  /** Texts with one number, and how it is read: `90 %`, `0.5..1 百分点`. */
  groups: z.array(z.strictObject({ is: z.string().min(1), texts: Words })).min(1),
  /** Texts whose numbers count nothing, and why. */
  guards: z.array(z.strictObject({ why: z.string().min(1), texts: Words })).min(1),
  ...tail,
});
export type ReadingsRule = z.infer<typeof ReadingsRule>;

/** Switches a built-in rule off, in a folder laid over the built-in rules. */
export const OffRule = z.strictObject({
  id: ruleHead.id,
  kind: z.literal('off').default('off'),
  off: z.literal(true),
});
export type OffRule = z.infer<typeof OffRule>;

export const Rule = z.discriminatedUnion('kind', [
  LexiconRule,
  GuardRule,
  HeadingRule,
  ConstructionRule,
  CheckRule,
  ReadingsRule,
  IndicatorsRule,
  NamesRule,
  PairsRule,
]);
export type Rule = z.infer<typeof Rule>;
export type { Indicator, IndicatorsRule, NamesRule, PairsRule } from './indicatorSchema.ts';
/** A rule of the catalogue of indicators: its examples stand with its entries. */
export type CatalogueRule = IndicatorsRule | NamesRule | PairsRule;
/** A rule with examples of its own. */
export type ExampledRule = Exclude<Rule, CatalogueRule>;
export type CheckRule = z.infer<typeof CheckRule>;
export type GuardRule = z.infer<typeof GuardRule>;
export type HeadingRule = z.infer<typeof HeadingRule>;
export type HeadingRole = HeadingRule['role'];
