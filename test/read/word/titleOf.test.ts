import { expect, it } from 'vitest';
import { titleOf } from '../../../src/read/word/titleOf.ts';

it.each([
  ['某市儿童\n发展规划', '某市儿童 发展规划', '某市儿童 发展规划'],
  ['某市儿童发展规划', '某市妇女发展规划', null],
  ['规划', '规划', null],
  [`${'前'.repeat(4000)}某市儿童发展规划`, '某市儿童发展规划', null],
])('takes a title only if the head of the text says it', (text, title, expected) => {
  expect(titleOf(title, text)).toBe(expected);
});
