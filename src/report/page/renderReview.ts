import type { Extraction } from '../../model/extraction.ts';
import { type Found, isTarget } from '../../review/decisions/found.ts';
import { quantityOf } from '../quantity.ts';
import { addressOf } from './address.ts';
import { articleOf } from './article.ts';
import { targetWords, trendWords } from './findingWords.ts';
import { escaped, scriptJson } from './html.ts';
import { inlineScript, inlineStyle, policySource } from './inline.ts';
import { pageFile } from './pageFile.ts';
import { whereOf } from './placeWords.ts';
import { quotesOf } from './quotes.ts';
import type { DocumentCount, Opening } from './reviewProtocol.ts';

/** What the page shows where no script runs: a document with what is open in it, and the way to all others. */
export interface Unscripted {
  readonly documents: readonly DocumentCount[];
  readonly shown: {
    readonly extraction: Extraction;
    readonly text: string | null;
    readonly open: readonly Found[];
  } | null;
}

/** A page with the policy that it has to be sent with. */
export interface ReviewPage {
  readonly html: Iterable<string>;
  readonly policy: string;
}

const NEEDS_SCRIPT = '审核需要启用 JavaScript；未启用时只能阅读原文和待定的内容。';

const policyOf = (script: string, style: string): string =>
  [
    "default-src 'none'",
    `script-src ${policySource(script)}`,
    `style-src ${policySource(style)}`,
    "connect-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const foundHtml = (found: Found, document: string): string => {
  const words = isTarget(found) ? targetWords(found, quantityOf(found)) : trendWords(found);
  const link = `<a href="#${escaped(addressOf(document, found.id))}">${escaped(words)}</a>`;
  return `<li>${link} <span class="pale">${escaped(whereOf(found.source))}</span></li>\n`;
};

function* shownHtml({ extraction, text, open }: NonNullable<Unscripted['shown']>): Generator<string> {
  const { id, title } = extraction.document;
  yield `<article><h2>${escaped(title ?? id)}</h2>\n<section><h3>待定 ${open.length} 条</h3><ol>\n`;
  for (const found of open) yield foundHtml(found, id);
  yield '</ol></section>\n<div class="plan-text" lang="zh-CN">';
  yield* text === null ? quotesOf(extraction) : articleOf(text, extraction, id);
  yield '</div></article>\n';
}

function* unscriptedHtml(opening: Opening, { documents, shown }: Unscripted): Generator<string> {
  yield `<noscript><main class="unscripted"><h1>逐条审核</h1>\n<p class="warning">${NEEDS_SCRIPT}</p>\n<nav><ul>\n`;
  for (const { id, title, open } of documents) {
    const query = new URLSearchParams({ key: opening.token, document: id });
    const link = `<a href="/?${escaped(query.toString())}">${escaped(title ?? id)}</a>`;
    yield `<li>${link} <span class="pale">待定 ${open} 条</span></li>\n`;
  }
  yield '</ul></nav>\n';
  if (shown) yield* shownHtml(shown);
  yield '</main></noscript>\n';
}

/**
 * The page of `zhibiao review`: with a script it asks the server for all that it shows, without one it can be read.
 * @throws the error of the file system where the program was not built
 */
export const renderReview = (opening: Opening, unscripted: Unscripted): ReviewPage => {
  const script = inlineScript(pageFile('review.js'));
  const style = inlineStyle(pageFile('review.css'));
  const html = function* (): Generator<string> {
    yield `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>逐条审核</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<div id="app"></div>
`;
    yield* unscriptedHtml(opening, unscripted);
    yield `<script type="application/json" id="review">${scriptJson(JSON.stringify(opening))}</script>\n`;
    yield `<script>${script}</script>\n</body>\n</html>\n`;
  };
  return { html: html(), policy: policyOf(script, style) };
};
