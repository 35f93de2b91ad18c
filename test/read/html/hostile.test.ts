import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/read/html/readHtml.ts';
import { around, linesOf, pageOf, textOf } from './pages.ts';

const FIRST = '到2030年，婴儿死亡率降至3.0‰以下。';
const LAST = '最后一段，也要保留，达到80%。';
const DEEP = 20_000;

describe('a page made to harm', () => {
  it.each([
    ['divisions', '<div>', '</div>'],
    ['divisions that are not closed', '<div>', ''],
    ['spans', '<span>', '</span>'],
    ['hidden spans and shown ones', '<span style="display:block">', '</span>'],
    ['layout tables', '<table><tr><td>', '</td></tr></table>'],
    ['lists', '<ol><li>', '</li></ol>'],
    ['links', '<a href="#x">', '</a>'],
    ['elements that browsers do not know', '<bgsound><constructor>', ''],
    ['captions of rows', '<caption><tr>', ''],
    ['quotations with stray ends', '<blockquote></p></li>', '</blockquote>'],
  ])('with deeply nested %s is read', (_, open, close) => {
    const lines = linesOf(`${open.repeat(DEEP)}<p>${FIRST}</p>${close.repeat(DEEP)}<p>${LAST}</p>`);
    expect(lines.join('\n')).toContain(FIRST);
    expect(lines.join('\n')).toContain(LAST);
  });

  it('gives nothing of scripts and styles, however deep they stand', () => {
    const scripts =
      '<div><script>var a = "脚本，脚本。";</script><p>甲</p><svg><style>p{}</style><title>图</title></svg><p>乙</p></div>';
    const html = `${'<div>'.repeat(600)}<p>${FIRST}</p>${scripts}${'</div>'.repeat(600)}<p>${LAST}</p>`;
    expect(linesOf(html)).toEqual([FIRST, '甲', '乙', LAST]);
  });

  it.each([
    ['end tags of what is not open', '</p></td></div>'.repeat(DEEP)],
    ['ends of paragraphs beyond a table', `<p><table><tr><td>${'<div>'.repeat(500)}${'</p>'.repeat(DEEP)}`],
    ['entities', `<p>${'&amp;&lt;&#65;'.repeat(DEEP)}</p>`],
    ['ampersands', `<p>${'&'.repeat(DEEP)}</p>`],
    ['opening brackets', `<p>${'<'.repeat(DEEP)}</p>`],
    ['attributes', `<p ${'class="a" '.repeat(DEEP)}>x</p>`],
    ['wide cells', `<table>${'<tr><td colspan=1000 rowspan=60000>a<td>b</tr>'.repeat(5000)}</table>`],
    ['labels', `<p>${'索 引 号：'.repeat(DEEP / 10)}</p>`],
    ['blanks', `<p>x${' '.repeat(DEEP)}x</p><p>${'　'.repeat(DEEP)}</p>`],
    ['buttons', `<p>${'返回顶部返回首页++--'.repeat(30)}字</p>`.repeat(50)],
    ['marks in a title', `<title>${'-—_ '.repeat(DEEP)}规划</title>`],
    ['marks behind a label', `<p>文号：${'）'.repeat(DEEP)}1</p>`],
    ['begun tags in an editor', `<textarea>${'<p '.repeat(DEEP)}</textarea>`],
    ['names in a class', `<div class="${'nav_'.repeat(200)}x">字</div>`.repeat(1000)],
    ['escaped editors', `<textarea>${'&lt;textarea&gt;'.repeat(DEEP / 10)}</textarea>`],
  ])('with many %s is read', (_, html) => {
    expect(linesOf(`<p>${FIRST}</p>${html}`)[0]).toBe(FIRST);
  });

  it.each([
    ['a script', `<script>${FIRST}`],
    ['a style', `<style>${FIRST}`],
    ['a comment', `<!-- ${FIRST}`],
    ['a tag', `<p title="${FIRST}`],
    ['a title', `<title>${FIRST}`],
  ])('gives nothing of %s that has no end', (_, html) => {
    expect(linesOf(`<p>${LAST}</p>${html}`)).toEqual([LAST]);
  });
});

/** A generator of numbers from 0 up to a limit, always the same ones (Park and Miller). */
const randomly = (seed: number) => {
  let state = seed;
  return (limit: number): number => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
};

describe('a damaged page', () => {
  const SCRAPS = [
    '<',
    '>',
    '</',
    '<!--',
    '-->',
    '"',
    "'",
    '&',
    '&#',
    '<table>',
    '</table>',
    '<script>',
    '</div>',
    '\0',
    '<a href=',
    ']]>',
  ];

  it.each(['trs', 'split', 'table-layout-2005', 'word'])('%s is read or said to be unreadable', (name) => {
    const source = pageOf(name);
    const random = randomly(name.length * 7919);
    for (let run = 0; run < 30; run += 1) {
      let html = source;
      for (let count = random(8) + 1; count > 0; count -= 1) {
        const at = random(html.length);
        const scrap = SCRAPS[random(SCRAPS.length)] ?? '';
        html = html.slice(0, at) + scrap + html.slice(at + (random(3) === 0 ? random(200) : 0));
      }
      const bytes = Buffer.from(html);
      for (let count = random(4); count > 0; count -= 1) bytes[random(bytes.length)] = random(256);
      const { text, tables, diagnostics } = readHtml(bytes);
      for (const { rows } of tables) for (const row of rows) expect(row).toHaveLength(rows[0]?.length ?? 0);
      expect(text === '').toBe(diagnostics.some(({ rule }) => rule === 'read/no-document'));
    }
  });

  it('keeps its document when what is around it changes', () => {
    const document = textOf('libreoffice')
      .split('\n')
      .filter((line) => line !== '' && !line.includes('\t'));
    const random = randomly(11);
    const wraps = [
      '<div>*</div>',
      '<section>*</section>',
      '<table><tr><td>*</td></tr></table>',
      '<form><div>*</div></form>',
    ];
    const before = ['', '<div>分享到：<a>微信</a></div>', '<div>来源：本站　时间：2022-01-02 10:00</div>'];
    const behind = [
      '',
      '<p>上一篇：<a href="1">某某规划</a></p>',
      '<div><a href="1">某某会议召开，部署工作。</a><br><a href="2">某某通知</a></div>',
    ];
    for (let run = 0; run < 40; run += 1) {
      const cut = random(document.length - 1) + 1;
      const parts = [document.slice(0, cut), document.slice(cut)].map((lines) =>
        lines.map((line) => `<p>${line}</p>`).join(''),
      );
      let html = parts.map((part) => `<div>${part}</div>`).join('');
      for (let depth = random(4); depth > 0; depth -= 1)
        html = (wraps[random(4)] ?? '*').replace(
          '*',
          () => `${before[random(3)]}${html}${behind[random(3)]}`,
        );
      expect(linesOf(around(html))).toEqual(document);
    }
  });
});
