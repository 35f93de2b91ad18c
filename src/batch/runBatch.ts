import { existsSync, statSync } from 'node:fs';
import type { Batch, BatchOptions } from './batch.ts';
import { BatchError } from './batchError.ts';
import { troubleOf } from './failure.ts';
import { readFileList } from './fileList.ts';
import { dropRules, keepRules, type RulesInForce, rulesInForce, touchTest } from './ledger/keptRules.ts';
import { knownFiles } from './ledger/knownFiles.ts';
import { type Ledger, openLedger } from './ledger/ledger.ts';
import { programPrint } from './ledger/programPrint.ts';
import { hiddenFolder, ledgerPath, type Remembered, readLedger } from './ledger/readLedger.ts';
import { sweepLeftovers } from './leftovers.ts';
import { takeLock } from './lock.ts';
import { makeFolder } from './makeFolder.ts';
import { runList } from './runList.ts';
import { type WorkList, workListOf } from './workList.ts';
import { prepareFolder } from './writeWhole.ts';

/** What tells whether another run has written to the ledger. */
const stateOfLedger = (out: string): string => {
  if (!existsSync(ledgerPath(out))) return '';
  const { size, mtimeMs, ino } = statSync(ledgerPath(out));
  return `${size} ${mtimeMs} ${ino}`;
};

const limitsOf = ({ timeout, memory, maxSize }: BatchOptions): string =>
  JSON.stringify([timeout ?? null, memory ?? null, maxSize ?? null]);

const ledgerOf = (
  options: BatchOptions,
  remembered: Remembered,
  inForce: RulesInForce,
  list: WorkList,
): Ledger => {
  const { out, ocr = false, retryFailed = false } = options;
  const ledger = openLedger(out, remembered, {
    program: programPrint(),
    rules: inForce.print,
    options: JSON.stringify({ ocr }),
    limits: limitsOf(options),
    mayTouch: touchTest(out, inForce),
    retryFailed,
  });
  for (const archive of list.archives) ledger.addArchive(archive);
  return ledger;
};

/** Runs a batch while no other can write to its folder. */
const runLocked = async (
  list: WorkList,
  inForce: RulesInForce,
  options: BatchOptions,
  remembered: () => Remembered,
): Promise<Batch> => {
  const { out } = options;
  const hidden = hiddenFolder(out);
  makeFolder(hidden);
  const unlock = takeLock(out, hidden);
  try {
    sweepLeftovers(out);
    sweepLeftovers(hidden);
    await keepRules(out, inForce);
    const ledger = ledgerOf(options, remembered(), inForce, list);
    try {
      return await runList(list, ledger, inForce, options);
    } finally {
      // Processes that were ended may have been writing.
      sweepLeftovers(out);
      dropRules(out, new Set([inForce.print, ...ledger.rulesInUse()]));
      ledger.close();
    }
  } finally {
    unlock();
  }
};

/**
 * Extracts the documents of files and folders, and writes one JSON file for each. A document that fails stops no other,
 * and one that would become what it became before is not done again.
 * @throws BatchError before anything is written: for a faulty manifest or list, two documents of one id, no document at
 * all, an output folder that cannot be written or that another run writes to; RulesError
 */
export const runBatch = async (paths: readonly string[], options: BatchOptions): Promise<Batch> => {
  const { out, from = [], rules } = options;
  const named = [...paths.map((path) => ({ path, at: null })), ...from.flatMap(readFileList)];
  const inForce = await rulesInForce(out, rules);
  const seen = stateOfLedger(out);
  const before = readLedger(out);
  const list = await workListOf(named, { out, known: knownFiles(before) });
  if (list.work.length + list.failures.length === 0)
    throw new BatchError([
      `${[...paths, ...from].join(', ')}: there is no document in it; name files or folders with plans`,
    ]);
  if (list.work.length === 0) {
    options.onStart?.({ documents: 0, unchanged: 0, failures: list.failures });
    return { documents: [], failures: list.failures, undone: 0, stopped: null, rulesChanged: false };
  }
  await prepareFolder(out);
  try {
    return await runLocked(list, inForce, options, () =>
      stateOfLedger(out) === seen ? before : readLedger(out),
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    const { what, remedy } = troubleOf(error);
    throw new BatchError([`${hiddenFolder(out)} cannot be written: ${what}; ${remedy}`]);
  }
};
