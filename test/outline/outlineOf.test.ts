import { describe, expect, it } from 'vitest';
import type { Outline } from '../../src/outline/outline.ts';
import { outlineOf } from '../../src/outline/outlineOf.ts';
import { tableWordsOf } from '../../src/outline/tableWords.ts';
import { fold } from '../../src/text/fold.ts';
import { RULES } from '../extractor.ts';

const outline = (text: string): Outline =>
  outlineOf(text, fold(text), {
    tables: [],
    headings: RULES.headings,
    tableWords: tableWordsOf(RULES),
  });

/** Domains with the numbers of their goals and measures: `健康: 1,2 | 1`. */
const domains = (text: string): string[] =>
  outline(text).plans.flatMap((plan) =>
    plan.domains.map(({ name, goals, measures }) =>
      [`${name}:`, goals.map(({ item }) => item).join(), '|', measures.map(({ item }) => item).join()]
        .join(' ')
        .trim(),
    ),
  );

/** Paragraphs with where they stand: `goals/健康/1 甲率。`. */
const blocks = (text: string): string[] =>
  outline(text).blocks.map(
    ({ view, place }) =>
      `${[place.section, place.domain, place.item].filter((part) => part !== null).join('/')} ${view.text}`,
  );

const TITLE = '青山县儿童发展规划（2021—2030年）';
const GOALS = `${TITLE}\n一、发展领域\n（一）儿童与健康\n主要目标：\n`;
const goals = (text: string): string[] => domains(GOALS + text);

describe('a plan', () => {
  it('has domains with goals and measures, and projects', () => {
    const text = `${TITLE}
一、总体要求
指导思想甲。
二、发展领域、主要目标和策略措施
（一）儿童与健康
主要目标：
1.甲率达到90%。
2.乙率达到90%。
策略措施：
1.加强健康服务。
（二）儿童与安全
主要目标：
1.丙率下降。
策略措施：
1.加强安全管理。
2.加强教育。
三、重点工程
1.健康工程。建设2所医院。
2.安全工程。
四、组织实施
1.加强领导。`;
    expect(domains(text)).toEqual(['儿童与健康: 1,2 | 1', '儿童与安全: 1 | 1,2']);
    const [plan] = outline(text).plans;
    expect(plan).toMatchObject({
      title: TITLE,
      population: 'children',
      period: [2021, 2030],
      span: { start: 0, end: text.length },
    });
    expect(plan?.projects.map(({ item }) => item)).toEqual(['1', '2']);
    expect(blocks(text)).toEqual(
      expect.arrayContaining([
        'goals/儿童与健康/2 乙率达到90%。',
        'projects/1 健康工程。建设2所医院。',
        'other 加强领导。',
      ]),
    );
  });

  it('may stand in chapters', () => {
    const text = `${TITLE}\n第一章 总则\n甲。\n第二章 发展领域\n第一节 妇女与健康\n一、主要目标\n1.甲率达到90%。\n二、主要措施\n1.乙。\n2.丙。`;
    expect(domains(text)).toEqual(['妇女与健康: 1 | 1,2']);
  });

  it('follows another in one file, each with its own numbers', () => {
    const second = '青山县妇女发展规划（2021—2030年）';
    const body = '\n一、发展领域\n（一）与健康\n主要目标：\n1.甲率达到90%。\n策略措施：\n1.乙。\n';
    const text = `青山县人民政府关于印发两个规划的通知\n青政发〔2022〕3号\n${TITLE}${body}${second}${body}`;
    const { plans, header, skips } = outline(text);
    expect(plans.map(({ title, population }) => [title, population])).toEqual([
      [TITLE, 'children'],
      [second, 'women'],
    ]);
    expect(plans[1]?.span.start).toBe(text.indexOf(second));
    expect(header.documentNumber).toBe('青政发〔2022〕3号');
    expect(skips).toEqual([]);
  });

  it('may print its title again', () => {
    expect(outline(`${TITLE}\n${GOALS}1.甲率达到90%。`).plans).toHaveLength(1);
  });

  it.each([
    ['青山县\n儿童发展规划（2021—2030年）', TITLE, [2021, 2030]],
    ['青山县儿童发展规划\n（2021—2030年）', TITLE, [2021, 2030]],
    ['青山县人民政府\n青山县儿童发展规划（2021—2030年）', TITLE, [2021, 2030]],
    ['青山县\n儿童发展规划\n（2021—2030年）', TITLE, [2021, 2030]],
    [
      '青山县“十四五”就业促进与\n人力资源和社会保障\n事业发展规划',
      '青山县“十四五”就业促进与人力资源和社会保障事业发展规划',
      [2021, 2025],
    ],
    [
      '青山县国民经济和社会发展\n第十四个五年规划和\n二〇三五年远景目标纲要\n（2021年2月6日青山县第八届人民代表大会第六次会议批准）',
      '青山县国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要',
      [2021, 2025],
    ],
    ['青山县先进制造业发展“十四五”\n规划', '青山县先进制造业发展“十四五”规划', [2021, 2025]],
    [
      '青山县国民经济和社会发展第十四个五年规划\n和二〇三五年远景目标纲要',
      '青山县国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要',
      [2021, 2025],
    ],
  ])('may have a title over two lines: %j', (lines, title, period) => {
    const { plans } = outline(`${lines}\n一、主要目标\n1.甲率达到90%。`);
    expect(plans.map((plan) => [plan.title, plan.period])).toEqual([[title, period]]);
  });

  it('is not begun by a numbered heading that ends in 规划', () => {
    const text = `${GOALS}1.甲率达到90%。\n（二）完善发展规划\n主要目标：\n1.乙率达到90%。`;
    expect(outline(text).plans).toHaveLength(1);
    expect(domains(text)).toEqual(['儿童与健康: 1 |', '完善发展规划: 1 |']);
  });

  it('is there without a title where goals are', () => {
    expect(outline('一、主要目标\n1.甲率达到90%。').plans.map(({ title }) => title)).toEqual([null]);
  });

  it('is not there in a text of sentences', () => {
    expect(outline('学前教育毛入园率达到90%以上。').plans).toEqual([]);
  });
});

