import { describe, expect, it } from 'vitest';
import { around, linesOf } from './pages.ts';

const NOTICE = [
  '各乡镇人民政府：',
  '为保障儿童权利，制定本规划，请认真贯彻落实。',
  '到2030年，婴儿死亡率降至3.0‰以下。',
];

const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join('');
const divisions = (lines: readonly string[]): string => lines.map((line) => `<div>${line}</div>`).join('');
const breaks = (lines: readonly string[]): string => lines.join('<br>');
const rows = (lines: readonly string[]): string =>
  `<table>${lines.map((line) => `<tr><td>${line}</td></tr>`).join('')}</table>`;

const MARKUPS = [paragraphs, divisions, breaks, rows];

describe('what a document ends with', () => {
  it.each([
    ['a signature', ['清远市人民政府办公室', '2022年8月26日']],
    ['who printed it', ['清远市人民政府', '2022年8月26日', '清远市人民政府办公室　　2022年8月26日印发']],
    ['how it may be used', ['（此件公开发布）']],
    ['what is attached', ['附件：青山县儿童发展规划主要指标']],
    ['a list of attachments', ['附件：1. 主要指标', '2. 任务分工', '青山县人民政府', '2022年3月1日']],
    ['files before the signature', ['附件：1. 主要指标.docx', '青山县人民政府', '二〇二二年三月一日']],
    ['whom to ask, before the signature', ['联系人：张三　联系电话：0000-1234567', '2022年3月1日']],
    ['a line without a full stop', ['评估报告报送时间不晚于次年5月31日，由县妇儿工委办公室汇总']],
    ['rows that have lost their cells', ['主要指标', '指标 2020年 2030年', '婴儿死亡率（‰） 3.5 3.0']],
    ['who is told', ['公开方式：主动公开', '抄送：县委各部门，县人大常委会办公室。']],
  ])('%s is kept', (_, lines) => {
    for (const markup of MARKUPS)
      expect(linesOf(around(markup([...NOTICE, ...lines])))).toEqual([...NOTICE, ...lines]);
  });

  it.each([
    ['who edited it', ['责任编辑：王五　审核：李四']],
    ['who looked it over', ['初审：赵六', '复审：钱七']],
    ['who runs the site', ['主办单位：青山县人民政府　承办：县大数据中心']],
    ['where that is', ['地址：青山县人民路1号　邮编：000000　电话：0000-1234567']],
    ['an office and its numbers', ['《青山县政府公报》编辑部　电话：0000-1234567　传真：0000-1234568']],
    [
      'what to look at it with',
      ['建议使用1366×768及以上分辨率、IE9.0以上浏览器浏览本站，网站支持IPv6，满意度98.2%'],
    ],
    ['who owns it', ['青山县人民政府 版权所有 联系电话：0000-8888888']],
    ['what may be done with it', ['凡注明“来源：青山县人民政府网”的文章，未经授权不得转载。']],
    ['a file', ['相关附件：青山县儿童发展规划.docx（86.5KB）']],
    ['files', ['附件：', '1.青山县儿童发展规划.pdf', '2.指标表.xlsx [下载]']],
    ['a file and how often it was loaded', ['附件【青山县儿童发展规划.docx】已下载12次']],
    ['news', ['相关新闻：', '·全县新增托位420个', '·召开妇女儿童工作会议，部署重点任务']],
    ['other articles', ['往期推荐', '2021年度监测报告：42项指标达标率97.6%']],
    ['questions and answers', ['政策解读', '规划是什么？', '答：是一份文件。']],
    ['a request to follow', ['点击上方蓝字 关注我们']],
    ['buttons', ['【打印】【关闭】', '分享到：微信 微博', '返回顶部']],
    ['a question to the reader', ['标签：教育　规划', '您对本页面内容是否满意？']],
    ['neighbours', ['上一篇：青山县妇女发展规划', '下一篇：没有了', '网友评论：共有0条评论']],
    [
      'these in traditional characters',
      ['責任編輯：王五', '相關新聞', '全縣新增托位420個', '版權所有：青山縣人民政府'],
    ],
  ])('%s is left out', (_, lines) => {
    for (const markup of MARKUPS) expect(linesOf(`${markup([...NOTICE, ...lines])}`)).toEqual(NOTICE);
    for (const markup of MARKUPS)
      expect(linesOf(around(`<div>${markup(NOTICE)}</div><div>${markup(lines)}</div>`))).toEqual(NOTICE);
  });

  it('is not taken for the end of the page when much stands behind it', () => {
    const goals = Array.from(
      { length: 40 },
      (_, index) => `目标${index + 1}：达标率提高到${50 + index}%，力争更高`,
    );
    const lines = [...NOTICE, '政策解读', ...goals];
    for (const markup of MARKUPS) expect(linesOf(around(markup(lines)))).toEqual(lines);
  });
});

