import type { Extraction } from '../../model/extraction.ts';
import { addressOf } from './address.ts';
import { articleOf } from './article.ts';
import { documentDataOf } from './documentDataOf.ts';
import { documentJsonOf } from './documentJson.ts';
import { escaped, scriptJson } from './html.ts';
import { inlineScript, inlineStyle, policySource } from './inline.ts';
import { listingOf } from './listing.ts';
import { pageFile } from './pageFile.ts';
import { NO_PAGE_REVIEW } from './pageReview.ts';
import { quotesOf } from './quotes.ts';
import { type Report, type ReportSource, reportDataOf } from './reportDataOf.ts';

const policyOf = (script: string, style: string): string =>
  `default-src 'none'; script-src ${policySource(script)}; style-src ${policySource(style)}; base-uri 'none'; form-action 'none'`;

const titleOf = ({ document }: Extraction): string => document.title ?? document.id;

/** What is known of a document, on one line. */
const factsOf = ({ document: { documentNumber, issuer, issued, source } }: Extraction): string =>
  [documentNumber, issuer, issued, source.path].filter((fact) => fact !== null).join(' · ');

const NO_TEXT = '原文未随报告提供，以下仅列出数值目标的前后文。';

function* documentHtml(source: ReportSource, at: number): Generator<string> {
  const { extraction, text } = source;
  const { id } = extraction.document;
  const review = source.review ?? NO_PAGE_REVIEW;
  yield `<noscript data-document="${at}"><article class="document" id="${escaped(addressOf(id))}">
<header><h2>${escaped(titleOf(extraction))}</h2><p class="pale">${escaped(factsOf(extraction))}</p></header>
<div class="plan-text" lang="zh-CN">`;
  if (text === null) {
    yield `<p class="warning">${NO_TEXT}</p>\n`;
    yield* quotesOf(extraction, review);
  } else yield* articleOf(text, extraction, id, review);
  yield '</div>\n';
  yield* listingOf(extraction, review);
  yield '</article></noscript>\n';
  const data = scriptJson(documentJsonOf(documentDataOf(extraction, review)));
  yield `<script type="application/json" id="document-${at}">${data}</script>\n`;
}

/** Where no script runs: what the page then is, and the way to each document. */
function* contentsHtml(sources: readonly ReportSource[]): Generator<string> {
  yield `<noscript><header class="contents"><h1>规划指标报告</h1>
<p class="warning">此页的对比、图表和筛选需要启用 JavaScript；未启用时仍可阅读原文和数值目标。</p>
<ol>`;
  for (const { extraction } of sources) {
    const { document, targets } = extraction;
    const link = `<a href="#${escaped(addressOf(document.id))}">${escaped(titleOf(extraction))}</a>`;
    yield `<li>${link} <span class="pale">${targets.length} 个数值目标</span></li>\n`;
  }
  yield '</ol></header></noscript>\n';
}

/**
 * A report as a page that needs nothing beside itself: no network, no other file. Each text stands once, in a noscript
 * element: where no script runs the browser shows it, and where one does it is nothing but text until it is asked for.
 * @throws the error of the file system where the program was not built
 */
export function* renderReport(report: Report): Generator<string> {
  const script = inlineScript(pageFile('report.js'));
  const style = inlineStyle(pageFile('report.css'));
  const [first] = report.sources;
  const title = report.sources.length === 1 && first ? titleOf(first.extraction) : '规划指标报告';
  yield `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${escaped(policyOf(script, style))}">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<div id="app"></div>
`;
  yield* contentsHtml(report.sources);
  for (const [at, source] of report.sources.entries()) yield* documentHtml(source, at);
  yield `<script type="application/json" id="report">${scriptJson(JSON.stringify(reportDataOf(report)))}</script>\n`;
  yield `<script>${script}</script>\n</body>\n</html>\n`;
}
