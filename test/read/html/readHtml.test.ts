import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/read/html/readHtml.ts';
import { corpusPlan } from '../../plan.ts';
import { encode } from '../encode.ts';
import { around, linesOf, pageOf, read, rulesOf, textOf } from './pages.ts';

const NONE = {
  title: null,
  documentNumber: null,
  issuer: null,
  issued: null,
  published: null,
  indexNumber: null,
};

describe('a page of a government', () => {
  it.each([
    [
      'trs',
      {
        title: '青山市人民政府关于印发青山市儿童发展规划的通知',
        documentNumber: '青政发〔2022〕3号',
        issuer: '青山市人民政府',
        issued: '2022-09-09',
        published: '2022-09-13',
        indexNumber: '11420000/2022-00123',
      },
    ],
    [
      'gov-cn',
      {
        title: '国务院关于印发中国妇女发展纲要和中国儿童发展纲要的通知',
        documentNumber: '国发〔2021〕16号',
        issuer: '国务院',
        issued: '2021-09-08',
        published: '2021-09-27',
      },
    ],
    ['table-layout-2005', { published: '2005-06-01' }],
    ['mobile', { title: '清远市儿童发展规划（2021—2030年）', published: '2022-07-01' }],
    ['wechat', { title: '细河区妇女发展规划（2021—2030年）', published: '2022-09-14' }],
    ['word', { title: '岢岚县儿童发展“十四五”规划' }],
    ['libreoffice', {}],
    [
      'pre',
      {
        title: '青山县妇女发展规划（2021—2030年）',
        issuer: '青山县妇儿工委',
        issued: '2022-03-08',
        indexNumber: 'QS2022-0007',
      },
    ],
    ['split', { title: '青山县人民政府办公室关于印发青山县妇女儿童发展规划的通知', published: '2022-03-01' }],
    [
      'district-portal',
      {
        title: '南屏区人民政府办公室关于印发南屏区学前教育发展提升行动计划的通知',
        documentNumber: '南政办〔2023〕16号',
        issuer: '南屏区人民政府办公室',
        issued: '2023-05-10',
        published: '2023-05-12',
        indexNumber: 'NP0001-2023-00045',
      },
    ],
    [
      'policy-panel',
      {
        title: '省人民政府关于印发“十四五”公共卫生体系建设规划的通知',
        documentNumber: '云政发〔2021〕31号',
        issuer: '云岭省人民政府',
        issued: '2021-12-08',
        published: '2021-12-15',
      },
    ],
    ['county-2010', { title: '石门县“十二五”人口发展规划', published: '2011-03-18' }],
    ['bulletin', { title: '东江市人民政府关于印发东江市残疾人保障和发展规划（2021—2025年）的通知' }],
    [
      'attachment-only',
      {
        title: '海州市人民政府关于印发海州市“十四五”养老服务发展规划的通知',
        documentNumber: '海政发〔2022〕11号',
        issuer: '海州市政府办公室',
        published: '2022-02-21',
        indexNumber: '014301001/2022-00018',
      },
    ],
    ['discipline', { title: '白水县2023年党风廉政建设工作要点', published: '2023-02-27' }],
  ])('%s is its document, and its fields', (name, metadata) => {
    const reading = read(pageOf(name));
    expect(reading.text).toBe(textOf(name));
    expect(reading.metadata).toEqual({ ...NONE, ...metadata });
    expect(reading).toMatchObject({ encoding: 'utf-8', pages: null, diagnostics: [] });
  });

  it.each(['trs', 'gov-cn', 'split', 'table-layout-2005'])('%s says the same in GB18030', (name) => {
    const reading = readHtml(encode(pageOf(name), 'gb18030'));
    expect(reading.text).toBe(textOf(name));
    expect(reading.encoding).toBe('gb18030');
    expect(reading.diagnostics).toEqual([]);
  });
});

describe('a plan of the corpus', () => {
  const MARKUPS: readonly (readonly [string, (line: string) => string])[] = [
    ['paragraphs', (line) => `<p>　　${line}</p>\n`],
    ['divisions', (line) => `<div><span>${line}</span></div>`],
    ['line breaks', (line) => `&nbsp;&nbsp;${line}<br><br>`],
    ['a layout table', (line) => `<table><tr><td>${line}</td></tr></table>`],
    [
      'headings and sections',
      (line) => (line.length < 20 ? `<h3>${line}</h3>` : `<section><p>${line}</p></section>`),
    ],
  ];

  it.each(MARKUPS)('is read whole from %s', (_, markup) => {
    for (const id of [
      'kelan-children-14th-fyp',
      'qingyuan-children-2021-2030',
      'xihe-women-children-2021-2030',
    ]) {
      const lines = corpusPlan(id)
        .toString()
        .split('\n')
        .map((line) => line.replace(/ +/g, ' ').trim())
        .filter((line) => line !== '');
      expect(linesOf(around(`<div class="text">${lines.map(markup).join('')}</div>`))).toEqual(lines);
    }
  });
});

