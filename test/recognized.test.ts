import { describe, expect, it } from 'vitest';
import { extractorOf } from '../src/pipeline.ts';
import { compose, paragraph } from '../src/read/compose.ts';
import { readingOf } from '../src/read/reading.ts';
import { sourceDocument } from '../src/read/sourceDocument.ts';
import { RULES } from './extractor.ts';

const PARTS = [
  paragraph('青山县儿童发展规划（2021—2030年）', 1),
  paragraph('一、主要目标', 1),
  paragraph('1.婴儿死亡率降至4‰以下。', 1),
  paragraph('2.学前教育毛入园率达到90%以上。', 2),
  paragraph('3.儿童之家覆盖率达到95%以上。', 3),
];

describe('numbers read off pictures', () => {
  const reading = readingOf({ ...compose(PARTS), pages: 3, recognizedPages: [2] });
  const extraction = extractorOf(RULES).document(sourceDocument('', 'a.pdf', 'pdf', reading), 'a');

  it('are marked, and others are not', () => {
    expect(extraction.targets.map(({ source }) => [source.quote, source.page, source.recognized])).toEqual([
      ['4‰', 1, undefined],
      ['90%', 2, true],
      ['95%', 3, undefined],
    ]);
  });

  it('carry a warning each, at their place', () => {
    const [, second] = extraction.targets;
    expect(extraction.diagnostics).toEqual([
      {
        severity: 'warning',
        rule: 'diagnose/recognized',
        message: '学前教育毛入园率: 90% was read off the picture of page 2',
        span: second?.source.number,
        note: expect.stringContaining('check it against the picture'),
      },
    ]);
    expect(extraction.status).toBe('ok');
  });
});
