import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/read/pdf/readPdf.ts';
import { type PageSpec, pdfOf, type Text } from './pdfOf.ts';

const SIZE = 12;
const WIDTH = 34;
const LEFT = 90;

const widthOf = (character: string): number => (/[\x20-\x7e]/.test(character) ? 0.5 : 1);

/** Lines of 34 characters, of which those of ASCII are half as wide. */
const wrapped = (text: string, indent: number): { readonly x: number; readonly text: string }[] => {
  const lines = [{ x: LEFT + indent * SIZE, text: '' }];
  let width = indent;
  for (const character of text) {
    if (width + widthOf(character) > WIDTH) {
      lines.push({ x: LEFT, text: '' });
      width = 0;
    }
    const last = lines.at(-1);
    if (last) last.text += character;
    width += widthOf(character);
  }
  return lines;
};

interface Setting {
  readonly indent: number;
  /** Between paragraphs, over the usual distance. */
  readonly space: number;
}

const set = (paragraphs: readonly string[], { indent, space }: Setting, top = 100): Text[] => {
  let y = top - space;
  return paragraphs.flatMap((paragraph) => {
    y += space;
    return wrapped(paragraph, indent).map((line) => {
      y += 20;
      return { ...line, y };
    });
  });
};

const LONG =
  '坚持儿童优先原则，保障儿童生存、发展、受保护和参与权利，缩小城乡、区域、群体之间的儿童发展差距，儿童享有更加均等可及的基本公共服务。';
const FULL = '普及儿童健康生活方式，提高儿童及其照护人健康素养水平，增强儿童体质健康水平。';
const PARAGRAPHS = [
  '一、总体要求',
  LONG,
  '普及儿童健康生活方式，提高儿童健康素养水平',
  `${FULL}${FULL}`,
  '（一）儿童与健康',
  '1.新生儿死亡率降至二点零以下。',
  `2.${LONG}${FULL}`,
  LONG,
];

const linesOf = async (pages: readonly PageSpec[]): Promise<string[]> => {
  const { text } = await readPdf(pdfOf({ pages }));
  return text.trimEnd().split('\n');
};

const SETTINGS: readonly (readonly [name: string, setting: Setting])[] = [
  ['indented', { indent: 2, space: 0 }],
  ['set apart', { indent: 0, space: 10 }],
  ['indented and set apart', { indent: 2, space: 8 }],
];

describe('paragraphs', () => {
  it.each(SETTINGS)('are joined from lines where they are %s', async (_, setting) => {
    expect(await linesOf([{ texts: set(PARAGRAPHS, setting) }])).toEqual(PARAGRAPHS);
  });

  it.each(SETTINGS)('go on over the end of a page where they are %s', async (_, setting) => {
    const texts = set(PARAGRAPHS, setting);
    // The second line of the second paragraph begins the second page.
    const [first, second] = [texts.slice(0, 2), texts.slice(2)];
    const pages = [{ texts: first }, { texts: second.map((text) => ({ ...text, y: text.y - 60 })) }];
    const { text, pageStarts } = await readPdf(pdfOf({ pages }));
    expect(text.trimEnd().split('\n')).toEqual(PARAGRAPHS);
    expect(pageStarts).toEqual([
      { start: 0, page: 1 },
      { start: text.indexOf(second[0]?.text ?? '?'), page: 2 },
    ]);
  });

  it('are told by their numbers and short lines where nothing sets them apart', async () => {
    const paragraphs = PARAGRAPHS.slice(4);
    expect(await linesOf([{ texts: set(paragraphs, { indent: 0, space: 0 }) }])).toEqual(paragraphs);
  });

  it('come in reading order, whatever the order of the content', async () => {
    const texts = set(PARAGRAPHS, { indent: 2, space: 0 }).reverse();
    expect(await linesOf([{ texts }])).toEqual(PARAGRAPHS);
  });

  it('do not run into a larger heading', async () => {
    const heading = { x: LEFT, y: 100, size: 18, text: '云泽县儿童发展规划云泽县儿童发展规划云泽' };
    expect(await linesOf([{ texts: [heading, ...set([LONG], { indent: 0, space: 0 }, 110)] }])).toEqual([
      heading.text,
      LONG,
    ]);
  });

  it('have no blanks between digits and signs, and keep those between words', async () => {
    const words = ['死亡率降至', '2.0', '‰', '，比上年下降', '90', '%', '，', 'GDP', 'growth', '。'];
    let x = LEFT;
    const texts = words.map((text): Text => {
      const place = { x, y: 100, text };
      x += text.length * (/^[\x20-\x7e]/.test(text) ? 6 : 12) + 3;
      return place;
    });
    expect(await linesOf([{ texts }])).toEqual(['死亡率降至2.0‰，比上年下降90%，GDP growth。']);
  });

  it('have the marks of notes in brackets and exponents as such', async () => {
    const texts: Text[] = [
      { x: 90, y: 100, text: '达到90%' },
      { x: 138, y: 95, size: 7, text: '1' },
      { x: 142, y: 100, text: '以上，面积5km' },
      { x: 220, y: 95, size: 7, text: '2' },
      { x: 224, y: 100, text: '。' },
    ];
    expect(await linesOf([{ texts }])).toEqual(['达到90%[1]以上，面积5km²。']);
  });

  it('do not double what is printed twice to look bold', async () => {
    const texts = [0, 0.4].map((shift) => ({ x: 90 + shift, y: 100, text: '一、总体要求' }));
    expect(await linesOf([{ texts }])).toEqual(['一、总体要求']);
  });

  it('are read column after column under a title over both', async () => {
    const narrow = (texts: readonly Text[]): Text[] =>
      texts.map((text) => ({ ...text, text: text.text.slice(0, 17) }));
    const column = (from: string, x: number): Text[] =>
      narrow(
        (from.match(/.{1,17}/gu) ?? []).map((text, index) => ({
          x,
          y: 140 + index * 20 + (x > 300 ? 3 : 0),
          text,
        })),
      );
    const text = `${LONG}${LONG}`;
    const texts = [
      { x: 150, y: 100, size: 18, text: '云泽县儿童发展规划（草案）云泽县' },
      ...column(text.slice(0, 119), 80),
      ...column(text.slice(0, 119), 310),
    ];
    expect(await linesOf([{ texts }])).toEqual([
      '云泽县儿童发展规划（草案）云泽县',
      `${text.slice(0, 119)}${text.slice(0, 119)}`,
    ]);
  });
});
