import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonOf } from '../../src/batch/jsonOf.ts';
import { loadExtraction } from '../../src/batch/loadExtraction.ts';
import { extract } from '../../src/extract.ts';
import { folder } from '../folder.ts';
import { PLAN } from '../plan.ts';

describe('loadExtraction', () => {
  it('gives what was written', async () => {
    const extraction = extract(PLAN, { id: 'a' });
    const root = folder({ 'a.json': jsonOf(extraction) });
    expect(await loadExtraction(join(root, 'a.json'))).toEqual({ extraction });
  });

  it.each([
    ['{', 'this is no JSON'],
    ['{}', 'this is no extraction of schema version 1'],
    ['{"schemaVersion":1,"document":{"id":1}}', 'this is no extraction: document.id'],
    ['[]', 'this is no extraction: the whole'],
  ])('says what %j is not', async (content, what) => {
    const root = folder({ 'a.json': content });
    expect(await loadExtraction(join(root, 'a.json'))).toMatchObject({
      failure: { path: join(root, 'a.json'), what: expect.stringContaining(what) },
    });
  });

  it('says that there is no such file', async () => {
    expect(await loadExtraction('nowhere.json')).toMatchObject({
      failure: { what: 'there is no such file or folder' },
    });
  });
});
