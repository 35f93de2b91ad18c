import { z } from 'zod';
import { Comparator, Direction, Level, Period, Population, Section } from '../model/extraction.ts';
import type { Span } from '../model/span.ts';

/** The gold files' format, as the annotation guide describes it. What no figure needs may be left out. */

const place = {
  context: z.string().min(1),
  indicator: z.string().min(1),
  also: z.array(z.string()).optional(),
  section: Section.optional(),
  domain: z.string().nullish(),
  item: z.string().nullish(),
  optional: z.boolean().optional(),
};

const isNumber = (value: unknown): boolean => typeof value === 'number';

export const GoldTarget = z
  .object({
    ...place,
    number: z.string().min(1),
    occurrence: z.int().positive().nullish(),
    kind: z.enum(['level', 'change']),
    comparator: Comparator,
    value: z.number().nullish(),
    min: z.number().nullish(),
    max: z.number().nullish(),
    unit: z.string().nullable(),
    per: z.string().nullish(),
    year: z.int().nullable(),
    baselineYear: z.int().nullish(),
    strength: z.enum(['firm', 'aspirational']).optional(),
    binding: z.enum(['约束性', '预期性']).nullish(),
  })
  .refine((gold) => gold.comparator !== 'range' || (isNumber(gold.min) && isNumber(gold.max)), {
    path: ['comparator'],
    message: 'a range has no min or no max',
  })
  .refine((gold) => gold.comparator === 'range' || isNumber(gold.value), {
    path: ['value'],
    message: 'the target has no value',
  });
export type GoldTarget = z.infer<typeof GoldTarget>;

export const GoldTrend = z.object({ ...place, direction: Direction });
export type GoldTrend = z.infer<typeof GoldTrend>;

export const GoldPlan = z.object({
  title: z.string().nullish(),
  region: z.string().nullish(),
  level: Level.nullish(),
  parents: z.array(z.string()).optional(),
  population: Population.nullish(),
  period: Period.nullish(),
  domains: z.array(
    z.object({
      name: z.string(),
      goals: z.int().nonnegative().optional(),
      measures: z.int().nonnegative().optional(),
    }),
  ),
});
export type GoldPlan = z.infer<typeof GoldPlan>;

/** A line of gold with its place in the source, in code points: a target's number, a trend's context. */
export type Located<Line> = Line & { readonly span: Span };

/** The gold of a document; null what was not annotated. */
export interface Gold {
  readonly targets: readonly Located<GoldTarget>[] | null;
  readonly trends: readonly Located<GoldTrend>[] | null;
  readonly structure: readonly GoldPlan[] | null;
}
