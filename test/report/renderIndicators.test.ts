import { describe, expect, it } from 'vitest';
import { renderIndicators } from '../../src/report/renderIndicators.ts';
import { sharedIndicators } from '../../src/report/sharedIndicators.ts';
import { documentDigest, planDigest, targetDigest } from './digests.ts';
import { widthOf } from './width.ts';

const plan = (region: string, ...targets: ReturnType<typeof targetDigest>[]) =>
  planDigest(targets, { region });

const FIRST = plan(
  '青山县',
  targetDigest('婴儿死亡率', '≤5.0‰', { year: 2025 }),
  targetDigest('婴儿死亡率', '≤4.0‰'),
  targetDigest('婴儿死亡率', '≤4.0‰'),
  targetDigest('托位数', '≥4.5个', { per: '每千人口' }),
  targetDigest('儿科床位', '3张', { per: '每千名儿童' }),
  targetDigest('甲率', '≥90%'),
);
const SECOND = plan(
  '白水市',
  targetDigest('婴儿 死亡率', '≤3.0‰'),
  targetDigest('托位数', '≥5.5个', { per: '每千常住人口' }),
  targetDigest('儿科床位', '3.17张', { per: '每千名儿童' }),
);
const THIRD = plan('红河区', targetDigest('“婴儿”死亡率', '≤2.0‰', { strength: 'aspirational', year: null }));

const render = (width: number): string =>
  renderIndicators([documentDigest([FIRST, SECOND]), documentDigest([planDigest([]), THIRD])], width);

describe('sharedIndicators', () => {
  it('takes wordings together that differ in blanks and quotes, what most plans share first', () => {
    const shared = sharedIndicators([FIRST, SECOND, THIRD]);
    expect(shared.map(({ indicator, targets }) => [indicator, ...targets.keys()])).toEqual([
      ['婴儿死亡率', 0, 1, 2],
      ['托位数', 0, 1],
      ['儿科床位', 0, 1],
    ]);
  });
});

describe('renderIndicators', () => {
  it('has a row for an indicator, a column for a plan that shares any, each value once', () => {
    expect(render(80)).toBe(`indicators that plans share  [1]          [2]           [4]
                             青山县       白水市        红河区
                             children     children      children
婴儿死亡率                   ≤5.0‰ 2025   ≤3.0‰ 2030    ≤2.0‰*
                             ≤4.0‰ 2030
托位数                       ≥4.5个 2030  ≥5.5个 2030
                             每千人口     每千常住人口
儿科床位（每千名儿童）       3张 2030     3.17张 2030
* the plan strives for it (力争)
`);
  });

  it('says what does not fit', () => {
    expect(render(56)).toContain('not shown for want of room: 1 plan ([4])\n');
    const many = Array.from({ length: 30 }, () => SECOND);
    const note = 'not shown for want of room: 27 plans ([4]–[30])\n';
    expect(renderIndicators([documentDigest(many)], 70)).toContain(note);
  });

  it('leaves out indicators that the plans shown do not share', () => {
    const alone = [targetDigest('甲率', '≥90%')];
    const output = renderIndicators([documentDigest([FIRST, SECOND, planDigest(alone), THIRD])], 56);
    expect(output).not.toContain('甲率');
    expect(output.replace(/\s+/g, ' ')).toContain(
      '2 plans ([3]–[4]), and 1 indicator that no two plans shown here share',
    );
  });

  it.each([40, 60, 80, 100])('fits into %i columns', (width) => {
    expect(widthOf(render(width))).toBeLessThanOrEqual(width);
  });

  it('says that nothing is shared', () => {
    expect(renderIndicators([documentDigest([FIRST])], 80)).toBe(
      'no two plans share an indicator in the same words\n',
    );
  });
});
