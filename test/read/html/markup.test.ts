import { describe, expect, it } from 'vitest';
import { around, linesOf, rowsOf } from './pages.ts';

const FIRST = '到2030年，婴儿死亡率降至3.0‰以下。';

/** The lines of a document below a first sentence. */
const below = (html: string): string[] => linesOf(`<p>${FIRST}</p>${html}`).slice(1);

describe('lines', () => {
  it.each([
    ['spans that split a number', '<p>达到<span>9</span><span>0</span><b>%</b>以上</p>', '达到90%以上'],
    ['line breaks of the source between Chinese', '<p>儿童健康\n    水平提高</p>', '儿童健康水平提高'],
    ['line breaks of the source beside figures', '<p>达到\n2030\t年  底</p>', '达到 2030 年 底'],
    ['entities', '<p>&ge;9&#48;&#x25;&nbsp;&hellip;&lt;5&gt;</p>', '≥90%\u00a0…<5>'],
    [
      'entities that are no characters',
      '<p>比例&#0;&#x110000;&#xD800;&nosuch;</p>',
      '比例\ufffd\ufffd\ufffd&nosuch;',
    ],
    ['raised figures', '<p>10<sup>4</sup>公顷、3m<sup>2</sup>、10<sup>-3</sup></p>', '10⁴公顷、3m²、10⁻³'],
    ['lowered figures', '<p>PM<sub>2.5</sub>和CO<sub>2</sub></p>', 'PM2.5和CO2'],
    ['marks of notes', '<p>入园率<a href="#_ftn1"><sup>[1]</sup></a>提高</p>', '入园率[1]提高'],
    ['elements nobody knows', '<p>达到<o:p></o:p><ucap>90</ucap>%</p>', '达到90%'],
    ['scripts in a line', '<p>达到<script>var x = "<p>5%</p>"</script>90%</p>', '达到90%'],
    ['what a style hides', '<p>达到<span style="display:none">1<span>2</span>3</span>90%</p>', '达到90%'],
    ['traditional characters', '<p>兒童發展綱要與婦女發展綱要</p>', '兒童發展綱要與婦女發展綱要'],
    ['zero-width characters', '<p>达到\u200b90%</p>', '达到\u200b90%'],
  ])('keep %s as a browser shows them', (_, html, text) => {
    expect(below(html)).toEqual([text]);
  });

  it('end where a browser ends them', () => {
    const html =
      '甲一<br>甲二<div>乙一</br>乙二<p>丙<p>丁</div>戊<hr>己<span style="display:block">庚</span>辛';
    expect(below(html)).toEqual(['甲一', '甲二', '乙一', '乙二', '丙', '丁', '戊', '己', '庚', '辛']);
  });

  it('end where a browser ends them, though elements within lines are not closed', () => {
    expect(below('<p><font>甲<div>乙</div>丙</font><ul><li><b>丁<li>戊</ul>')).toEqual([
      '甲',
      '乙',
      '丙',
      '丁',
      '戊',
    ]);
    expect(below('<h2>甲<h3>乙</h3><p>丙')).toEqual(['甲', '乙', '丙']);
  });

  it('are not lost to scripts and anchors that close themselves', () => {
    expect(below('<script src="a.js"/><p>甲</p><a name="1"/><p>乙</p><style/><p>丙</p>')).toEqual([
      '甲',
      '乙',
      '丙',
    ]);
  });

  it('of preformatted text are those of the source', () => {
    expect(below('<pre>一、目标\n  指标   2030年\n</pre>')).toEqual(['一、目标', '  指标   2030年']);
    expect(below('<div style="white-space: pre-wrap">甲\n乙</div>')).toEqual(['甲', '乙']);
  });

  it('are not lost to elements that nobody closed', () => {
    expect(linesOf(`<a href="x"><div><p>${FIRST}</p><p>第二段。</p></div>`)).toEqual([FIRST, '第二段。']);
    expect(linesOf(`<select><option>全部<div><p>${FIRST}</p></div>`)).toContain(FIRST);
    expect(below('<div><b>甲<i>乙</b></div></div></div>丙</i>')).toEqual(['甲乙', '丙']);
  });

  it('of an editor are read, as text and as source', () => {
    expect(linesOf(`<textarea>一、目标\n${FIRST}</textarea>`)).toEqual(['一、目标', FIRST]);
    expect(linesOf(`<textarea><p>${FIRST}</p><p>第二段</p></textarea>`)).toEqual([FIRST, '第二段']);
    expect(linesOf(`<textarea>&lt;p&gt;${FIRST}&lt;/p&gt;&lt;p&gt;第二段&lt;/p&gt;</textarea>`)).toEqual([
      FIRST,
      '第二段',
    ]);
  });

  it('that only a script shows are read if nothing else is there', () => {
    expect(
      linesOf(
        around(
          `<div style="display: none"><p>${FIRST}</p>${'<p>达到百分之九十，保持稳定。</p>'.repeat(20)}</div>`,
        ),
      ),
    ).toContain(FIRST);
    expect(below('<div style="display: none"><p>隐藏的话，不是正文，有10%。</p></div>')).toEqual([]);
  });
});

