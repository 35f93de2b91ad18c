import { sourcePath } from '../sourcePath.ts';
import type { Walk } from '../walk.ts';
import { fileState, isSameFile } from './fileState.ts';
import type { Remembered } from './readLedger.ts';

/** What a ledger knows of files that have not changed since, so that none is looked into only to be listed. */
export const knownFiles = ({ documents, archives }: Remembered): Walk['known'] => {
  const plain = new Map(
    [...documents.values()].flatMap(({ record }) =>
      record.entry === null ? [[record.source, record.file] as const] : [],
    ),
  );
  return (path) => {
    const source = sourcePath(path);
    const archive = archives.get(source);
    const then = archive?.file ?? plain.get(source);
    const now = then && fileState(path);
    if (!now || !isSameFile(then, now)) return null;
    return archive ?? 'plain';
  };
};
