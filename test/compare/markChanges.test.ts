import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goalText } from '../../src/compare/goalText.ts';
import { likenesses } from '../../src/compare/likeness.ts';
import { longestCommon } from '../../src/compare/longestCommon.ts';
import { markChanges } from '../../src/compare/markChanges.ts';
import { fold } from '../../src/text/fold.ts';

/** `[-deleted-]{+inserted+}` as wdiff writes it. */
const marked = (a: string, b: string): string =>
  markChanges(a, b)
    .map(({ change, text }) =>
      change === 'same' ? text : change === 'deleted' ? `[-${text}-]` : `{+${text}+}`,
    )
    .join('');

describe('marking what changed', () => {
  it.each([
    ['死亡率降至3.2‰以下', '死亡率降至2.0‰以下', '死亡率降至[-3.2‰-]{+2.0‰+}以下'],
    ['达到 90%', '达到 95%', '达到 [-90%-]{+95%+}'],
    ['构建儿童的保护体系', '建成儿童和家庭保护体系', '[-构建-]{+建成+}儿童[-的-]{+和家庭+}保护体系'],
    ['达到９０％以上', '达到90%以上', '达到90%以上'],
    ['中小學生', '中小学生', '中小学生'],
    ['', '新增', '{+新增+}'],
    ['取消', '', '[-取消-]'],
    ['', '', ''],
  ])('%s → %s', (a, b, expected) => {
    expect(marked(a, b)).toBe(expected);
  });

  it('keeps both texts whole', () => {
    const text = fc.string({ unit: fc.constantFrom(...'儿童安全的，9.5%％aB𠮷', '12'), maxLength: 30 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const without = (change: string): string =>
          markChanges(a, b)
            .filter((segment) => segment.change !== change)
            .map((segment) => segment.text)
            .join('');
        expect(without('deleted')).toBe(b);
        expect(fold(without('inserted'))).toBe(fold(a));
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('does not hang on texts that are very long', () => {
    const [a, b] = ['甲乙'.repeat(10_000), '丙丁'.repeat(10_000)];
    expect(marked(`同${a}`, `同${b}`)).toBe(`同[-${a}-]{+${b}+}`);
  });

  it('finds the longest common subsequence', () => {
    expect(longestCommon([...'xabcbdaby'], [...'xbdcabay'])).toHaveLength(6);
  });
});

describe('the likeness of texts', () => {
  it('leaves numbers, blanks and punctuation out', () => {
    expect(likenesses(['死亡率降至3.2‰以下。'], ['死亡率 降至2.0‰，以下'])).toEqual([
      { a: 0, b: 0, dice: 1 },
    ]);
  });

  it('counts bigrams as often as both have them', () => {
    expect(likenesses(['甲乙甲乙', '丙丁'], ['甲乙'])).toEqual([{ a: 0, b: 0, dice: 0.5 }]);
  });
});

describe('the text of a goal', () => {
  it.each([
    ['3', '3.死亡率下降。', '死亡率下降。'],
    ['3', '3 . 死亡率下降。', '死亡率下降。'],
    ['5', '5.5 岁以下儿童贫血率\n控制在 8%。', '5岁以下儿童贫血率控制在8%。'],
    ['2', '（2）死亡率下降。', '死亡率下降。'],
    ['2', '二、死亡率下降。', '死亡率下降。'],
    ['2', '- 2．死亡率下降。', '死亡率下降。'],
    ['4', '95%的社区建立站点。', '95%的社区建立站点。'],
    ['1', 'Safe  kids 计划', 'Safe kids计划'],
    ['4', '95.5%的社区建立站点。', '95.5%的社区建立站点。'],
    ['2', '② 死亡率下降。', '死亡率下降。'],
  ])('%s: %s', (item, text, expected) => {
    expect(goalText({ item, text })).toBe(expected);
  });
});
