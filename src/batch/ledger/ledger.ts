import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchiveListing } from '../archiveWork.ts';
import { makeFolder } from '../makeFolder.ts';
import type { WorkResult } from '../pool/workResult.ts';
import { sourcePath } from '../sourcePath.ts';
import type { Work } from '../workList.ts';
import type { WrittenFile } from '../writeWhole.ts';
import { hashOf, stateOf } from './documentFile.ts';
import { recordOf, resultOf } from './documentRecord.ts';
import { type FileState, isSameFile } from './fileState.ts';
import { type Journal, openJournal } from './journal.ts';
import { hiddenFolder, type KnownDocument, ledgerPath, type Remembered } from './readLedger.ts';
import {
  type ArchiveRecord,
  type Conditions,
  type DocumentRecord,
  type Header,
  LEDGER_VERSION,
} from './record.ts';

/** What a batch remembers of the documents it has done. */
export interface Ledger {
  /** What became of a document, if it would become the same again; null where it must be done. */
  readonly known: (work: Work) => Promise<WorkResult | null>;
  /**
   * Keeps what became of a document, at once.
   * @param before the file before it was read
   * @throws the error of the file system; the ledger is as it was
   */
  readonly add: (work: Work, before: FileState | null, result: WorkResult) => Promise<void>;
  /** What was kept of a document may not have been made with the rules that it says: it will be done again. */
  readonly doubt: (work: Work) => void;
  /** Keeps what is in an archive, if its file can be seen. */
  readonly addArchive: (archive: readonly [path: string, listing: ArchiveListing]) => void;
  /** Fingerprints of the rules that documents were made with. */
  readonly rulesInUse: () => Iterable<string>;
  readonly close: () => void;
}

export interface LedgerOptions extends Conditions {
  /** Whether a change from other rules to those in force can change a document with this touch. */
  readonly mayTouch: (otherRules: string, touch: string) => boolean;
  /** Tries again what failed. */
  readonly retryFailed?: boolean;
}

const HEADER = JSON.stringify({ zhibiao: 'ledger', version: LEDGER_VERSION } satisfies Header);

/** The fingerprint of no rules. */
const UNKNOWN_RULES = '';

const isStill = (folder: string, name: string, written: WrittenFile): boolean => {
  const stats = statSync(join(folder, name), { throwIfNoEntry: false });
  return stats?.size === written.size && stats.mtimeMs === written.mtimeMs;
};

/**
 * Opens the ledger of an output folder to add to it.
 * @param remembered what it says so far
 * @throws the error of the file system
 */
export const openLedger = (out: string, remembered: Remembered, options: LedgerOptions): Ledger => {
  const { documents, archives } = remembered;
  const { program, rules, limits, mayTouch, retryFailed = false } = options;
  const path = ledgerPath(out);
  makeFolder(hiddenFolder(out));
  if (documents.size + archives.size === 0) rmSync(path, { force: true });
  const journal: Journal = openJournal(path);
  let stale = remembered.stale;
  if (documents.size + archives.size === 0) journal.append(HEADER, null);

  const keep = (record: DocumentRecord, touch: string | null): void => {
    const place = journal.append(JSON.stringify(record), touch);
    if (documents.has(record.id)) stale += 1;
    documents.set(record.id, { record, touch: place });
  };

  const touchOf = ({ touch }: KnownDocument): string | null => touch && journal.moreAt(touch);

  const wouldBeSame = (work: Work, known: KnownDocument): boolean => {
    const { record } = known;
    const failed = record.status === 'failed';
    if (record.source !== sourcePath(work.path) || record.entry !== work.entry) return false;
    if (record.expected !== work.sha256) return false;
    if (record.program !== program || record.options !== options.options) return false;
    if (failed && (retryFailed || record.limits !== limits)) return false;
    // What was extracted and not written left an earlier extraction in its place, or was kept from writing.
    if (record.output === null && record.counts !== null && !existsSync(join(out, `${record.id}.json`)))
      return false;
    if (record.output !== null && !isStill(out, `${record.id}.json`, record.output)) return false;
    if (record.text !== null && !isStill(out, `${record.id}.txt`, record.text)) return false;
    if (record.rules === rules) return true;
    const touch = touchOf(known);
    return touch !== null && !mayTouch(record.rules, touch);
  };

  return {
    known: async (work) => {
      const known = documents.get(work.id);
      const now = known && stateOf(work);
      if (!known || !now || !wouldBeSame(work, known)) return null;
      const { record } = known;
      const same = isSameFile(record.file, now);
      if (!same && (record.sha256 === null || (await hashOf(work, now)) !== record.sha256)) return null;
      if (!same || record.rules !== rules) keep({ ...record, file: now, rules }, touchOf(known));
      return resultOf(work, record);
    },
    add: async (work, before, result) => {
      // What cannot be written says nothing of the document, and what cannot be seen is looked at again.
      if (result.unwritable !== null || before === null) return;
      const sha256 = result.sha256 ?? (await hashOf(work, before));
      keep(recordOf(work, before, { ...result, sha256 }, options), result.touch);
    },
    doubt: ({ id }) => {
      const known = documents.get(id);
      if (known) keep({ ...known.record, rules: UNKNOWN_RULES }, touchOf(known));
    },
    addArchive: ([path, { entries, failure }]) => {
      const file = stateOf({ path, entry: null });
      if (!file) return;
      const archive: ArchiveRecord = { archive: sourcePath(path), file, entries: [...entries], failure };
      journal.append(JSON.stringify(archive), null);
      if (archives.has(archive.archive)) stale += 1;
      archives.set(archive.archive, archive);
    },
    rulesInUse: () => new Set([...documents.values()].map(({ record }) => record.rules)),
    close: () => {
      try {
        if (stale > documents.size) journal.rewrite(lines());
      } catch {
        // It only takes more room than it has to.
      }
      journal.close();
    },
  };

  function* lines(): Generator<{ readonly json: string; readonly more: string | null }> {
    yield { json: HEADER, more: null };
    for (const archive of archives.values()) yield { json: JSON.stringify(archive), more: null };
    for (const known of documents.values())
      yield { json: JSON.stringify(known.record), more: touchOf(known) };
  }
};
