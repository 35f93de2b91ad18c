import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from './journal.ts';
import { readJournal } from './journal.ts';
import { ArchiveRecord, DocumentRecord, Header } from './record.ts';

/** The folder in an output folder where a batch remembers what it did; hidden, so that none reads it as a source. */
export const hiddenFolder = (out: string): string => join(out, '.zhibiao');

export const ledgerPath = (out: string): string => join(hiddenFolder(out), 'ledger.jsonl');

/** A document that is remembered, and where its touch stands in the file. */
export interface KnownDocument {
  readonly record: DocumentRecord;
  readonly touch: Place | null;
}

/** What a ledger says; the last line on a document counts. */
export interface Remembered {
  /** By id. */
  readonly documents: Map<string, KnownDocument>;
  /** By path. */
  readonly archives: Map<string, ArchiveRecord>;
  /** Lines of the file that say nothing any more, or never did. */
  readonly stale: number;
}

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
};

/** Reads a ledger. Lines that are cut off or damaged say nothing, and nor does a ledger of another version. */
export const readLedger = (out: string): Remembered => {
  const documents = new Map<string, KnownDocument>();
  const archives = new Map<string, ArchiveRecord>();
  const path = ledgerPath(out);
  let lines = 0;
  if (existsSync(path))
    for (const { json, more } of readJournal(path)) {
      lines += 1;
      const value = parsed(json);
      if (lines === 1 && !Header.safeParse(value).success) return { documents, archives, stale: lines };
      const document = DocumentRecord.safeParse(value);
      if (document.success) documents.set(document.data.id, { record: document.data, touch: more });
      else {
        const archive = ArchiveRecord.safeParse(value);
        if (archive.success) archives.set(archive.data.archive, archive.data);
      }
    }
  const stale = Math.max(0, lines - 1 - documents.size - archives.size);
  return { documents, archives, stale };
};
