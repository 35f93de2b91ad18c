import { describe, expect, it } from 'vitest';
import { matcherOf } from '../../src/indicators/matcherOf.ts';
import { type Suggestion, suggestIndicators } from '../../src/indicators/suggestIndicators.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import { extractText, RULES } from '../extractor.ts';

/** A plan with one goal. */
const planOf = (
  id: string,
  goal: string,
  { title = '儿童发展规划', domain = '儿童与教育' } = {},
): Extraction =>
  extractText(
    `青山县${title}（2021—2030年）\n\n一、发展领域\n\n（一）${domain}\n\n主要目标：\n\n1.${goal}\n\n策略措施：\n\n1.加强领导。\n`,
    id,
  );

const suggested = (extractions: readonly Extraction[], least = 2): Suggestion[] =>
  suggestIndicators(extractions, matcherOf(RULES), least);

describe('suggestIndicators', () => {
  it('groups what several documents have by its normal words', () => {
    const plans = [
      planOf('b', '校园书法课程开设率达到90%以上。'),
      planOf('a', '到2030年，全县校园书法课程开设率达到80%以上。'),
      planOf('c', '全县校园书法课程开设率达到85%以上，校园钢琴课程开设率达到30%以上。'),
    ];
    expect(suggested(plans)).toEqual([
      {
        wordings: ['全县校园书法课程开设率', '校园书法课程开设率'],
        units: ['%'],
        per: null,
        population: 'children',
        domain: '教育',
        documents: ['a', 'b', 'c'],
        near: [],
      },
    ]);
    expect(suggested(plans, 1).map(({ wordings }) => wordings[0])).toEqual([
      '全县校园书法课程开设率',
      '校园钢琴课程开设率',
    ]);
    expect(suggested(plans, 4)).toEqual([]);
  });

  it('counts a document once, however often it has an indicator', () => {
    const goal = '校园书法课程开设率2025年达到80%以上，2030年达到90%以上。';
    expect(suggested([planOf('a', goal)])).toEqual([]);
  });

  it('leaves out what an entry knows, whatever the extraction was made with', () => {
    const plan = planOf('a', '学前教育毛入园率达到90%以上。');
    const forgotten = plan.targets.map((each) => ({ ...each, indicator: { ...each.indicator, id: null } }));
    expect(suggested([{ ...plan, targets: forgotten }], 1)).toEqual([]);
    const invented = planOf('a', '校园书法课程开设率达到90%以上。');
    const given = invented.targets.map((each) => ({ ...each, indicator: { ...each.indicator, id: 'gone' } }));
    expect(suggested([{ ...invented, targets: given }], 1)).toHaveLength(1);
  });

  it('names the entries that words keep it apart from', () => {
    const goal = '城镇学前教育毛入园率达到90%以上。';
    expect(suggested([planOf('a', goal), planOf('b', goal)])).toMatchObject([
      { near: [{ id: 'pre-primary-gross-enrolment-ratio', name: '学前教育毛入园率', apart: ['城镇'] }] },
    ]);
  });

  it('parts by what a number is a ratio to, and not by how many', () => {
    const goals = [
      '每千名儿童拥有书法教师2名。',
      '每万名儿童拥有书法教师20名。',
      '每所小学拥有书法教师1名。',
    ];
    const found = suggested(
      goals.flatMap((goal, index) => [planOf(`a${index}`, goal), planOf(`b${index}`, goal)]),
    );
    expect(found.map(({ wordings, per, documents }) => [wordings[0], per, documents.length])).toEqual([
      ['书法教师', '每万名儿童', 4],
      ['书法教师', '每所小学', 2],
    ]);
  });

  it('is for nobody in particular where plans for several have it', () => {
    const goal = '社区书法课程开设率达到90%以上。';
    const women = { title: '妇女发展规划', domain: '妇女与艺术' };
    expect(suggested([planOf('a', goal), planOf('b', goal, women)])).toMatchObject([{ population: null }]);
    expect(suggested([planOf('a', goal, women), planOf('b', goal, women)])).toMatchObject([
      { population: 'women', domain: '妇女与艺术' },
    ]);
  });

  it('takes trends as well, which have no unit', () => {
    const goal = '校园书法课程开设率逐步提高。';
    expect(suggested([planOf('a', goal), planOf('b', goal)])).toMatchObject([
      { wordings: ['校园书法课程开设率'], units: [], per: null },
    ]);
  });
});
