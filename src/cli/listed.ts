import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { type Failure, troubleOf } from '../batch/failure.ts';
import { MANIFEST } from '../batch/manifest.ts';
import { type Work, workListOf } from '../batch/workList.ts';
import { DATA_PACKAGE } from '../report/compare/dataPackage.ts';

const ENDING = '.json';

const isExtraction = (path: string): boolean => extname(path).toLowerCase() === ENDING;

/** The extractions below a folder, in the order of their names; one with a manifest holds only what that lists. */
const extractionsBelow = (folder: string): string[] =>
  existsSync(join(folder, MANIFEST))
    ? []
    : readdirSync(folder, { withFileTypes: true })
        .filter(({ name }) => !name.startsWith('.') && name !== DATA_PACKAGE)
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .flatMap((entry) => {
          const path = join(folder, entry.name);
          if (entry.isDirectory()) return extractionsBelow(path);
          return isExtraction(path) ? [path] : [];
        });

/** What a path leads to. */
export interface Listed {
  /** Extractions. */
  readonly files: readonly string[];
  /** Documents. */
  readonly work: readonly Work[];
  readonly failures: readonly Failure[];
}

/** Of a folder that holds a document and its extraction, the extraction is taken. */
const ofFolder = async (folder: string, out: string | undefined): Promise<Listed> => {
  const files = extractionsBelow(folder).filter(
    (file) => out === undefined || resolve(file) !== resolve(out),
  );
  const { work, failures } = await workListOf([folder], { out });
  const extracted = new Set(files.map((file) => basename(file, extname(file))));
  return { files, work: work.filter(({ id }) => !extracted.has(id)), failures };
};

/**
 * What a path leads to: an extraction, a document, or a folder of both.
 * @param out a file that is no source: what is written to
 * @throws BatchError for a faulty manifest, and for two documents of one id
 */
export const listed = async (path: string, out: string | undefined): Promise<Listed> => {
  try {
    if (statSync(path).isDirectory()) return await ofFolder(path, out);
    if (isExtraction(path)) return { files: [path], work: [], failures: [] };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return { files: [], work: [], failures: [{ path, ...troubleOf(error) }] };
  }
  return { files: [], ...(await workListOf([path])) };
};
