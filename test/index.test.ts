import { describe, expect, it } from 'vitest';
import * as api from '../src/index.ts';
import { PLAN } from './plan.ts';

describe('the public API', () => {
  it('extracts a text, with the built-in rules or others', () => {
    const extraction = api.extract(PLAN, { id: 'qingshan' });
    expect(api.Extraction.parse(extraction)).toEqual(extraction);
    expect(extraction.document).toMatchObject({
      id: 'qingshan',
      source: { path: 'qingshan', format: 'text' },
    });
    expect(extraction.targets.map(({ indicator }) => indicator.text)).toEqual([
      '新生儿死亡率',
      '婴儿死亡率',
      '新生儿访视率',
    ]);
    expect(api.extract(PLAN, { id: 'qingshan', rules: api.loadRules() })).toEqual(extraction);
  });

  it('gives of a text what it gives of the file', async () => {
    const document = await api.readDocument(Buffer.from(PLAN), 'qingshan');
    expect(api.extractorOf(api.loadRules()).document(document, 'qingshan')).toEqual(
      api.extract(PLAN, { id: 'qingshan' }),
    );
  });

  it.each(['', ' \n\u3000'])('fails on %j and says why', (text) => {
    const extraction = api.extract(text, { id: 'a' });
    expect(extraction.status).toBe('failed');
    expect(extraction.diagnostics[0]).toMatchObject({ severity: 'error', rule: 'read/empty' });
  });

  it('counts positions in the text as it was given', () => {
    const [first] = api.extract(`\ufeff𠮷\n${PLAN}`, { id: 'a' }).targets;
    const at = [...`\ufeff𠮷\n${PLAN.slice(0, PLAN.indexOf('3.0‰'))}`].length;
    expect(first?.source.number).toEqual({ start: at, end: at + 4 });
  });

  it('evaluates', () => {
    expect(api.evaluate([]).documents).toEqual([]);
  });

  it('has what the README names', () => {
    expect(Object.keys(api)).toEqual(
      expect.arrayContaining([
        'extract',
        'extractorOf',
        'catalogueOf',
        'loadRules',
        'readDocument',
        'evaluate',
        'Extraction',
        'RulesError',
      ]),
    );
  });
});
