import { describe, expect, it } from 'vitest';
import { renderDocuments } from '../../src/report/renderDocuments.ts';
import { documentDigest, planDigest, targetDigest } from './digests.ts';
import { columnsOf, widthOf } from './width.ts';

const TARGETS = [targetDigest('甲率', '≥90%'), targetDigest('乙率', '≥90%')];

const DOCUMENTS = [
  documentDigest([planDigest(TARGETS), planDigest([], { title: null, domains: 10, goals: 123 })], {
    warnings: 3,
  }),
  documentDigest([], { id: 'part', status: 'partial', outside: { targets: TARGETS, trends: 1 } }),
];

describe('renderDocuments', () => {
  it('has a row for each plan, numbered through, and a total', () => {
    expect(
      renderDocuments(DOCUMENTS, 80),
    ).toBe(`document, [number] plan                domains  goals  targets  trends  warnings
qingshan                                                                       3
[1] 青山县儿童发展规划（2021—2030年）        7     70        2       2
[2] (no title)                              10    123        0       2
part (partial)                                                                 0
    (in no plan)                                             2       1
2 documents, 2 plans                        17    193        4       5         3
`);
  });

  it('lines up what stands behind wide characters', () => {
    const lines = renderDocuments(DOCUMENTS, 80).split('\n');
    const ends = (line: string | undefined): number[] =>
      columnsOf(line ?? '').map((each) => Number(each.split(' ')[0]) + (each.split(' ')[1]?.length ?? 0));
    expect(ends(lines[2]).slice(-4)).toEqual(ends(lines[6]).slice(-5, -1));
    expect(ends(lines[2]).slice(-4)).toEqual(ends(lines[0]).slice(-5, -1));
  });

  it.each([64, 80, 120])('fits into %i columns, whatever the names are', (width) => {
    const long = documentDigest([planDigest([], { title: '青山县国民经济和社会发展规划'.repeat(5) })], {
      id: 'a-very-long-name-of-a-file'.repeat(4),
    });
    const output = renderDocuments([long], width);
    expect(widthOf(output)).toBeLessThanOrEqual(width);
    expect(output.replace(/\s/g, '')).toContain('a-very-long-name-of-a-file');
  });
});
