import { describe, expect, it } from 'vitest';
import type { Cell, Comparison } from '../../../src/model/comparison.ts';
import { modelOf } from '../../../src/page/matrix/model.ts';
import { shownText } from '../../../src/report/compare/shown.ts';
import { standingOf } from '../../../src/report/compare/signs.ts';
import { type MatrixData, matrixDataOf } from '../../../src/report/page/matrixData.ts';
import { REVIEWED } from '../compare/reviewedSample.ts';
import { comparedWith, EXTRACTIONS, HOSTILE_SAMPLE, SAMPLE, UNCHECKED_SAMPLE } from '../compare/sample.ts';

/** As the page gets it. */
const embedded = (comparison: Comparison): MatrixData => JSON.parse(JSON.stringify(matrixDataOf(comparison)));

/** What the page has to know of a cell. */
const factsOf = (cell: Cell) => ({
  standing: standingOf(cell),
  code: cell.reasonCode,
  reason: cell.reason,
  against: cell.against,
  shown: shownText(cell),
  sets: cell.target !== null,
  reached: cell.reachedOnPaper,
  recognized: cell.recognized,
});

describe('matrixDataOf', () => {
  it.each([
    ['two plans', SAMPLE.comparison],
    ['a reference', UNCHECKED_SAMPLE.comparison],
  ])('gives the page every cell of %s', (_, comparison) => {
    const { cell } = modelOf(embedded(comparison));
    const { plans, indicators } = comparison;
    for (const [row, { cells }] of indicators.entries())
      for (const [plan, { id }] of plans.entries()) {
        const known = cells[id];
        const found = cell(row, plan);
        expect(found === null).toBe(known === undefined);
        if (!known || !found) continue;
        const { standing, code, reason, against, shown, sets, reached, recognized } = found;
        expect({
          ...{ standing, code, reason, sets, reached, recognized },
          against: against === null ? null : plans[against]?.id,
          shown: shown?.shown ?? '',
        }).toEqual(factsOf(known));
        const values = [...(shown ? [shown] : []), ...found.others];
        expect(values.map(({ target }) => target)).toEqual([
          ...(known.target === null ? [] : [known.target]),
          ...(known.target === null && known.quote !== null ? [known.trend] : []),
          ...known.others.map(({ target }) => target),
        ]);
      }
  });

  it('holds the quote of a value with what stands around it, and its fields', () => {
    const model = modelOf(embedded(SAMPLE.comparison));
    const row = model.data.rows.findIndex(({ name }) => name === '新生儿死亡率');
    const [county] = model.others;
    const { shown } = model.cell(row, county ?? -1) ?? {};
    expect(shown).toMatchObject({
      quote: '3.2‰',
      prefix: '一句。率达到',
      suffix: '以上。二句',
      shown: '≤3.2‰',
    });
    expect(shown).toMatchObject({ value: 3.2, comparator: '<=', unit: '‰', year: 2030, section: 'goals' });
    expect(shown).toMatchObject({ min: null, page: null, binding: null, domain: '儿童与健康', item: '1' });
  });

  it('has the baseline apart, and says which documents nobody has checked', () => {
    const data = matrixDataOf(UNCHECKED_SAMPLE.comparison, ['national']);
    const { bases, others } = modelOf(data);
    expect(bases.every((plan) => data.plans[plan]?.document === 'national')).toBe(true);
    expect(bases.length + others.length).toBe(data.plans.length);
    expect(data.unchecked).toEqual(['national']);
    expect(matrixDataOf(SAMPLE.comparison).unchecked).toEqual([]);
  });

  it('makes words of plans harmless to the eye, and keeps them otherwise', () => {
    const { words, rows } = matrixDataOf(HOSTILE_SAMPLE.comparison);
    expect(words.join('')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(rows.map(({ name }) => name).join('')).toContain('<script>alert(1)</script>');
  });

  it('says what reviewers did, and how much of it', () => {
    const { data, cell, others } = modelOf(embedded(REVIEWED.comparison));
    expect(data.reviews).toEqual({ accepted: 1, corrected: 1, rejected: 2 });
    const said = data.rows.map((_, row) => cell(row, others[0] ?? -1)?.shown?.reviewed);
    expect(said.toSorted()).toEqual(['accepted', 'corrected']);
    expect(matrixDataOf(SAMPLE.comparison).reviews).toBeNull();
  });

  it('is smaller than the comparison, and the same for the same', () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      EXTRACTIONS.map((each) => ({
        ...each,
        document: { ...each.document, id: `${each.document.id}${at}` },
      })),
    ).flat();
    const { comparison } = comparedWith(many, 'city0');
    const json = JSON.stringify(matrixDataOf(comparison));
    expect(json.length).toBeLessThan(JSON.stringify(comparison).length / 3);
    expect(JSON.stringify(matrixDataOf(comparison))).toBe(json);
  });
});
