import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { type Case, inputOf } from './builders.ts';
import {
  CASES,
  EXTRA_PLAN,
  FOUND_TIE,
  GOLD_TIE,
  HALF,
  NEAR_TIE,
  STRUCTURE,
  TARGETS,
  TRENDS,
} from './cases.ts';

/** All figures here were printed by the reference scorer, score.py, for the same files. */

const NO_TARGETS = { foundF1: null, quantityF1: null, fullF1: null, indicatorExact: null };
const RIGHT = { kind: 0, value: 0, comparator: 0, unit: 0, year: 0 };
const scoreOf = (...cases: readonly Case[]) => evaluate(cases.map(inputOf)).total;

describe('targets', () => {
  it('counts one number with several targets, ranges, other wordings and optional ones', () => {
    expect(scoreOf(TARGETS)).toEqual({
      figures: {
        foundF1: 0.75,
        quantityF1: 0.5,
        fullF1: 0.5,
        indicatorExact: 0.8333,
        trendsF1: null,
        structure: null,
      },
      counts: {
        targets: {
          ...{
            gold: 8,
            predicted: 8,
            found: 6,
            quantity: 4,
            full: 4,
            alike: 6,
            exact: 5,
            missed: 2,
            false: 2,
          },
          wrongFields: { ...RIGHT, year: 1, comparator: 1 },
        },
        trends: null,
        structure: null,
      },
    });
  });

  it.each([
    [GOLD_TIE, [0.8, 0.8, 0.8, 1], RIGHT, [3, 2, 1, 0]],
    [FOUND_TIE, [0.6667, 0.3333, 0.3333, 1], { ...RIGHT, unit: 1 }, [2, 4, 0, 2]],
    [NEAR_TIE, [0.6667, 0, 0, 1], { ...RIGHT, kind: 1 }, [2, 1, 1, 0]],
  ])('pairs equal candidates in the order of the reference: $id', (tie, figures, wrongFields, counts) => {
    const {
      figures: got,
      counts: { targets },
    } = scoreOf(tie);
    expect([got.foundF1, got.quantityF1, got.fullF1, got.indicatorExact]).toEqual(figures);
    expect(targets?.wrongFields).toEqual(wrongFields);
    expect([targets?.gold, targets?.predicted, targets?.missed, targets?.false]).toEqual(counts);
  });

  it('misses everything where there is no extraction', () => {
    const total = evaluate([{ ...inputOf(TARGETS), extraction: null }]).total;
    expect(total.figures).toMatchObject({ foundF1: 0, indicatorExact: 0 });
    expect(total.counts.targets).toMatchObject({ gold: 8, predicted: 0, missed: 8 });
  });
});

describe('trends', () => {
  it('takes each found trend once, for firm gold first', () => {
    expect(scoreOf(TRENDS)).toEqual({
      figures: { ...NO_TARGETS, trendsF1: 0.4444, structure: null },
      counts: { targets: null, trends: { gold: 4, predicted: 5, hit: 2 }, structure: null },
    });
  });
});

describe('structure', () => {
  it.each([
    [STRUCTURE, 16, 7, 0.4375],
    [EXTRA_PLAN, 3, 2, 0.6667],
    [HALF, 32, 29, 0.9062],
  ])('counts the facts that are right: $id', (plans, facts, right, structure) => {
    const total = scoreOf(plans);
    expect(total.counts.structure).toEqual({ facts, right });
    expect(total.figures).toEqual({ ...NO_TARGETS, trendsF1: null, structure });
  });
});

describe('all documents', () => {
  it('makes the total of the counts', () => {
    const { figures, counts } = scoreOf(...CASES);
    expect(figures).toEqual({
      ...{ foundF1: 0.7333, quantityF1: 0.4667, fullF1: 0.4667, indicatorExact: 0.9091 },
      ...{ trendsF1: 0.4444, structure: 0.7451 },
    });
    expect(counts.targets).toMatchObject({ gold: 15, predicted: 15, found: 11, missed: 4, false: 4 });
    expect(counts.targets?.wrongFields).toEqual({ kind: 1, value: 0, comparator: 1, unit: 1, year: 1 });
    expect(counts.structure).toEqual({ facts: 51, right: 38 });
  });

  it('has null for what nobody annotated, and for no document at all', () => {
    const gold = { targets: null, trends: null, structure: null };
    const nothing = { ...NO_TARGETS, trendsF1: null, structure: null };
    expect(evaluate([{ ...inputOf(TARGETS), gold }]).total.figures).toEqual(nothing);
    expect(evaluate([]).total.figures).toEqual(nothing);
  });

  it('is the same after a journey through JSON', () => {
    const evaluation = evaluate(CASES.map(inputOf));
    expect(JSON.parse(JSON.stringify(evaluation))).toEqual(evaluation);
  });
});

describe('findings', () => {
  it('lists every miss, false find and wrong field in the order of the text, with line and quote', () => {
    const [document] = evaluate([inputOf(TARGETS)]).documents;
    expect(document?.findings.map(({ verdict, what, at }) => [verdict, what, at?.line])).toEqual([
      ['false', '年龄 >= 5 岁 level 2030', 1],
      ['wrong', 'comparator', 1],
      ['miss', '5岁以下儿童死亡率 <= 4 ‰ level 2030', 1],
      ['false', '入学率 >= 90 % level 2030', 3],
      ['wrong', 'year', 3],
      ['miss', '教师 >= 1 名 level 2030', 4],
    ]);
    expect(document?.findings.at(-1)?.at?.quote).toBe('，设立 1 所学校，配备1名教师。');
  });

  it('lists trends and facts', () => {
    const [trends, structure] = evaluate([TRENDS, STRUCTURE].map(inputOf)).documents;
    expect(trends?.findings.map(({ verdict, what, at }) => [verdict, what, at?.line])).toEqual([
      ['false', '儿童溺水的死亡率 down', 1],
      ['miss', '城乡教育差距 down', 1],
      ['miss', '女性比例 hold', 2],
      ['false', '女性比例 up', 2],
      ['false', '新生儿缺陷发生率 down', 2],
    ]);
    expect(structure?.findings.filter(({ span }) => span).map(({ what, sides }) => [what, sides])).toEqual([
      ['population', { gold: 'women', found: 'None' }],
      ['level', { gold: 'county', found: 'prefecture' }],
      ['妇女与健康 measures', { gold: '4', found: '5' }],
    ]);
    expect(structure?.findings.filter(({ span }) => !span)).toHaveLength(6);
  });
});