describe('ordered lists', () => {
  const list = (attributes: string, items = '<li>甲</li><li>乙</li>'): string[] =>
    below(`<ol ${attributes}>${items}</ol>`);

  it.each([
    ['', ['1. 甲', '2. 乙']],
    ['start="9"', ['9. 甲', '10. 乙']],
    ['type="a"', ['a. 甲', 'b. 乙']],
    ['type="A" start="26"', ['Z. 甲', 'AA. 乙']],
    ['type="i" start="4"', ['iv. 甲', 'v. 乙']],
    ['type="I" start="1998"', ['MCMXCVIII. 甲', 'MCMXCIX. 乙']],
    ['reversed', ['2. 甲', '1. 乙']],
    ['style="list-style-type:cjk-ideographic" start="10"', ['十、甲', '十一、乙']],
    ['style="list-style-type: simp-chinese-informal" start="20"', ['二十、甲', '二十一、乙']],
    ['style="list-style: upper-roman inside"', ['I. 甲', 'II. 乙']],
    ['style="list-style-type:none"', ['甲', '乙']],
    ['start="x"', ['1. 甲', '2. 乙']],
  ])('with %s have their numbers', (attributes, lines) => {
    expect(list(attributes)).toEqual(lines);
  });

  it('are numbered within lists, and by their items', () => {
    expect(list('', '<li>甲<ol type="a"><li>子<li>丑</ol><li value="7">乙<li>丙')).toEqual([
      '1. 甲',
      'a. 子',
      'b. 丑',
      '7. 乙',
      '8. 丙',
    ]);
    expect(list('', '<li><p>甲</p><p>甲的第二段</p></li><li><div>乙</div></li>')).toEqual([
      '1. 甲',
      '甲的第二段',
      '2. 乙',
    ]);
  });

  it('that have numbers of their own, and unordered ones, get none', () => {
    expect(list('', '<li>1.甲</li><li>2.乙</li>')).toEqual(['1.甲', '2.乙']);
    expect(list('', '<li>（一）甲</li><li>（二）乙</li>')).toEqual(['（一）甲', '（二）乙']);
    expect(below('<ul><li>甲</li><li>乙</li></ul>')).toEqual(['甲', '乙']);
  });
});

