import { createHash } from 'node:crypto';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/compare/compare.ts';
import { catalogueOf } from '../../../src/indicators/catalogue.ts';
import { addressOf } from '../../../src/report/page/address.ts';
import { documentDataFrom } from '../../../src/report/page/documentJson.ts';
import { renderReport } from '../../../src/report/page/renderReport.ts';
import type { Report } from '../../../src/report/page/reportDataOf.ts';
import { CORPUS } from '../../corpus.ts';
import { extractText, RULES } from '../../extractor.ts';
import { PLAN } from '../../plan.ts';

const catalogue = catalogueOf(RULES);

const reportOf = (texts: Readonly<Record<string, string | null>>): Report => {
  const sources = Object.entries(texts).map(([id, text]) => ({
    text,
    extraction: extractText(text ?? PLAN, id),
    review: null,
  }));
  const extractions = sources.map(({ extraction }) => extraction);
  return { sources, comparison: compare(extractions, { catalogue }), unchecked: [], catalogue };
};

const html = (report: Report): string => [...renderReport(report)].join('');

const SCRIPT = '<script>document.title = "owned"</script></noscript><img src=x onerror=alert(1)>';
const HOSTILE_ID = '"><script>alert(1)</script>\u2028\'&/../ \ud800';

describe('renderReport', () => {
  const corpus = html({
    sources: CORPUS.map(({ text, extraction }) => ({ text, extraction, review: null })),
    comparison: compare(
      CORPUS.map(({ extraction }) => extraction),
      { catalogue },
    ),
    unchecked: [],
    catalogue,
  });

  it('keeps the report of the corpus below 3 MB', () => {
    expect(Buffer.byteLength(corpus)).toBeLessThan(3_000_000);
  });

  it('allows its own script and style, and nothing else', () => {
    const $ = load(corpus);
    const policy = $('meta[http-equiv="Content-Security-Policy"]').attr('content') ?? '';
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const scripts = $('script:not([type])');
    expect(scripts).toHaveLength(1);
    expect(policy).toBe(
      `default-src 'none'; script-src ${hash(scripts.text())}; style-src ${hash($('style').text())}; base-uri 'none'; form-action 'none'`,
    );
    expect($('[src], link, iframe, object, [onclick], [style]')).toHaveLength(0);
  });

  it('holds each text once, for browsers with and without scripts', () => {
    expect(corpus.split('完善儿童健康服务体系').length).toBeLessThan(9);
    const scripted = load(corpus);
    const plain = load(corpus, { scriptingEnabled: false });
    for (const [at, { id, text, extraction }] of CORPUS.entries()) {
      const article = load(scripted(`noscript[data-document="${at}"]`).text());
      const seen = plain(`[id="${addressOf(id)}"]`);
      for (const page of [article('.plan-text').text(), seen.find('.plan-text').text()])
        expect(page.replace(/\s/g, '')).toBe(text.replace(/[\s\ufeff]/g, ''));
      expect(seen.find('.listing').first().find('tbody tr')).toHaveLength(extraction.targets.length);
      const data = documentDataFrom(scripted(`#document-${at}`).text());
      expect(data.targets.map((each) => each.id)).toEqual(extraction.targets.map((each) => each.id));
    }
    expect(
      plain('.contents a')
        .toArray()
        .map((link) => plain(link).attr('href')),
    ).toEqual(CORPUS.map(({ id }) => `#${addressOf(id)}`));
  });

  it('leads from its lists to the marks', () => {
    const $ = load(corpus, { scriptingEnabled: false });
    const links = $('.listing a')
      .toArray()
      .map((link) => ($(link).attr('href') ?? '').slice(1));
    const ids = new Set(
      $('[id]')
        .toArray()
        .map((each) => $(each).attr('id')),
    );
    expect(links.length).toBeGreaterThan(200);
    expect(links.filter((link) => !ids.has(link))).toEqual([]);
    expect(ids.size).toBe($('[id]').length);
  });

  it('lets nothing of a plan or its name be markup', () => {
    const text = PLAN.replace('儿童健康意识增强', SCRIPT).replaceAll('青山县', '青山县<b>');
    const page = html(reportOf({ [HOSTILE_ID]: text, other: PLAN }));
    for (const scriptingEnabled of [true, false]) {
      const $ = load(page, { scriptingEnabled });
      expect($('script:not([type])')).toHaveLength(1);
      expect($('img, b')).toHaveLength(0);
      expect($('body > noscript')).toHaveLength(3);
      expect(JSON.parse($('#report').text())).toMatchObject({
        documents: [{ id: HOSTILE_ID }, { id: 'other' }],
      });
    }
    const inside = load(load(page)('noscript[data-document="0"]').text());
    expect(inside('script, img, b')).toHaveLength(0);
    expect(inside('.plan-text').text()).toContain(SCRIPT);
  });

  it('shows quotes where the text is gone', () => {
    const page = html(reportOf({ gone: null, other: PLAN }));
    const gone = load(load(page)('noscript[data-document="0"]').text());
    expect(gone('.quote mark')).toHaveLength(3);
    expect(gone('.quote').first().text()).toContain('新生儿、婴儿死亡率分别降至3.0‰和4.5‰以下');
    expect(gone('[data-at]')).toHaveLength(0);
  });

  it('gives the same bytes each time', () => {
    expect(html(reportOf({ a: PLAN }))).toBe(html(reportOf({ a: PLAN })));
  });
});
