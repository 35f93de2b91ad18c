import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../../src/model/extraction.ts';
import { extractorOf } from '../../../src/pipeline.ts';
import { readDocument } from '../../../src/read/readDocument.ts';
import { loadRules } from '../../../src/rules/loadRules.ts';
import { folder } from '../../folder.ts';
import { ROOT } from '../../plan.ts';
import { groupsOf } from './evidenceOf.ts';

const FILES = [
  'shangrao-children-2021-2030',
  'chenghu-education-14th',
  'hongxi-health-14th',
  'gansu-women-2021-2030',
];

const documents = FILES.map((id) => ({
  id,
  bytes: readFileSync(`${ROOT}test/fixtures/composed/${id}.txt`),
}));

const extractions = async (rules: string | undefined): Promise<Extraction[]> => {
  const extract = extractorOf(loadRules(rules)).document;
  return Promise.all(
    documents.map(async ({ id, bytes }) => extract(await readDocument(bytes, `${id}.txt`), id)),
  );
};

const before = extractions(undefined);

/** What is named as the cause of most changes, and of how many of them, after a rule file was laid over the others. */
const blamed = async (file: string, text: string) => {
  const fresh = await extractions(folder({ [file]: text }));
  const pairs = (await before).flatMap((old, at) => {
    const other = fresh[at];
    return other ? [[old, other] as const] : [];
  });
  const [first, ...others] = groupsOf(pairs).groups;
  const rest = others.reduce((sum, { changes }) => sum + changes.length, 0);
  return { rule: first?.cause.rule, changes: first?.changes.length ?? 0, rest };
};

const OFF = [
  'bind/coordination',
  'bind/ellipsis',
  'bind/object',
  'bind/share',
  'bind/trend',
  'mention/age',
  'outline/background',
  'outline/goals',
];

const rule = (id: string): string => readFileSync(`${ROOT}rules/${id}.yaml`, 'utf8');

describe('the cause of changes', () => {
  it.each(OFF)('is %s where that was switched off', async (id) => {
    const { rule, changes, rest } = await blamed(`${id}.yaml`, `id: ${id}\noff: true\n`);
    expect({ id, rule }).toEqual({ id, rule: id });
    expect(changes).toBeGreaterThan(rest);
  });

  it('is the list of units where a unit is gone', async () => {
    const text = rule('lexicon/units').replace('个, 所, 家', '个, 家');
    expect(await blamed('lexicon/units.yaml', text)).toMatchObject({ rule: 'lexicon/units', rest: 0 });
  });

  it('is likely the list of bounds where nothing but bounds changed', async () => {
    const text = rule('lexicon/bounds')
      .replace('以下, 及以下, 以内,', '以下, 及以下,')
      .replace('30%以内', '30%以下');
    expect(await blamed('lexicon/bounds.yaml', text)).toMatchObject({ rule: 'lexicon/bounds' });
  });

  it('is the catalogue where only the id of an indicator changed', async () => {
    const text = rule('indicators/health').replace(
      'id: neonatal-mortality-rate',
      'id: newborn-mortality-rate',
    );
    expect(await blamed('indicators/health.yaml', text)).toMatchObject({ rule: 'indicators/*', rest: 0 });
  });

  it('is likely the catalogue where the same words count as another indicator, whatever rules found them', async () => {
    const pairs = (await before).map((old) => {
      const targets = old.targets.map((target, at) =>
        at % 2 === 0 ? { ...target, rules: [], indicator: { ...target.indicator, id: null } } : target,
      );
      return [{ ...old, targets }, old] as const;
    });
    const causes = groupsOf(pairs).groups.map(({ cause: { by, rule } }) => ({ by, rule }));
    expect(causes).toEqual([{ by: 'field', rule: 'indicators/*' }]);
  });
});
