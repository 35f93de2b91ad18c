import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../src/read/html/isoDate.ts';
import { around, read } from './pages.ts';

const LINES = [
  '各乡镇人民政府：',
  '为保障儿童权利，制定本规划，请认真贯彻落实。',
  '青山县人民政府',
  '2022年3月1日',
];
const DOCUMENT = `<div class="con">${LINES.map((line) => `<p>${line}</p>`).join('')}</div>`;

const FIELDS = {
  indexNumber: 'A1-23',
  documentNumber: '青政发〔2022〕5号',
  issuer: '青山县人民政府',
  published: '2022-03-05',
};

const TABLE = `<table><tr><td>名 称</td><td colspan="3">青山县儿童发展规划</td></tr><tr><td>索引号</td><td>A1-23</td><td>发布机构</td><td>青山县人民政府</td></tr>
<tr><td>文　　号</td><td>青政发〔2022〕5号</td><td>公开日期</td><td>2022-03-05</td></tr>`;

describe('the fields of a page', () => {
  it.each([
    ['a table', `${TABLE}</table>${DOCUMENT}`],
    [
      'a table that holds the document too',
      `${TABLE}<tr><td>内容</td><td colspan="3">${DOCUMENT}</td></tr></table>`,
    ],
    [
      'a list',
      `<ul><li><b>索 引 号：</b>A1-23</li><li><b>发文字号：</b>青政发〔2022〕5号</li><li>发文机关:青山县人民政府</li><li>发布日期：<span>2022年03月05日</span></li></ul>${DOCUMENT}`,
    ],
    [
      'a list with brackets',
      `<ul><li>【索 引 号】 A1-23</li><li>【发文机构】青山县人民政府</li><li>【公开日期】 2022/3/5</li><li>【文　　号】青政发〔2022〕5号</li></ul>${DOCUMENT}`,
    ],
    [
      'a description list',
      `<dl><dt>索引号：</dt><dd>A1-23</dd><dt>发布机构：</dt><dd>青山县人民政府</dd><dt>文号：</dt><dd>青政发〔2022〕5号</dd><dt>发布时间：</dt><dd>2022.03.05 10:21</dd><dt>废止日期：</dt><dd></dd></dl>${DOCUMENT}`,
    ],
    [
      'divisions',
      `<div><div>索引号</div><div>A1-23</div><div>文号</div><div>青政发〔2022〕5号</div><div>发布机构</div><div>青山县人民政府</div><div>公开日期</div><div>20220305</div></div>${DOCUMENT}`,
    ],
    [
      'labels and values in elements of their own, without colons',
      `<ul><li><label>索引号</label><span>A1-23</span></li><li><label>发文字号</label><span>青政发〔2022〕5号</span></li><li><label>发文机关</label><span>青山县人民政府</span></li><li><label>发布日期</label><span>2022年03月05日</span></li></ul>${DOCUMENT}`,
    ],
    [
      'labels and values in one line, without colons',
      `<div><span>索 引 号</span><span>A1-23</span><i>文号</i><em>青政发〔2022〕5号</em><b>发布机构</b><span>青山县人民政府</span> <b>公开日期</b> <span>2022-03-05</span></div>${DOCUMENT}`,
    ],
    [
      'rows of divisions',
      `<div><div><div>索引号</div><div>A1-23</div><div>公开方式</div><div>主动公开</div></div><div><div>发文机关</div><div>青山县人民政府</div><div>发文字号</div><div>青政发〔2022〕5号</div></div><div><div>发布日期</div><div>2022-03-05</div></div></div>${DOCUMENT}`,
    ],
    [
      'a list in traditional characters',
      `<ul><li>索引號：A1-23</li><li>發文字號：青政发〔2022〕5号</li><li>發文機關：青山县人民政府</li><li>發佈日期：2022-03-05</li></ul>${DOCUMENT}`,
    ],
    [
      'one line',
      `<p>索引号：A1-23 &nbsp; 文号：青政发〔2022〕5号 &nbsp; 发布机构：青山县人民政府 | 发布日期：2022-3-5 浏览次数：12</p>${DOCUMENT}`,
    ],
    ['a table behind the document', `${DOCUMENT}${TABLE}</table>`],
  ])('are read from %s, and are no part of the document', (_, html) => {
    const { metadata, text } = read(around(html));
    expect(metadata).toMatchObject(FIELDS);
    expect(text.split('\n').slice(-LINES.length - 1, -1)).toEqual(LINES);
    expect(text).not.toContain('A1-23');
  });

  it('come from the head of the page where nothing else has them', () => {
    const head =
      '<meta name="ArticleTitle" content="青山县儿童发展规划"><meta name="PubDate" content="2022-03-07 09:00"><meta name="ContentSource" content="县妇儿工委">';
    expect(read(head + DOCUMENT).metadata).toMatchObject({
      title: '青山县儿童发展规划',
      published: '2022-03-07',
      issuer: '县妇儿工委',
    });
    expect(read(`${head}${around(`${TABLE}</table>${DOCUMENT}`)}`).metadata).toMatchObject(FIELDS);
  });

  it('are null where they are empty', () => {
    const html =
      '<table><tr><td>索引号</td><td></td><td>文号</td><td>无</td></tr><tr><td>发布机构</td><td>—</td><td>成文日期</td><td>不详</td></tr></table>';
    expect(read(around(html + DOCUMENT)).metadata).toEqual({
      title: null,
      documentNumber: null,
      issuer: null,
      issued: null,
      published: null,
      indexNumber: null,
    });
  });

  it('are not taken out of the document', () => {
    const html =
      '<p>为保障儿童权利，制定本规划。</p><p>时间：2021年至2030年</p><p>来源：各部门统计</p><p>本规划自印发之日起施行。</p>';
    expect(read(around(`<div>${html}</div>`)).text).toContain('时间：2021年至2030年\n来源：各部门统计\n');
  });
});

describe('a date', () => {
  it.each([
    ['2022年9月9日', '2022-09-09'],
    ['2022-09-09 14:56:00', '2022-09-09'],
    ['2022/9/9', '2022-09-09'],
    ['2022.09.09', '2022-09-09'],
    ['20220909', '2022-09-09'],
    ['二〇二二年九月九日', '2022-09-09'],
    ['二○二二年十二月三十一日', '2022-12-31'],
    ['二零二二年十月二十日', '2022-10-20'],
    ['2022年 9 月 9 日', '2022-09-09'],
    ['2022年2月30日', null],
    ['2022年', null],
    ['无', null],
  ])('%s is %s', (text, date) => {
    expect(isoDate(text)).toBe(date);
  });
});
