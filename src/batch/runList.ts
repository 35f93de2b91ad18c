import type { Batch, BatchDocument, BatchOptions } from './batch.ts';
import { doAll } from './doAll.ts';
import { haveChanged, type RulesInForce } from './ledger/keptRules.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { WorkResult } from './pool/workResult.ts';
import type { Work, WorkList } from './workList.ts';

/** What is known of documents from earlier runs. */
const knownOf = async (
  work: readonly Work[],
  ledger: Ledger,
  { force = false, signal }: BatchOptions,
): Promise<ReadonlyMap<Work, WorkResult>> => {
  const known = new Map<Work, WorkResult>();
  if (force) return known;
  for (const each of work) {
    if (signal?.aborted) break;
    const result = await ledger.known(each);
    if (result) known.set(each, result);
  }
  return known;
};

/** Does the documents of a list of which it is not known what they become, and gives what became of all. */
export const runList = async (
  list: WorkList,
  ledger: Ledger,
  inForce: RulesInForce,
  options: BatchOptions,
): Promise<Batch> => {
  const { work, failures } = list;
  const known = await knownOf(work, ledger, options);
  options.onStart?.({ documents: work.length, unchanged: known.size, failures });
  const { results, stopped } = await doAll(
    work.filter((each) => !known.has(each)),
    ledger,
    options,
  );
  // A process that was started late read them then.
  const rulesChanged = results.size > 0 && haveChanged(inForce, options.rules);
  if (rulesChanged) for (const each of results.keys()) ledger.doubt(each);
  const documents = work.flatMap((each): BatchDocument[] => {
    const result = results.get(each) ?? known.get(each);
    return result ? [{ result, unchanged: !results.has(each) }] : [];
  });
  return { documents, failures, undone: work.length - documents.length, stopped, rulesChanged };
};
