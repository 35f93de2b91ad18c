import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/read/pdf/readPdf.ts';
import { type PageSpec, pdfOf, type Text } from './pdfOf.ts';

const BODY = ['甲乙丙丁', '戊己庚辛', '子丑寅卯', '辰巳午未', '申酉戌亥'];
const bodyOf = (index: number): Text[] => [
  { x: 114, y: 150, text: `${BODY[index] ?? ''}方面的目标是到2030年明显提高。` },
];

const linesOf = async (pages: readonly PageSpec[]) => {
  const { text, diagnostics } = await readPdf(pdfOf({ pages }));
  return { lines: text.trimEnd().split('\n'), diagnostics };
};
const expected = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => bodyOf(index)[0]?.text ?? '');

describe('what stands at the head and foot of pages', () => {
  it.each([
    ['— 3 —', (page: number) => `— ${page + 2} —`],
    ['- 3 -', (page: number) => `- ${page} -`],
    ['3', (page: number) => `${page + 10}`],
    ['第3页 共20页', (page: number) => `第${page}页 共20页`],
    ['3 / 20', (page: number) => `${page} / 20`],
    ['第三页', (page: number) => `第${'一二三四五'[page - 1]}页`],
  ])('is left out where it is the number of the page: %s', async (_, numberOf) => {
    const pages = BODY.map((_text, index) => ({
      texts: [...bodyOf(index), { x: index % 2 === 0 ? 460 : 90, y: 800, text: numberOf(index + 1) }],
    }));
    const { lines, diagnostics } = await linesOf(pages);
    expect(lines).toEqual(expected(5));
    expect(diagnostics.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual([
      'info read/running-head',
    ]);
    expect(diagnostics[0]?.message).toContain('5 lines');
  });

  it('is left out where it comes again', async () => {
    const pages = BODY.map((_, index) => ({
      texts: [
        { x: 200, y: 40, size: 9, text: `云泽县人民政府公报 2022年第${index + 1}期` },
        ...bodyOf(index),
      ],
    }));
    expect((await linesOf(pages)).lines).toEqual(expected(5));
  });

  it('is kept where it is text of its page alone, and a number in the text is no number of a page', async () => {
    const pages = BODY.map((_, index) => ({
      texts: [
        ...bodyOf(index),
        { x: 114, y: 800, text: `${BODY[index]}指标完成` },
        { x: 300, y: 400, text: '35' },
      ],
    }));
    const { lines, diagnostics } = await linesOf(pages);
    expect(lines.filter((line) => line.endsWith('指标完成'))).toHaveLength(5);
    expect(lines.filter((line) => line === '35')).toHaveLength(5);
    expect(diagnostics).toEqual([]);
  });

  it('is kept where a text says the same again many pages later', async () => {
    const pages = Array.from({ length: 16 }, (_, index) => ({
      texts: [
        {
          x: 114,
          y: 100,
          text: index % 5 === 0 ? '加快城乡义务教育一体化发展' : `${BODY[index % 5]}第${index}方面`,
        },
        ...bodyOf(index % 5),
      ],
    }));
    const { lines } = await linesOf(pages);
    expect(lines.filter((line) => line === '加快城乡义务教育一体化发展')).toHaveLength(4);
  });

  it('comes after the paragraph that it interrupts where it is a note', async () => {
    const full = '坚持儿童优先原则，保障儿童生存、发展、受保护和参与权利，缩小城乡、区域、';
    const pages: PageSpec[] = [
      {
        texts: [
          { x: 90, y: 700, text: full },
          { x: 90, y: 720, text: full },
          { x: 90, y: 770, size: 9, text: '① 本规划所称儿童是指未满18周岁的未成年人。' },
        ],
        lines: [[90, 755, 230, 755]],
      },
      { texts: [{ x: 90, y: 100, text: '群体之间的儿童发展差距。' }] },
    ];
    expect((await linesOf(pages)).lines).toEqual([
      `${full}${full}群体之间的儿童发展差距。`,
      '①本规划所称儿童是指未满18周岁的未成年人。',
    ]);
  });

  it('is left out where it is a table of contents, with its title', async () => {
    const entries = ['一、总体要求', '二、主要目标', '三、保障措施'];
    const contents = [
      { x: 270, y: 100, text: '目 录' },
      ...entries.map((text, index) => ({
        x: 90,
        y: 130 + index * 20,
        text: `${text}${'.'.repeat(50)}${index + 1}`,
      })),
    ];
    const pages = [
      { texts: contents },
      { texts: entries.map((text, index) => ({ x: 90, y: 130 + index * 40, text })) },
    ];
    const { lines, diagnostics } = await linesOf(pages);
    expect(lines).toEqual(entries);
    expect(diagnostics.map(({ message }) => message)).toEqual(['a table of contents of 4 lines left out']);
  });
});