describe('tables', () => {
  const table = (rows: string): string => `<p>${FIRST}</p><table>${rows}</table>`;

  it('have as many cells in each row, and merged ones empty', () => {
    const html = table(
      '<tr><th rowspan="2">指标<th colspan="2">目标值<tr><th>2025年<th>2030年<tr><td>婴儿死亡率<td>3.5<td>3.0',
    );
    expect(rowsOf(html)).toEqual([
      ['指标', '目标值', ''],
      ['', '2025年', '2030年'],
      ['婴儿死亡率', '3.5', '3.0'],
    ]);
    expect(linesOf(html).slice(2)).toEqual(['\t2025年\t2030年', '婴儿死亡率\t3.5\t3.0']);
  });

  it('are in the order that is shown, their captions before them', () => {
    const html = table(
      '<caption>表1 主要指标</caption><tfoot><tr><td>注</td><td>‰</td></tr></tfoot><tbody><tr><td>婴儿死亡率</td><td>3.0</td></tr></tbody><thead><tr><td>指标</td><td>目标</td></tr></thead>',
    );
    expect(linesOf(html).slice(1)).toEqual(['表1 主要指标', '指标\t目标', '婴儿死亡率\t3.0', '注\t‰']);
  });

  it('keep the paragraphs of a cell and the tables in it in the cell', () => {
    expect(
      rowsOf(
        table(
          '<tr><td>领域<td>指标<td>值<tr><td>健康<td><p>婴儿</p><p>死亡率</p><td><table><tr><td>3.0<td>‰</table>',
        ),
      ),
    ).toEqual([
      ['领域', '指标', '值'],
      ['健康', '婴儿 死亡率', '3.0 ‰'],
    ]);
  });

  it.each([
    ['rowspan="0"', 'rowspan="65535"'],
    ['rowspan="99"', 'rowspan="99"'],
  ])('with %s are as high as they are', (...spans) => {
    for (const span of spans)
      expect(rowsOf(table(`<tr><td ${span}>健康<td>甲<td>1<tr><td>乙<td>2`))).toEqual([
        ['健康', '甲', '1'],
        ['', '乙', '2'],
      ]);
  });

  it('are whole though what is in their cells is not closed, or closed too often', () => {
    const rows = [
      ['指标', '2030年'],
      ['入学率', '99%'],
    ];
    expect(rowsOf(table('<tr><td><b>指标<td>2030年<tr><td><font>入学率<td>99%'))).toEqual(rows);
    expect(
      rowsOf(
        `<div>${table('<tr><td>指标</div></td><td>2030年</td></tr><tr><td>入学率</span></p></td><td>99%</td></tr>')}</div>`,
      ),
    ).toEqual(rows);
    expect(rowsOf(table('<td>指标<td>2030年<tr><th>入学率<td>99%'))).toEqual(rows);
  });

  it('are as wide as their cells, whatever they claim', () => {
    expect(rowsOf(table('<tr><td colspan="1000">标题<tr><td>甲<td>1<tr><td>乙<td>2'))).toEqual([
      ['标题', ''],
      ['甲', '1'],
      ['乙', '2'],
    ]);
  });

  it.each([
    ['of one column', '<tr><td>专栏1 重点工程</td></tr><tr><td>实施儿童营养改善工程。</td></tr>'],
    ['of one cell', '<tr><td><p>专栏1 重点工程</p><p>实施儿童营养改善工程。</p></td></tr>'],
    [
      'for presentation',
      '<tr role="presentation"><td></td><td>专栏1 重点工程<br>实施儿童营养改善工程。</td></tr>',
    ],
  ])('%s are paragraphs', (_, rows) => {
    const html = table(rows);
    expect(rowsOf(html)).toEqual([]);
    expect(linesOf(html).slice(1)).toEqual(['专栏1 重点工程', '实施儿童营养改善工程。']);
  });

  it('that lay out a page are taken apart, and those in them stay', () => {
    const html = `<table><tr><td><a href="1">县情概况</a><br><a href="2">政策法规</a></td><td>${table('<tr><td>指标<td>2030年<tr><td>入学率<td>99%')}<p>第二段，有一句话。</p></td></tr></table>`;
    expect(linesOf(html)).toEqual([FIRST, '指标\t2030年', '入学率\t99%', '第二段，有一句话。']);
  });
});
