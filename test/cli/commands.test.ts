import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonOf } from '../../src/batch/jsonOf.ts';
import { evaluate } from '../../src/cli/evaluate.ts';
import { extract } from '../../src/cli/extract.ts';
import { schema } from '../../src/cli/schema.ts';
import { show } from '../../src/cli/show.ts';
import { extract as extractText } from '../../src/extract.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import { inProcessPool } from '../batch/inProcessPool.ts';
import { folder } from '../folder.ts';
import { CORPUS, PLAN } from '../plan.ts';
import { recorded } from './recorded.ts';

describe('extract', () => {
  it('prints the documents and then what they share', async () => {
    const root = folder({ 'in/a.txt': PLAN, 'in/b.txt': PLAN.replace('青山县', '白水县') });
    const output = recorded();
    expect(await extract([join(root, 'in')], { out: join(root, 'out'), pool: inProcessPool() }, output)).toBe(
      0,
    );
    expect(output.stdout()).toMatch(
      /^document, .*\n2 documents, 2 plans .*\n\nindicators that plans share .*新生儿死亡率 +≤3\.0‰ 2030 +≤3\.0‰ 2030\n/s,
    );
    expect(output.stderr()).toEqual([`2 documents written to ${join(root, 'out')}`]);
  });

  it('says what could be read in part only, which is no failure', async () => {
    const damaged = Buffer.from(PLAN);
    damaged[damaged.indexOf('意识') + 1] = 0xff;
    const root = folder({ 'a.txt': damaged });
    const output = recorded();
    expect(
      await extract([join(root, 'a.txt')], { out: join(root, 'out'), pool: inProcessPool() }, output),
    ).toBe(0);
    expect(output.stderr()[0]).toMatch(
      /a\.txt: partial: 1 of 14 lines hold bytes that are no text; .*; line 10; get/,
    );
    expect(output.stdout()).toContain('a (partial)');
  });
});

describe('show', () => {
  it('shows the same of a source and of its extraction', async () => {
    const root = folder({ 'a.txt': PLAN, 'a.json': jsonOf(extractText(PLAN, { id: 'a' })) });
    const [source, extraction] = [recorded(), recorded()];
    expect(await show(join(root, 'a.txt'), {}, source)).toBe(0);
    expect(await show(join(root, 'a.json'), {}, extraction)).toBe(0);
    expect(source.stdout()).toContain('      ≤3.0‰       2030 新生儿死亡率 :9\n');
    expect(extraction.stdout()).toBe(source.stdout());
  });

  it.each([
    ['nowhere.txt', /nowhere\.txt: there is no such file or folder; check the path/],
    ['nowhere.json', /nowhere\.json: there is no such file or folder; check the path/],
    ['other.json', /other\.json: this is no extraction of schema version 1/],
  ])('says what is wrong with %s', async (name, line) => {
    const root = folder({ 'other.json': '{}' });
    const output = recorded();
    expect(await show(join(root, name), {}, output)).toBe(2);
    expect(output.stdout()).toBe('');
    expect(output.stderr().join('\n')).toMatch(line);
  });

  it('takes one file', async () => {
    await expect(show(CORPUS, {}, recorded())).rejects.toThrow('there are 3 documents in it; show takes one');
  });

  it('shows why a document failed', async () => {
    const root = folder({ 'a.txt': '' });
    const output = recorded();
    expect(await show(join(root, 'a.txt'), {}, output)).toBe(2);
    expect(output.stdout()).toContain('error read/empty: the file is empty');
  });
});

describe('evaluate', () => {
  const gold = join(CORPUS, 'gold');

  it('prints the figures of each document and of all', async () => {
    const output = recorded();
    expect(await evaluate([CORPUS], { gold }, output)).toBe(0);
    for (const name of [
      'kelan-children-14th-fyp',
      'qingyuan-children-2021-2030',
      'xihe-women-children-2021-2030',
      'total',
    ])
      expect(output.stdout()).toMatch(new RegExp(`^${name} +(?:[01]\\.\\d{4} *){6}$`, 'm'));
    expect(output.stderr()).toEqual([]);
  });

  it('prints JSON', async () => {
    const output = recorded();
    await evaluate([join(CORPUS, 'kelan-children-14th-fyp.txt')], { gold, json: true }, output);
    const printed = JSON.parse(output.stdout()) as { documents: { id: string }[]; total: unknown };
    expect(printed.documents.map(({ id }) => id)).toEqual(['kelan-children-14th-fyp']);
    expect(printed.total).toHaveProperty('figures.foundF1');
  });

  it('lists every fault when asked', async () => {
    const root = folder({ 'a.txt': PLAN });
    const line = {
      context: '新生儿访视率达到90%',
      number: '90%',
      indicator: '新生儿访视率',
      kind: 'level',
      comparator: '>=',
      value: 91,
      unit: '%',
      year: 2025,
    };
    writeFileSync(join(root, 'a.targets.jsonl'), `${JSON.stringify(line)}\n`);
    const output = recorded();
    await evaluate([join(root, 'a.txt')], { gold: root, show: true }, output);
    expect(output.stdout()).toContain('wrong target: value');
    expect(output.stdout()).toContain('false target: 新生儿死亡率');
  });

  it('leaves out what has no gold, and says so', async () => {
    const root = folder({
      'in/a.txt': PLAN,
      'in/b.txt': PLAN,
      'gold/a.structure.json': '[{"domains":[]}]',
      'in/c.txt': '',
    });
    const output = recorded();
    expect(
      await evaluate([join(root, 'in/a.txt'), join(root, 'in/b.txt')], { gold: join(root, 'gold') }, output),
    ).toBe(0);
    expect(output.stderr()).toEqual([
      `${join(root, 'in/b.txt')}: ${join(root, 'gold')} holds no gold for b; it is left out`,
    ]);
  });

  it('ends with 2 where there is no gold at all, with 3 where a document is not there', async () => {
    const root = folder({ 'a.txt': PLAN });
    await expect(evaluate([join(root, 'a.txt')], { gold: root }, recorded())).rejects.toThrow(
      'there is gold for none',
    );
    const paths = [join(CORPUS, 'kelan-children-14th-fyp.txt'), 'nowhere'];
    expect(await evaluate(paths, { gold }, recorded())).toBe(3);
  });
});

describe('schema', () => {
  it('prints a JSON Schema that names every field of an extraction', () => {
    const output = recorded();
    expect(schema(output)).toBe(0);
    const printed = JSON.parse(output.stdout()) as { $schema: string; required: (keyof Extraction)[] };
    expect(printed.$schema).toContain('json-schema.org');
    const keys: (keyof Extraction)[] = [
      'document',
      'status',
      'plans',
      'targets',
      'trends',
      'residue',
      'diagnostics',
    ];
    expect(printed.required).toEqual(expect.arrayContaining(keys));
  });
});
