import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonOf, orderedJsonOf } from '../../src/batch/jsonOf.ts';
import { extract } from '../../src/extract.ts';
import { Extraction } from '../../src/model/extraction.ts';
import { extractorOf } from '../../src/pipeline.ts';
import { readDocument } from '../../src/read/readDocument.ts';
import { RULES } from '../extractor.ts';
import { planLikeText } from '../fragments.ts';
import { PLAN, ROOT } from '../plan.ts';

const EXTRACTION = extract(PLAN, { id: 'a' });

/** The same data with the keys of every object in an order drawn by chance. */
const shuffled = (value: unknown, random: () => number): unknown => {
  if (Array.isArray(value)) return value.map((each) => shuffled(each, random));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => ({ key, each, at: random() }));
  return Object.fromEntries(
    entries.sort((a, b) => a.at - b.at).map(({ key, each }) => [key, shuffled(each, random)]),
  );
};

describe('jsonOf', () => {
  it('writes the keys in the order of the schema, whatever order they were made in', () => {
    const json = jsonOf(EXTRACTION);
    expect(Object.keys(JSON.parse(json))).toEqual(Object.keys(Extraction.shape));
    expect(json).toMatch(/^\{\n {2}"schemaVersion": 1,\n {2}"document": \{\n {4}"id": "a",/);
    expect(json.endsWith('}\n')).toBe(true);
    const random = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(random, { minLength: 50, maxLength: 50 }), (draws) => {
        let at = 0;
        const draw = (): number => draws[at++ % draws.length] ?? 0;
        expect(jsonOf(shuffled(EXTRACTION, draw) as Extraction)).toBe(json);
      }),
      { seed: 1, numRuns: 20 },
    );
  });

  it('refuses what the schema does not allow', () => {
    const [target] = EXTRACTION.targets;
    const targets = [{ ...target, value: Number.NaN }] as Extraction['targets'];
    expect(() => jsonOf({ ...EXTRACTION, targets })).toThrow();
  });
});

describe('orderedJsonOf', () => {
  const { document: extractDocument } = extractorOf(RULES);
  const filesIn = (folder: string): string[] =>
    readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.(?:txt|html|docx)$/.test(entry.name))
      .map(({ parentPath, name }) => join(parentPath, name));

  it.each(['corpus', 'test/fixtures/composed', 'test/fixtures/html', 'test/fixtures/docx'])(
    'writes what comes of each file of %s as jsonOf does',
    async (folder) => {
      const files = filesIn(folder);
      expect(files.length).toBeGreaterThan(2);
      for (const path of files) {
        const extraction = extractDocument(await readDocument(readFileSync(path), path), 'a');
        expect(orderedJsonOf(extraction) === jsonOf(extraction), path).toBe(true);
      }
    },
  );

  it('writes what comes of any text as jsonOf does', () => {
    fc.assert(
      fc.property(planLikeText, (text) => {
        const extraction = extract(text, { id: 'random', rules: RULES });
        expect(orderedJsonOf(extraction)).toBe(jsonOf(extraction));
      }),
      { seed: 20210908, numRuns: 300 },
    );
  });
});
