import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/read/compose.ts';
import type { RawBlock } from '../../../src/read/ocr/engine.ts';
import { runningLines } from '../../../src/read/ocr/runningLines.ts';
import { scanPage } from '../../../src/read/ocr/scanPage.ts';
import { scanParagraphs } from '../../../src/read/ocr/scanParagraphs.ts';
import { EM, rawBlock } from './page.ts';

const read = (...pages: readonly (readonly RawBlock[])[]) => {
  const scanned = pages.map((blocks, index) => scanPage(blocks, index + 1));
  return compose(scanParagraphs(scanned, runningLines(scanned)));
};

const textOf = (...pages: readonly (readonly string[])[]): string[] =>
  read(...pages.map((lines) => [rawBlock(lines)]))
    .text.trimEnd()
    .split('\n');

describe('scanParagraphs', () => {
  it('joins lines to indented paragraphs', () => {
    expect(
      textOf([
        '                儿童发展规划',
        '    一、总体目标',
        '    1.适龄儿童疫苗接种率达到90%以上，新生儿访视',
        '率保持在95%以上，城乡差距和区域差距逐步缩小，儿',
        '童健康水平提高。',
        '    2.儿童肥胖得到控制。',
      ]),
    ).toEqual([
      '儿童发展规划',
      '一、总体目标',
      '1.适龄儿童疫苗接种率达到90%以上，新生儿访视率保持在95%以上，城乡差距和区域差距逐步缩小，儿童健康水平提高。',
      '2.儿童肥胖得到控制。',
    ]);
  });

  it('parts paragraphs that are not indented by short lines and by marks', () => {
    expect(
      textOf([
        '坚持儿童优先原则，促进儿童健康成长和全面发展，保障',
        '儿童权利。',
        '完善儿童福利制度，缩小城乡差距，提高儿童健康水平。',
        '（二）加强儿童保护，完善工作机制，鼓励社会力量参与',
        '其中。',
      ]),
    ).toEqual([
      '坚持儿童优先原则，促进儿童健康成长和全面发展，保障儿童权利。',
      '完善儿童福利制度，缩小城乡差距，提高儿童健康水平。',
      '（二）加强儿童保护，完善工作机制，鼓励社会力量参与其中。',
    ]);
  });

  it('knows a line as full that had no room for the number that follows', () => {
    expect(
      textOf([
        '    坚持儿童优先原则，促进儿童健康成长和全面发展，',
        '5岁以下儿童死亡率和新生儿死亡率分别控制在',
        '2021—2030年水平以下，差距缩小，服务均等化水平提高。',
        '    儿童健康水平提高。',
      ]),
    ).toHaveLength(2);
  });

  it('goes on over the end of a page, and says where the page begins', () => {
    const first = [
      '    1.适龄儿童疫苗接种率达到90%以上，新生儿访视',
      '率保持在95%以上，城乡差距和区域差距逐步缩小，儿',
    ];
    const { text, pageStarts } = read(
      [rawBlock([...first, '', '', '                  — 1 —'])],
      [
        rawBlock([
          '童健康水平提高，营养不良和超重肥胖上升趋势得到控',
          '制。',
          '',
          '',
          '                  — 2 —',
        ]),
      ],
    );
    expect(text.match(/\n/g)).toHaveLength(1);
    expect(text).not.toContain('—');
    expect(pageStarts.map(({ start, page }) => [page, text.slice(start, start + 3)])).toEqual([
      [1, '1.适'],
      [2, '童健康'],
    ]);
  });

  it('leaves out heads that come again, read a little otherwise', () => {
    const body = ['    坚持儿童优先原则，促进儿童健康成长和', '全面发展。'];
    expect(
      textOf(
        ['        安平县儿童发展规划汇编', '', ...body, ...body],
        ['        安平具儿童发展规划汇编', '', ...body, ...body],
      ),
    ).toEqual(Array(4).fill('坚持儿童优先原则，促进儿童健康成长和全面发展。'));
  });

  it('is not misled by specks beside the text', () => {
    const lines = [
      '    坚持儿童优先原则，促进儿童健康成长和全面发展，保',
      '障儿童权利，完善儿童福利制度，缩小城乡差距，提高儿',
      '童健康水平，完善工作机制，鼓励社会力量参与其中，加',
      '强儿童保护。',
    ];
    const specks = [`${lines[0]}     |`, lines[1] ?? '', `${lines[2]}       ，`, `${lines[3]}  -`];
    expect(textOf(specks)).toEqual(textOf(lines));
    expect(textOf([`${lines[0]}      2`, ...lines.slice(1)])).toEqual(textOf(lines));
    expect(textOf(lines)).toHaveLength(1);
  });

  it('keeps the rows of a table apart, and their columns', () => {
    expect(
      textOf([
        '指标          2020年      2030年',
        '死亡率        5.5‰       3.0‰',
        '覆盖率        80%        95%',
      ]),
    ).toEqual(['指标  2020年  2030年', '死亡率  5.5‰  3.0‰', '覆盖率  80%  95%']);
  });

  it('reads a title that is spread out without its gaps', () => {
    expect(textOf(['            目    录'])).toEqual(['目录']);
  });

  it('reads columns one after the other', () => {
    const left = ['    坚持儿童优先，促', '进儿童健康成长，', '保障权利。'];
    const right = ['    完善福利制度，缩', '小城乡差距，加强', '儿童保护。'];
    expect(read([rawBlock(left, 100), rawBlock(right, 100 + 12 * EM)]).text).toBe(
      '坚持儿童优先，促进儿童健康成长，保障权利。\n完善福利制度，缩小城乡差距，加强儿童保护。\n',
    );
  });

  it('makes nothing of a blank page', () => {
    expect(read([], [rawBlock(['|', '——'])]).text).toBe('');
  });
});
