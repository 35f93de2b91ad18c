import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/report/compare/renderMarkdown.ts';
import { extraction } from '../../compare/builders.ts';
import { comparedWith, EXTRACTIONS, HOSTILE_SAMPLE, printed, SAMPLE, UNCHECKED_SAMPLE } from './sample.ts';

const markdown = (compared: typeof SAMPLE): string => [...renderMarkdown(compared)].join('');

describe('renderMarkdown', () => {
  it('has a table with a footnote for every value', () => {
    const text = markdown(SAMPLE);
    expect(text).toContain('| 健康 | 新生儿死亡率 | ≤2.0‰[^1] | ▽ ≤3.2‰[^2] |\n');
    expect(text).toContain('[^2]: 《白水县儿童发展规划》，儿童与健康，主要目标第1项：“率达到3.2‰以上。”，第');
    const used = [...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number);
    const given = [...text.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => number);
    expect(used).toEqual(given);
    expect(given.length).toBeGreaterThan(8);
  });

  it('has as many cells in every row of a table', () => {
    for (const compared of [SAMPLE, HOSTILE_SAMPLE])
      for (const table of markdown(compared)
        .split('\n\n')
        .filter((part) => part.startsWith('|'))) {
        const cells = table.split('\n').map((row) => row.match(/(?<!\\)\|/g)?.length);
        expect(new Set(cells.filter((number) => number !== undefined)).size).toBe(1);
      }
  });

  it('lets no text of a plan be markup', () => {
    const text = markdown(HOSTILE_SAMPLE);
    expect(text).not.toContain('<script>');
    expect(text).not.toMatch(/(?<!\\)\[x(?<!\\)\]/);
    expect(text).toContain('\\`\\*\\_\\[x\\](y)\\_\\*\\`');
  });

  it('says why a value is not comparable', () => {
    const other = extraction('other', [printed('疫苗接种率', '95%', { value: 95, year: 2028 })]);
    expect(markdown(comparedWith([...EXTRACTIONS, other], 'city'))).toContain(
      ' ? ≥95%（2028年）（年份不同）[^',
    );
  });

  it('says that nobody has checked the figures of the reference', () => {
    expect(markdown(UNCHECKED_SAMPLE)).toContain('未与公报核对');
    expect(markdown(SAMPLE)).not.toContain('公报');
  });
});
