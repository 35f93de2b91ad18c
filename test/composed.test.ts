import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../src/evaluate/evaluate.ts';
import { loadGold } from '../src/evaluate/loadGold.ts';
import { extract } from '../src/extract.ts';

const FOLDER = new URL('fixtures/composed/', import.meta.url);
const CHILDREN_OR_WOMEN = /children|women/;

/** Plans composed in the manner of real ones, with gold; places and figures are invented. */
const inputs = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => {
    const id = name.replace(/\.txt$/, '');
    const text = readFileSync(new URL(name, FOLDER), 'utf8');
    return { id, text, extraction: extract(text, { id }), gold: loadGold(FOLDER.pathname, id, text) };
  });

describe('composed plans', () => {
  it('are of eight children and women, and fourteen other kinds', () => {
    expect(inputs.filter(({ id }) => CHILDREN_OR_WOMEN.test(id))).toHaveLength(8);
    expect(inputs.filter(({ id }) => !CHILDREN_OR_WOMEN.test(id))).toHaveLength(14);
  });

  it.each([
    ['of children and women', CHILDREN_OR_WOMEN, 0.97, 0.95],
    ['of other kinds', /^(?!.*(?:children|women))/, 0.97, 0.93],
  ])('%s are read as well as before', (_, kind, quantity, full) => {
    const { total } = evaluate(inputs.filter(({ id }) => kind.test(id)));
    expect(total.figures.quantityF1).toBeGreaterThanOrEqual(quantity);
    expect(total.figures.fullF1).toBeGreaterThanOrEqual(full);
    expect(total.figures.structure).toBeGreaterThanOrEqual(0.99);
  });
});
