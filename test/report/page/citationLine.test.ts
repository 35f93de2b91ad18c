import { describe, expect, it } from 'vitest';
import type { Target } from '../../../src/model/extraction.ts';
import { citationLine } from '../../../src/report/page/citationLine.ts';
import { extractText } from '../../extractor.ts';
import { PLAN } from '../../plan.ts';

const EXTRACTION = extractText(PLAN);
const [TARGET] = EXTRACTION.targets as [Target];

const withInfo = (info: Partial<typeof EXTRACTION.document>): typeof EXTRACTION => ({
  ...EXTRACTION,
  document: { ...EXTRACTION.document, ...info },
});

describe('citationLine', () => {
  it('names the plan, the place, the words and the line', () => {
    expect(citationLine(EXTRACTION, TARGET)).toBe(
      '《青山县儿童发展规划（2021—2030年）》，儿童与健康，主要目标第1项：“新生儿、婴儿死亡率分别降至3.0‰和4.5‰以下。”，第9行',
    );
  });

  it('names issuer, number and date where they are known, and the page where there are pages', () => {
    const known = withInfo({
      issuer: '青山县人民政府',
      documentNumber: '青政发〔2022〕3号',
      issued: '2022-09-01',
    });
    const paged = { ...TARGET, source: { ...TARGET.source, page: 4 } };
    const line = citationLine(known, paged);
    expect(line).toMatch(
      /^青山县人民政府：《青山县儿童发展规划（2021—2030年）》（青政发〔2022〕3号，2022年9月1日），/,
    );
    expect(line).toMatch(/第4页$/);
  });

  it('shows where more of the sentence was left out', () => {
    const source = {
      ...TARGET.source,
      sentence: { start: 0, end: 999 },
      prefix: '前文降至',
      suffix: '以下，后文',
    };
    expect(citationLine(EXTRACTION, { ...TARGET, source })).toContain('：“…前文降至3.0‰以下，后文…”，');
  });

  it('keeps to one line, whatever the document says of itself', () => {
    const line = citationLine(withInfo({ issuer: 'a\n\u001b[31mb' }), { ...TARGET, plan: null });
    expect(line).not.toMatch(/[\n\u001b]/);
  });
});
