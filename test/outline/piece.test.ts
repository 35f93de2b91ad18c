import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/outline/line.ts';
import { piecesOf } from '../../src/outline/piece.ts';
import { fold } from '../../src/text/fold.ts';

/** The pieces of a text of one line. */
const piecesIn = (text: string) => {
  const folded = fold(text);
  return linesOf(folded).flatMap((line) =>
    piecesOf(folded, line).map((piece) => ({ ...piece, text: folded.slice(piece.start, piece.end).trim() })),
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
  ])('parts %j where an item may begin', (text, parts) => {
    expect(piecesIn(text).map((piece) => piece.text)).toEqual(parts);
  });

  it('knows which of them begins the line', () => {
    expect(piecesIn('甲。2.乙').map(({ atLineStart }) => atLineStart)).toEqual([true, false]);
  });
});
