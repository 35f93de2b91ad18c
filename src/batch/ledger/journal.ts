import {
  closeSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';

/** Where the second part of a line stands in the file: first byte and length. */
export type Place = readonly [start: number, length: number];

/** A line of a journal: JSON, and where more of it stands that is read only when it is asked for. */
export interface JournalLine {
  readonly json: string;
  readonly more: Place | null;
}

/** A file that only grows: a line is whole, or it is none. */
export interface Journal {
  /** Adds a line at once. @throws the error of the file system; then the file is as it was */
  readonly append: (json: string, more: string | null) => Place | null;
  readonly moreAt: (place: Place) => string;
  /** Puts other lines in the place of all, at once. @throws the error of the file system; then the file is as it was */
  readonly rewrite: (lines: Iterable<{ readonly json: string; readonly more: string | null }>) => void;
  readonly close: () => void;
}

const NEWLINE = 0x0a;
const TAB = 0x09;
const CHUNK = 1 << 20;

/** Reads the lines of a journal; one that is cut off at the end is left out. Large parts stay in the file. */
export const readJournal = function* (path: string): Generator<JournalLine> {
  const file = openSync(path, 'r');
  try {
    let held = Buffer.alloc(0);
    /** Where `held` begins in the file. */
    let base = 0;
    const chunk = Buffer.alloc(CHUNK);
    for (;;) {
      const read = readSync(file, chunk, 0, CHUNK, base + held.length);
      if (read === 0) return;
      held = Buffer.concat([held, chunk.subarray(0, read)]);
      let from = 0;
      for (let end = held.indexOf(NEWLINE); end !== -1; end = held.indexOf(NEWLINE, from)) {
        const line = held.subarray(from, end);
        const tab = line.indexOf(TAB);
        const json = line.toString('utf8', 0, tab === -1 ? line.length : tab);
        yield { json, more: tab === -1 ? null : [base + from + tab + 1, line.length - tab - 1] };
        from = end + 1;
      }
      held = held.subarray(from);
      base += from;
    }
  } finally {
    closeSync(file);
  }
};

const lineOf = (json: string, more: string | null): Buffer =>
  Buffer.from(more === null ? `${json}\n` : `${json}\t${more}\n`);

const writeAll = (file: number, bytes: Buffer): void => {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
};

/** Takes away what was written in part. Where that fails too, whoever reads the file leaves it out. */
const cutTo = (file: number, size: number): void => {
  try {
    ftruncateSync(file, size);
  } catch {}
};

/** Opens a journal to add to it; made if it is not there. @throws the error of the file system */
export const openJournal = (path: string): Journal => {
  let file = openSync(path, 'a+');
  let size = fstatSync(file).size;
  const last = Buffer.alloc(1);
  if (size > 0 && readSync(file, last, 0, 1, size - 1) === 1 && last[0] !== NEWLINE) {
    writeAll(file, Buffer.from('\n'));
    size += 1;
  }
  const moreAt = ([start, length]: Place): string => {
    const bytes = Buffer.alloc(length);
    readSync(file, bytes, 0, length, start);
    return bytes.toString('utf8');
  };
  return {
    moreAt,
    append: (json, more) => {
      const line = lineOf(json, more);
      try {
        writeAll(file, line);
      } catch (error) {
        cutTo(file, size);
        throw error;
      }
      size += line.length;
      const length = more === null ? 0 : Buffer.byteLength(more);
      return more === null ? null : [size - 1 - length, length];
    },
    rewrite: (lines) => {
      const beside = `${path}.new`;
      const fresh = openSync(beside, 'w');
      try {
        for (const { json, more } of lines) writeAll(fresh, lineOf(json, more));
      } catch (error) {
        rmSync(beside, { force: true });
        throw error;
      } finally {
        closeSync(fresh);
      }
      renameSync(beside, path);
      closeSync(file);
      file = openSync(path, 'a+');
      size = fstatSync(file).size;
    },
    close: () => closeSync(file),
  };
};
