import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The program as it runs: what was built, or its sources. */
const CODE = fileURLToPath(new URL('../../', import.meta.url));
const PACKAGE = fileURLToPath(new URL('../../../package.json', import.meta.url));
const WORDS = fileURLToPath(new URL('../../../rules/words.txt', import.meta.url));

/** What an extraction goes through; what only reports of it may change as it likes. */
const STAGES = [
  ...['model/document', 'model/extraction', 'model/span'],
  ...['text', 'read', 'rules', 'outline', 'mention', 'bind', 'indicators', 'regions', 'assemble', 'diagnose'],
  ...['pipeline', 'dictionary', 'batch/pool/runJob', 'batch/extractWork', 'batch/failedExtraction'],
  ...['batch/readWork', 'batch/archiveWork', 'batch/sourcePath', 'batch/manifest', 'batch/failure'],
  ...['batch/jsonOf', 'batch/writeExtraction', 'batch/writeWhole', 'batch/makeFolder', 'batch/touch'],
];

/** Rules have fingerprints of their own. */
const LEFT_OUT = join('rules', 'parsed.json');

const filesOf = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesOf(join(path, name)))
    : [path];

const isCode = (path: string): boolean => /\.(?:js|ts|json|txt)$/.test(path) && !path.endsWith('.d.ts');

const filesOfStage = (stage: string): string[] => {
  const path = join(CODE, stage);
  if (existsSync(path)) return filesOf(path);
  return [`${path}.js`, `${path}.ts`].filter((each) => existsSync(each));
};

/** The files of the program that an extraction goes through. */
export const programFiles = (): string[] =>
  STAGES.flatMap(filesOfStage).filter((path) => isCode(path) && relative(CODE, path) !== LEFT_OUT);

let made: string | undefined;

/**
 * Fingerprint of the program: of the code and the dictionary that extract, and of the versions of the libraries. A
 * rebuilt program that reads as before has the same one.
 */
export const programPrint = (): string => {
  if (made !== undefined) return made;
  const hash = createHash('sha256');
  const { version, dependencies } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as Record<string, unknown>;
  hash.update(JSON.stringify([version, dependencies]));
  for (const path of [...programFiles(), WORDS]) {
    hash.update(`${relative(CODE, path).split(sep).join('/')}\0`);
    hash.update(readFileSync(path));
  }
  made = hash.digest('base64url').slice(0, 22);
  return made;
};
