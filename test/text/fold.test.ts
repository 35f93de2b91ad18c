import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { planLikeText } from '../fragments.ts';

describe('fold', () => {
  it.each([
    ['９０％', '90%'],
    ['１０．５／１０万', '10.5/10万'],
    ['95﹪', '95%'],
    ['10.5∕10万', '10.5/10万'],
    ['ＧＤＰ', 'GDP'],
    ['＞90', '>90'],
    ['＜90', '<90'],
    ['(一)', '（一）'],
    ['甲;乙!丙?', '甲；乙！丙？'],
    ['﹝2022﹞3号', '〔2022〕3号'],
    ['3∶2', '3:2'],
    ['3：2', '3:2'],
    ['3 ： 2', '3 : 2'],
    ['目标:1.', '目标：1.'],
    ['3,000个,其中', '3,000个，其中'],
    ['儿童、妇女', '儿童、妇女'],
    ['## 一、目标\n提到**95%**', '   一、目标\n提到  95%  '],
    ['兒童發展', '儿童发展'],
  ])('writes %s as %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps the length, so that positions stay', () => {
    fc.assert(
      fc.property(planLikeText, (text) => {
        expect(fold(text)).toHaveLength(text.length);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('has nothing left to fold', () => {
    fc.assert(
      fc.property(planLikeText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { seed: 2, numRuns: 200 },
    );
  });
});
