import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Suggestion } from '../../src/indicators/suggestIndicators.ts';
import { renderSuggestions } from '../../src/report/renderSuggestions.ts';
import { Rule } from '../../src/rules/schema.ts';

const suggestion = (rest: Partial<Suggestion> = {}): Suggestion => ({
  wordings: ['书法课程开设率'],
  units: ['%'],
  per: null,
  population: 'children',
  domain: '教育',
  documents: ['a', 'b'],
  near: [],
  ...rest,
});

/** What a file of indicators with the suggestions holds. */
const pasted = (suggestions: readonly Suggestion[]): { indicators: readonly Record<string, unknown>[] } =>
  parse(
    `id: indicators/mine\nkind: indicators\nsummary: Mine.\nindicators:\n${renderSuggestions(suggestions)}`,
  );

const isAccepted = (file: { readonly indicators: readonly Record<string, unknown>[] }): boolean =>
  Rule.safeParse({
    ...file,
    indicators: file.indicators.map((each, index) => ({ ...each, id: `own-${index}` })),
  }).success;

describe('renderSuggestions', () => {
  it('writes an entry with what a person has to give left open', () => {
    const near = [{ id: 'course-rate', name: '课程开设率', apart: ['农村', '民办'] }];
    const lines = renderSuggestions([suggestion({ near, per: '每千名儿童', population: null })]);
    expect(lines.split('\n').slice(2)).toEqual([
      '  # in 2 documents: a, b',
      '  # would be course-rate were it not for 农村, 民办',
      '  - id: ~',
      '    name: 书法课程开设率',
      '    notMeant: [课程开设率]',
      '    unit: ["%"]',
      '    per: 每千名儿童',
      '    polarity: unknown',
      '    population: ~',
      '    domain: 教育',
      '    examples: [书法课程开设率]',
      '',
    ]);
  });

  it('is refused until the id is given, and taken then', () => {
    const file = pasted([suggestion(), suggestion({ wordings: ['甲率', '甲的率'], units: ['名', '/10万'] })]);
    expect(Rule.safeParse(file).error?.issues.map(({ message }) => message)).toEqual([
      'give the indicator an id, such as neonatal-mortality-rate',
      'give the indicator an id, such as neonatal-mortality-rate',
    ]);
    expect(isAccepted(file)).toBe(true);
  });

  it.each([[{ units: [] }], [{ domain: null }]])('is refused while %j is open', (rest) => {
    expect(isAccepted(pasted([suggestion(rest)]))).toBe(false);
  });

  it.each([
    '“双减”落实率',
    '0—6岁儿童眼保健率',
    '12',
    '3:2',
    '- 甲率',
    '# 甲率',
    '甲率 # 乙',
    '甲: 乙率',
    '[甲]率',
    '甲,乙率',
    '"甲"率',
    "'甲率",
    '%的率',
    '甲\\率',
    '甲\n- id: 乙率',
    '~',
    'null',
    '𠮷率',
    '龘\u0007率',
  ])('writes the name %j so that it is read again', (name) => {
    expect(pasted([suggestion({ wordings: [name], domain: name, per: name })]).indicators).toMatchObject([
      { name, examples: [name], domain: name, per: name },
    ]);
  });

  it('names some of many documents', () => {
    const documents = Array.from({ length: 30 }, (_, index) => `plan-${index}\n- id: x`);
    const [, , line] = renderSuggestions([suggestion({ documents })]).split('\n');
    expect(line).toMatch(/^ {2}# in 30 documents: plan-0 - id: x, .* and 22 more$/);
  });
});
