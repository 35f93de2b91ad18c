import { z } from 'zod';

/** What every rule file begins with. */
export const ruleHead = {
  id: z.string().regex(/^[a-z]+(?:\/[a-z][a-z0-9-]*)+$/),
  summary: z.string().min(1),
};

export const Words = z.array(z.string().min(1)).min(1);
