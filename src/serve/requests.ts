import { z } from 'zod';

/** What a page may ask for. Numbers and names are looked up; none is ever a path. */

const Count = z.coerce.number().int().nonnegative();

export const QueueRequest = z.object({
  document: z.string().nullable().default(null),
  group: z.string().nullable().default(null),
  sample: z.literal('1').optional(),
  search: z.string().max(200).default(''),
  show: z.enum(['open', 'decided']).default('open'),
  from: Count.optional(),
  after: Count.optional(),
  ahead: Count.optional(),
});

/** Of the statuses of what a page holds. */
export const StatusRequest = z.object({
  n: z
    .string()
    .max(4000)
    .transform((list) => list.split(',').map(Number)),
});

const Reason = z.string().max(500).nullable();

export const DecideRequest = z.object({
  n: z.int().nonnegative(),
  /** The decision that the page knows of. */
  seen: z.string().nullable(),
  decision: z.enum(['accept', 'correct', 'reject']),
  correction: z.record(z.string(), z.unknown()).nullable(),
  why: Reason,
});
export type DecideRequest = z.infer<typeof DecideRequest>;

export const DecideGroupRequest = z.object({ group: z.string(), decision: z.enum(['accept', 'reject']) });
export type DecideGroupRequest = z.infer<typeof DecideGroupRequest>;

export const UndoRequest = z.object({ act: z.int().nonnegative() });