describe('what stands above a document', () => {
  it.each([
    ['where it is', ['当前位置：首页 > 政务公开 > 正文']],
    ['where it is, in traditional characters', ['您當前的位置：首頁 > 政務公開 > 省政府文件']],
    ['columns', ['市政府公报 >> 2022年 >> 第6期 >> 市政府文件']],
    ['a slogan and where it is', ['以人民为中心，建设美丽青山', '首页 / 政策 / 正文']],
    ['fields', ['发布时间：2022-01-20　来源：县政府办　浏览次数：5,312']],
    ['fields in traditional characters', ['發佈時間：2022-01-20　來源：縣政府辦　瀏覽次數：5,312']],
    ['a date and who reads it', ['2022-01-05 区教育局 128 次浏览']],
    ['sizes', ['【字体：大 中 小】【打印】【关闭】']],
    ['modes', ['老年模式 | 无障碍 | 手机版']],
  ])('%s is left out', (_, lines) => {
    for (const markup of MARKUPS) expect(linesOf(markup([...lines, ...NOTICE]))).toEqual(NOTICE);
  });
});

it('keeps a document without sentences', () => {
  const lines = ['青山县儿童发展规划主要指标', '婴儿死亡率 3.0‰', '学前教育毛入园率 95%'];
  for (const markup of MARKUPS) expect(linesOf(markup(['【打印】【关闭】', ...lines]))).toEqual(lines);
});

describe('what stands between sentences', () => {
  it.each([
    '政府网站支持IPv6比例达到100%。',
    '推行扫描溯源二维码查询制度，覆盖率达到90%。',
    '隐私保护制度更加健全',
    '相关政策',
    '政策解读',
    '主办单位：县妇联',
    '联系电话：12338',
    '版权保护力度加大，侵权案件办结率达到98%',
    '报名表.docx',
    '时间：2021年至2030年',
  ])('is kept: %s', (line) => {
    const lines = [NOTICE[0] ?? '', NOTICE[1] ?? '', line, ...NOTICE.slice(1), ...NOTICE.slice(1)];
    for (const markup of MARKUPS) expect(linesOf(around(markup(lines)))).toEqual(lines);
  });
});

describe('the title of a page', () => {
  const TITLE = '青山县人民政府关于印发青山县儿童发展规划（2021—2030年）的通知';

  it.each([
    ['in one line', [TITLE]],
    ['in three', ['青山县人民政府', '关于印发青山县儿童发展规划', '（2021—2030年）的通知']],
    ['without who issued it', ['关于印发青山县儿童发展规划（2021—2030年）的通知']],
    ['below its number', ['青政发〔2022〕3号', TITLE]],
  ])('is given once if the document has it %s', (_, own) => {
    for (const title of [
      `<div class="title">${TITLE}</div>`,
      `<h1>${TITLE.replace('关于', '<br>关于')}</h1>`,
      `<meta name="ArticleTitle" content="${TITLE}"><h2>${TITLE}</h2><div>来源：本站　时间：2022-03-01 10:00</div>`,
    ])
      for (const markup of MARKUPS)
        expect(linesOf(around(`${title}<div>${markup([...own, ...NOTICE])}</div>`))).toEqual([
          ...own,
          ...NOTICE,
        ]);
  });

  it('stays if the document has another', () => {
    const plan = '青山县儿童发展规划（2021—2030年）';
    expect(linesOf(around(`<div>${TITLE}</div>${paragraphs([...NOTICE, plan, ...NOTICE])}`))).toEqual([
      TITLE,
      ...NOTICE,
      plan,
      ...NOTICE,
    ]);
  });
});
