import { describe, expect, it } from 'vitest';
import { paragraph } from '../../../src/read/compose.ts';
import { type TableCell, tableParts } from '../../../src/read/word/tableParts.ts';

/** A cell at a place, its paragraphs parted by line breaks. */
const cell = (left: number | null, text: string): TableCell => ({
  left,
  parts: text === '' ? [] : text.split('\n').map((line) => paragraph(line)),
});

/** Each paragraph, and each table as its rows, their cells parted by bars. */
const shown = (...rows: TableCell[][]) =>
  tableParts(rows).map((part) =>
    part.kind === 'paragraph'
      ? part.pieces[0]?.text
      : part.rows.map((row) => row.map(({ text }) => text).join('|')),
  );

describe('the columns of a table', () => {
  it('are those of its cells where all rows have as many', () => {
    expect(shown([cell(0, 'a'), cell(900, 'b')], [cell(0, 'c'), cell(2000, 'd')])).toEqual([['a|b', 'c|d']]);
  });

  it('are told by borders where they have not', () => {
    expect(
      shown(
        [cell(0, 'a'), cell(1000, 'b')],
        [cell(-20, 'c'), cell(1010, 'd'), cell(2000, 'e')],
        [cell(0, ''), cell(990, 'f'), cell(2100, 'g')],
      ),
    ).toEqual([['a|b|', 'c|d|e', '|f|g']]);
  });

  it('keep narrow columns of one row apart', () => {
    expect(shown([cell(0, 'a'), cell(100, 'b'), cell(200, 'c')], [cell(0, 'd'), cell(200, 'e')])).toEqual([
      ['a|b|c', 'd||e'],
    ]);
  });

  it('are filled up where borders are not known, or lie everywhere', () => {
    expect(shown([cell(null, 'a')], [cell(null, 'b'), cell(null, 'c')])).toEqual([['a|', 'b|c']]);
    const rows = Array.from({ length: 8 }, (_, row) => [cell(row * 300, 'a'), cell(row * 300 + 5000, 'b')]);
    expect(shown([cell(0, 'c')], ...rows)).toEqual([['c|', ...rows.map(() => 'a|b')]]);
  });
});

describe('what is no table', () => {
  const prose = `${'一、提高保健水平。\n'.repeat(30)}完`;

  it('is a column of boxes, and one row of prose', () => {
    expect(shown([cell(0, '专栏')], [cell(0, '甲\n乙')])).toEqual(['专栏', '甲', '乙']);
    expect(shown([cell(0, prose), cell(900, '注')])).toHaveLength(32);
  });

  it('stands before or behind a table', () => {
    expect(shown([cell(0, '表1\n单位：%')], [cell(0, 'a'), cell(900, 'b')], [cell(0, '注：1.\n2.')])).toEqual(
      ['表1', '单位：%', ['a|b'], '注：1.', '2.'],
    );
  });

  it('is what would grow without measure', () => {
    const wide = Array.from({ length: 300 }, (_, index) => cell(index * 200, 'a'));
    expect(shown(wide, ...Array.from({ length: 900 }, () => [cell(0, 'b')]))).toHaveLength(1200);
  });
});
