import { describe, expect, it } from 'vitest';
import { span } from '../../src/model/span.ts';
import { piecesOf } from '../../src/outline/piece.ts';
import { fold } from '../../src/text/fold.ts';

const pieces = (text: string): string[] => {
  const folded = fold(text);
  return piecesOf(folded, { ...span(0, folded.length), number: 1 }).map(({ start, end }) =>
    folded.slice(start, end).trim(),
  );
};

describe('piecesOf', () => {
  it.each([
    ['1.甲率提高。2.乙率降低。', ['1.甲率提高。', '2.乙率降低。']],
    ['主要目标：1.甲率提高。 2．乙率降低。', ['主要目标：', '1.甲率提高。', '2.乙率降低。']],
    ['总则。（二）健康', ['总则。', '（二）健康']],
    ['包括：①甲；②乙', ['包括：', '①甲；', '②乙']],
    ['要求：（1）甲；（2）乙。', ['要求：', '（1）甲；', '（2）乙。']],
    ['达到3.0‰，降至2.5‰。', ['达到3.0‰，降至2.5‰。']],
    ['第3.项', ['第3.项']],
    ['', ['']],
  ])('parts %j where an item may begin', (text, parts) => {
    expect(pieces(text)).toEqual(parts);
  });

  it('knows which of them begins the line', () => {
    expect(piecesOf('甲。2.乙', { ...span(0, 5), number: 1 }).map(({ atLineStart }) => atLineStart)).toEqual([
      true,
      false,
    ]);
  });
});