describe('items', () => {
  it.each([
    ['1.甲率。\n2.乙率。\n3.丙率。'],
    ['1．甲率。\n2．乙率。\n3．丙率。'],
    ['1、甲率。\n2、乙率。\n3、丙率。'],
    ['- 1 .甲率。\n- 2 .乙率。\n- 3 .丙率。'],
    ['1. 甲率。\n2. 乙率。\n3. 丙率。'],
    ['（1）甲率。\n（2）乙率。\n（3）丙率。'],
    ['(1)甲率。\n(2)乙率。\n(3)丙率。'],
    ['①甲率。\n②乙率。\n③丙率。'],
    ['1.甲率。2.乙率。3.丙率。'],
    ['1.甲率。 2．乙率。\n3.丙率。'],
    ['1.甲\n率。\n2.乙率\n。\n3.丙\n\n率。'],
    ['1.\n甲率。\n2.\n乙率。\n3.\n丙率。'],
    ['　　1.甲率。\n\n　　2.乙率。\n\n　　3.丙率。'],
    ['1.甲率。\r\n2.乙率。\r\n3.丙率。'],
  ])('are counted in %j', (text) => {
    expect(goals(text)).toEqual(['儿童与健康: 1,2,3 |']);
  });

  it('go on over lines, page numbers and empty lines', () => {
    expect(blocks(`${GOALS}1.甲率达到\n\n— 12 —\n\n90%以上\n。\n2.乙率。`)).toEqual(
      expect.arrayContaining(['goals/儿童与健康/1 甲率达到90%以上。']),
    );
  });

  it('begin with an age: 6.3岁以下 after item 5', () => {
    const text = '1.甲。\n2.乙。\n3.丙。\n4.丁。\n5.戊。\n6.3岁以下儿童系统管理率达到90%。\n7.庚。';
    expect(goals(text)).toEqual(['儿童与健康: 1,2,3,4,5,6,7 |']);
    expect(blocks(GOALS + text)).toContain('goals/儿童与健康/6 3岁以下儿童系统管理率达到90%。');
  });

  it('do not begin with a number that goes on: 5.3‰和 6.5‰以下 after item 4', () => {
    const text =
      '1.甲。\n2.乙。\n3.丙。\n4.新生儿、婴儿和5岁以下儿童死亡率分别降至3.2‰、\n5.3‰和 6.5‰以下。\n5.戊。';
    expect(goals(text)).toEqual(['儿童与健康: 1,2,3,4,5 |']);
    expect(blocks(GOALS + text)).toContain(
      'goals/儿童与健康/4 新生儿、婴儿和5岁以下儿童死亡率分别降至3.2‰、5.3‰和6.5‰以下。',
    );
  });

  it('do not begin inside a sentence with an age that does not come next', () => {
    expect(goals('1.甲率和\n6.3岁儿童的乙率。\n2.丙。')).toEqual(['儿童与健康: 1,2 |']);
  });

  it('say which number is missing', () => {
    const text = `${GOALS}1.甲。\n3.丙。\n4.丁。`;
    const { skips } = outline(text);
    expect(
      skips.map(({ expected, found, span: { start, end } }) => [expected, found, text.slice(start, end)]),
    ).toEqual([[2, 3, '3.']]);
  });

  it('may skip without a word where a list begins anew', () => {
    expect(outline(`${GOALS}1.甲。\n2.乙。\n策略措施：\n1.丙。`).skips).toEqual([]);
  });

  it('give their numbers, and only those', () => {
    const text = `${GOALS}1.甲率达到90%。2．乙。`;
    expect(outline(text).numbers.map(({ start, end }) => text.slice(start, end))).toEqual([
      '一、',
      '（一）',
      '1.',
      '2．',
    ]);
  });
});

describe('places', () => {
  it('say what is history', () => {
    const text = `${TITLE}\n前言\n率达到90%。\n一、发展基础\n率达到91%。\n二、发展领域\n（一）健康\n主要目标：\n1.率达到92%。`;
    const history = outline(text)
      .blocks.filter(({ place }) => place.background)
      .map(({ view }) => view.text);
    expect(history).toEqual(expect.arrayContaining(['率达到90%。', '率达到91%。']));
    expect(history).not.toContain('率达到92%。');
  });

  it('say where a direction without a number is a promise', () => {
    const text = `${GOALS}1.甲率提高。\n策略措施：\n1.提高乙率。\n二、重点工程\n1.提高丙率。`;
    const promises = outline(text)
      .blocks.filter(({ place }) => place.promises)
      .map(({ view }) => view.text);
    expect(promises).toEqual(expect.arrayContaining(['甲率提高。', '提高丙率。']));
    expect(promises).not.toContain('提高乙率。');
  });

  it('leave the number of a page out of the text', () => {
    const text = `${GOALS}1.甲率。\n- 3 -\n2.乙率。\n第 4 页\n3.丙率。`;
    const { pageNumbers } = outline(text);
    expect(pageNumbers.map(({ start, end }) => text.slice(start, end))).toEqual(['- 3 -', '第 4 页']);
    expect(domains(text)).toEqual(['儿童与健康: 1,2,3 |']);
  });
});
