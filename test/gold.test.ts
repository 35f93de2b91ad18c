import { describe, expect, it } from 'vitest';
import { evaluate } from '../src/evaluate/evaluate.ts';
import { loadGold } from '../src/evaluate/loadGold.ts';
import { CORPUS, GOLD_DIR } from './corpus.ts';

const { documents, total } = evaluate(
  CORPUS.map(({ id, text, extraction }) => ({ id, text, extraction, gold: loadGold(GOLD_DIR, id, text) })),
);

describe('the gold of the corpus', () => {
  it('holds targets, trends and structure of all three files', () => {
    expect(documents.map(({ id }) => id)).toEqual(CORPUS.map(({ id }) => id));
    for (const { counts } of documents) {
      expect(counts.targets?.gold).toBeGreaterThan(30);
      expect(counts.trends?.gold).toBeGreaterThan(5);
      expect(counts.structure?.facts).toBeGreaterThan(10);
    }
  });

  it.each([
    ['foundF1', 0.99],
    ['quantityF1', 0.98],
    ['fullF1', 0.95],
    ['indicatorExact', 0.9],
    ['trendsF1', 0.85],
    ['structure', 1],
  ] as const)('is met: %s is at least %d', (figure, floor) => {
    expect(total.figures[figure]).toBeGreaterThanOrEqual(floor);
  });

  it.each(documents)('has its plans, domains and items right in $id', ({ figures }) => {
    expect(figures.structure).toBe(1);
  });
});
