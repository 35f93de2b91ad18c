import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { renderEvaluation } from '../../src/evaluate/renderEvaluation.ts';
import { inputOf } from './builders.ts';
import { NEAR_TIE, STRUCTURE, TARGETS, TRENDS } from './cases.ts';

const LONG = '某某市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要';

const columns = (line: string): number =>
  [...line].reduce((width, char) => width + (char >= '\u2e80' ? 2 : 1), 0);

describe('renderEvaluation', () => {
  it('aligns the figures and the counts', () => {
    const evaluation = evaluate([TARGETS, TRENDS].map(inputOf));
    expect(renderEvaluation(evaluation, { show: false })).toMatchInlineSnapshot(`
      "                                 found quantity   full  exact trends structure
      targets                         0.7500   0.5000 0.5000 0.8333      -         -
      trends                               -        -      -      - 0.4444         -
      total                           0.7500   0.5000 0.5000 0.8333 0.4444         -

      targets                         gold pred found quant full exact miss false
      targets                            8    8     6     4    4     5    2     2
      trends                             -    -     -     -    -     -    -     -
      total                              8    8     6     4    4     5    2     2
      wrong fields: comparator 1, year 1
      "
    `);
  });

  it('keeps to 80 columns and to its columns with a long Chinese name', () => {
    const evaluation = evaluate([{ ...inputOf(TARGETS), id: LONG }, inputOf(STRUCTURE)]);
    const lines = renderEvaluation(evaluation, { show: false }).split('\n').slice(0, 4);
    expect(lines[1]).toContain('…');
    expect(Math.max(...lines.map((line) => columns(line)))).toBeLessThanOrEqual(80);
    expect(new Set(lines.map((line) => columns(line))).size).toBe(1);
  });

  it('shows what differs with both sides, line and quote', () => {
    const evaluation = evaluate([NEAR_TIE].map(inputOf));
    expect(renderEvaluation(evaluation, { show: true }).split('\n\n').at(-1)).toMatchInlineSnapshot(`
      "near-tie:
      miss target: 甲率 >= 90 % level 2025
        line 1: 甲率为90%以上，乙校为5所
      wrong target: kind
        gold:  甲率 >= 90 % level 2030
        found: 甲率 >= 90 % change 2030
        line 1: 甲率为90%以上，乙校为5所
      "
    `);
  });
});
