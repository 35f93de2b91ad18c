import { type Pool, type PoolOptions, Stopped } from '../../src/batch/pool/pool.ts';
import { runJob } from '../../src/batch/pool/runJob.ts';
import type { WorkResult } from '../../src/batch/pool/workResult.ts';
import type { Rules } from '../../src/rules/compile.ts';
import { loadRules } from '../../src/rules/loadRules.ts';

const known = new Map<string, Rules>();

const rulesOf = (dir: string | undefined): Rules => {
  const rules = (dir === undefined ? known.get('') : undefined) ?? loadRules(dir);
  if (dir === undefined) known.set('', rules);
  return rules;
};

/**
 * Makes pools that do their documents in this process, which starts no other and needs no build.
 * @param seen the ids of the documents that were done, in their order
 * @param change what comes of a document in place of what would
 */
export const inProcessPool =
  (seen: string[] = [], change: (result: WorkResult) => WorkResult = (result) => result) =>
  ({ onPage, ...options }: PoolOptions): Pool => {
    const rules = rulesOf(options.rules);
    let stopped = false;
    return {
      run: async (job) => {
        if (stopped) throw new Stopped();
        seen.push(job.id);
        const result = await runJob(job, rules, options, (...page) => onPage?.(job, ...page));
        if (stopped) throw new Stopped();
        return change(result);
      },
      stop: async () => {
        stopped = true;
      },
    };
  };
