import { readFileSync } from 'node:fs';
import type { Reading } from '../../../src/model/document.ts';
import { readHtml } from '../../../src/read/html/readHtml.ts';
import { ROOT } from '../../plan.ts';

const FOLDER = `${ROOT}test/fixtures/html/`;

/** A page of the fixtures, in UTF-8 whatever it says of itself. */
export const pageOf = (name: string): string => readFileSync(`${FOLDER}${name}.html`, 'utf8');

/** The text of the document in it. */
export const textOf = (name: string): string => readFileSync(`${FOLDER}${name}.txt`, 'utf8');

export const read = (html: string): Reading => readHtml(Buffer.from(html));

/** The lines that are read from a page. */
export const linesOf = (html: string): string[] => read(html).text.split('\n').slice(0, -1);

/** The rules of the diagnostics of a page. */
export const rulesOf = (html: string): string[] => read(html).diagnostics.map(({ rule }) => rule);

/** The rows of the first table of a page. */
export const rowsOf = (html: string): string[][] => {
  const { text, tables } = read(html);
  return (tables[0]?.rows ?? []).map((row) => row.map(({ start, end }) => text.slice(start, end)));
};

export const NAVIGATION =
  '<ul class="nav"><li><a href="/">首页</a></li><li><a href="/xw">新闻中心</a></li><li><a href="/zw">政务公开</a></li></ul>';
export const CRUMBS = '<div>当前位置：<a href="/">首页</a> &gt; <a href="/gh">规划计划</a> &gt; 正文</div>';
export const FOOTER =
  '<div class="foot"><p>主办单位：青山县人民政府　地址：人民路1号</p><p>晋ICP备05000123号 网站标识码：1409290001</p></div>';

/** A page as sites make them, around the source of a document. */
export const around = (document: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>青山县人民政府</title></head><body>${NAVIGATION}${CRUMBS}<div class="main">${document}</div>${FOOTER}</body></html>`;