describe('a page without a document', () => {
  it.each([
    ['is empty', ''],
    ['has an empty body', '<html><head><title>规划</title></head><body></body></html>'],
    ['has navigation only', around('')],
    [
      'lists news',
      around(
        `<ul>${'<li><a href="1">区政府召开会议，研究部署重点工作。</a><span>2022-01-01</span></li>'.repeat(20)}</ul>`,
      ),
    ],
    ['was not found', '<html><body><h1>404</h1><p>抱歉，您访问的页面不存在，请检查网址。</p></body></html>'],
    ['was not found, in English', '<html><body><center><h1>404 Not Found</h1></center></body></html>'],
    [
      'asks for a password',
      '<html><body>用户名：<input>密码：<input type="password"><p>请登录系统</p></body></html>',
    ],
    [
      'is made by scripts',
      '<html><body><noscript>您需要启用JavaScript，才能查看本页。</noscript><div id="app"></div><script>var a="到2030年，达到90%。"</script></body></html>',
    ],
    ['is still loading', '<html><body><div>正在加载，请稍候……</div></body></html>'],
  ])('that %s is not read', (_, html) => {
    const { text, diagnostics } = read(html);
    expect(text).toBe('');
    expect(diagnostics).toMatchObject([{ severity: 'error', rule: 'read/no-document', span: null }]);
    expect(diagnostics[0]?.note).toContain('save it');
  });

  it('says what it is instead', () => {
    const messageOf = (html: string) => read(html).diagnostics[0]?.message;
    expect(messageOf('<p>密码：<input type=password></p>')).toContain('password');
    expect(messageOf('<p>您访问的页面不存在！</p>')).toContain('missing');
    expect(messageOf(around(''))).toContain('no sentence');
  });
});

describe('a page that was cut off', () => {
  const PAGE = pageOf('trs');

  it('gives what there is, and an error', () => {
    const start = PAGE.slice(0, PAGE.indexOf('适龄儿童'));
    const reading = read(start);
    expect(reading.text).toBe(`${textOf('trs').slice(0, textOf('trs').indexOf('2. 适龄'))}2.\n`);
    expect(reading.diagnostics).toMatchObject([{ severity: 'error', rule: 'read/truncated' }]);
  });

  it('is noticed wherever it is cut', () => {
    for (let at = PAGE.indexOf('<body>') + 6; at < PAGE.indexOf('</body>'); at += 97)
      expect(rulesOf(PAGE.slice(0, at))).toContain('read/truncated');
  });

  it.each([
    ['a fragment', '<p>到2030年，婴儿死亡率降至3.0‰以下。</p>'],
    ['a page without its last tag', PAGE.replace('</html>', '')],
    ['a body that never was opened', '<title>规划</title><p>到2030年，婴儿死亡率降至3.0‰以下。'],
  ])('is not %s', (_, html) => {
    expect(rulesOf(html)).toEqual([]);
  });
});

describe('a title', () => {
  const BODY = '<p>为保障儿童权利，制定本规划，请认真贯彻落实。</p><p>到2030年，婴儿死亡率降至3.0‰以下。</p>';

  it('goes before a document that does not begin with it', () => {
    const html = `<meta name="ArticleTitle" content="青山县儿童发展规划">${BODY}`;
    expect(linesOf(html)[0]).toBe('青山县儿童发展规划');
    expect(linesOf(around(`<div><h1>青山县儿童发展规划</h1></div><div>${BODY}</div>`))[0]).toBe(
      '青山县儿童发展规划',
    );
  });

  it.each([
    ['in one line', '<p>青山县儿童发展规划（2021—2030年）</p>'],
    ['in two', '<p>青山县儿童发展规划</p><p>（2021—2030年）</p>'],
    ['below its number', '<p>青政发〔2022〕3号</p><p>《青山县儿童发展规划》（2021—2030年）</p>'],
  ])('is not said twice where it stands %s', (_, title) => {
    const html = `<meta name="ArticleTitle" content="青山县儿童发展规划（2021—2030年）">${title}${BODY}`;
    expect(read(html).text.match(/发展规划/g)).toHaveLength(1);
  });

  it.each([
    ['青山县儿童发展规划_政府文件_青山县人民政府门户网站', '青山县儿童发展规划'],
    ['青山县儿童发展规划（2021-2030年）-青山县人民政府网', '青山县儿童发展规划（2021-2030年）'],
    ['青山县儿童发展规划 | 青山县人民政府', '青山县儿童发展规划'],
    ['青山县儿童发展规划（2021—2030年） 青山县政府', '青山县儿童发展规划（2021—2030年）'],
    ['青山县妇女 儿童发展规划_政府文件', '青山县妇女 儿童发展规划'],
    ['青山县儿童发展规划2021-2030', '青山县儿童发展规划2021-2030'],
    ['青山县人民政府门户网站', null],
  ])('of the page %s is %s', (title, expected) => {
    const html = `<html><head><title>${title}</title></head><body>${BODY}</body></html>`;
    expect(read(html).metadata.title).toBe(expected);
    expect(linesOf(html)).toHaveLength(2);
  });
});
