import { z } from 'zod';
import { Polarity } from '../model/comparison.ts';
import { Population } from '../model/extraction.ts';
import { ruleHead, Words } from './ruleHead.ts';

/** A value that `indicators suggest` leaves open, and that a person has to give. */
const toFillIn = (what: string): z.ZodString => z.string({ error: `give ${what}` });

/** An indicator that plans set targets for. */
const Indicator = z.strictObject({
  id: toFillIn('the indicator an id, such as neonatal-mortality-rate').regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'an id is of small letters and digits, with hyphens between words: neonatal-mortality-rate',
  ),
  name: z.string().min(1),
  /** Other names that no rule for names brings to this one. */
  also: Words.optional(),
  /** Names that look alike and mean something else: examples that must not come here. */
  notMeant: Words.optional(),
  /** The units that it is given in. */
  unit: z.array(z.string().min(1)).min(1, 'name the units that it is given in, such as %'),
  /** The denominator that goes with it. */
  per: z.string().min(1).optional(),
  polarity: Polarity,
  /** Whom it is about; null where plans for anybody have it. */
  population: Population.nullable(),
  domain: toFillIn('the domain that plans have it in, such as 健康').min(1),
  note: z.string().min(1).optional(),
  /** Names as plans write them, which all come here. */
  examples: Words,
});
export type Indicator = z.infer<typeof Indicator>;

export const IndicatorsRule = z.strictObject({
  ...ruleHead,
  kind: z.literal('indicators'),
  indicators: z.array(Indicator).min(1),
  off: z.boolean().optional(),
});
export type IndicatorsRule = z.infer<typeof IndicatorsRule>;

/** Two names: of one indicator where a rule brings them together, of two where words keep them apart. */
const NamePairs = z.array(z.tuple([z.string().min(1), z.string().min(1)])).min(1);

const why = z.string().min(1);

/** What brings names of one indicator together, and what keeps names apart that look alike. */
export const NamesRule = z.strictObject({
  ...ruleHead,
  kind: z.literal('names'),
  /** Patterns of words that change nothing, dropped in this order. */
  ignored: z.array(z.strictObject({ pattern: z.string().min(1), why, examples: NamePairs })).default([]),
  /** Wordings that mean the same; the first stands for all. */
  same: z
    .array(z.strictObject({ words: Words.min(2), why: why.optional(), examples: NamePairs }))
    .default([]),
  /** Words that hold one of those and mean nothing of it. */
  kept: z.array(z.string().min(1)).default([]),
  /** Shapes of phrases that say the same as what they turn into; a loose one only where the words do not meet. */
  shapes: z
    .array(
      z.strictObject({
        pattern: z.string().min(1),
        to: z.string(),
        loose: z.boolean().default(false),
        why,
        examples: NamePairs,
      }),
    )
    .default([]),
  /** Pattern of a denominator ahead of a name. */
  denominator: z.string().min(1).optional(),
  /** Pattern of the verb that may stand between the two. */
  denominatorVerb: z.string().min(1).optional(),
  /** The words that name a population at the head of an indicator. */
  heads: z.partialRecord(Population, Words).default({}),
  /** Words that change what is measured. */
  apart: z.array(z.strictObject({ words: Words, why, examples: NamePairs })).default([]),
  off: z.boolean().optional(),
});
export type NamesRule = z.infer<typeof NamesRule>;

/** A name, where need be with its denominator. */
const Name = z.union([
  z.string().min(1),
  z.strictObject({ name: z.string().min(1), per: z.string().min(1).optional() }),
]);
export type Name = z.infer<typeof Name>;

/** Names that look alike; the catalogue knows both, as different indicators. */
export const PairsRule = z.strictObject({
  ...ruleHead,
  kind: z.literal('pairs'),
  pairs: z
    .array(z.strictObject({ names: z.tuple([Name, Name]), why, population: Population.optional() }))
    .min(1),
  off: z.boolean().optional(),
});
export type PairsRule = z.infer<typeof PairsRule>;
