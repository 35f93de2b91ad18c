import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../src/model/document.ts';
import type { Extraction, Plan, Target, Trend } from '../src/model/extraction.ts';
import { extractorOf } from '../src/pipeline.ts';
import { readDocument } from '../src/read/readDocument.ts';
import { CORPUS } from './corpus.ts';
import { RULES } from './extractor.ts';

const FOLDER = new URL('fixtures/formats/', import.meta.url);

/** The ending of each kind of file of a plan, and what the extraction must say of it. */
const KINDS = [
  { ending: 'html', format: 'html', encoding: 'utf-8' },
  { ending: 'gbk.html', format: 'html', encoding: 'gb18030' },
  { ending: 'pdf', format: 'pdf', encoding: null },
  { ending: 'docx', format: 'docx', encoding: null },
  { ending: 'doc', format: 'doc', encoding: null },
] as const;

interface Fixture {
  readonly document: SourceDocument;
  readonly extraction: Extraction;
}

const readFixture = async (name: string, id: string): Promise<Fixture> => {
  const document = await readDocument(readFileSync(new URL(name, FOLDER)), name);
  return { document, extraction: extractorOf(RULES).document(document, id) };
};

const read = new Map<string, Promise<Fixture>>();

/** Every file is read once, when the first test asks for it. */
const fixtureOf = (id: string, ending: string): Promise<Fixture> => {
  const name = `${id}.${ending}`;
  const fixture = read.get(name) ?? readFixture(name, id);
  read.set(name, fixture);
  return fixture;
};

/** All that the text of a target decides, on one line; `null` where there is nothing. */
const targetLine = (target: Target): string => {
  const { indicator, kind, comparator, value, min, max, unit, per, year, yearBasis } = target;
  const { baselineYear, baselineValue, strength, binding, plan, section, domain, item } = target;
  return [
    ...[plan, section, domain, item, indicator.text, kind, comparator, value, min, max, unit, per],
    ...[year, yearBasis, baselineYear, baselineValue, strength, binding],
  ].join(' ');
};

const trendLine = ({ plan, section, domain, item, indicator, direction }: Trend): string =>
  [plan, section, domain, item, indicator.text, direction].join(' ');

const planLine = ({ id, title, region, population, period, domains, projects }: Plan): string =>
  [
    ...[id, title?.replace(/\s/g, ''), region?.name, population, period?.join('—')],
    ...domains.map(({ name, goals, measures }) => `${name} ${goals.length} ${measures.length}`),
    projects.length,
  ].join(' ');

describe.each(CORPUS)('$id', ({ id, extraction: ofText }) => {
  describe.each(KINDS)('as $ending', ({ ending, format, encoding }) => {
    it('is read whole', async () => {
      const { document, extraction } = await fixtureOf(id, ending);
      expect(document).toMatchObject({ format, encoding, recognizedPages: [] });
      expect(document.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
      expect(extraction.status).toBe('ok');
    });

    it('has the targets of the text', async () => {
      const { extraction } = await fixtureOf(id, ending);
      expect(extraction.targets.length).toBeGreaterThan(30);
      expect(extraction.targets.map(targetLine)).toEqual(ofText.targets.map(targetLine));
    });

    it('has the trends and the plans of the text', async () => {
      const { extraction } = await fixtureOf(id, ending);
      expect(extraction.trends.map(trendLine)).toEqual(ofText.trends.map(trendLine));
      expect(extraction.plans.map(planLine)).toEqual(ofText.plans.map(planLine));
    });

    it('has every number where it says', async () => {
      const { document, extraction } = await fixtureOf(id, ending);
      const points = [...document.text];
      for (const { source } of extraction.targets)
        expect(points.slice(source.number.start, source.number.end).join('')).toBe(source.quote);
    });
  });
});

/** What the government page says of each document. */
const METADATA: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(
  readFileSync(new URL('metadata.json', FOLDER), 'utf8'),
);

describe('a page of a government site', () => {
  it.each(Object.entries(METADATA))('says what %s is', async (id, { site: _, ...metadata }) => {
    const { document } = await fixtureOf(id, 'gbk.html');
    expect(document.metadata).toMatchObject(metadata);
  });

  it.each(CORPUS)('leaves nothing around the text of $id', async ({ id }) => {
    const [page, plain] = [await fixtureOf(id, 'gbk.html'), await fixtureOf(id, 'html')];
    expect(page.document.text.replace(/[ \u3000]/g, '')).toBe(plain.document.text.replace(/[ \u3000]/g, ''));
  });
});

interface Pages {
  readonly pages: number;
  readonly snippets: readonly { readonly snippet: string; readonly page: number }[];
}

/** Finds the page on which a stretch begins that occurs once in the text, blanks left out. */
const pageFinder = ({ text, pageStarts }: SourceDocument): ((snippet: string) => number | undefined) => {
  const solid = [...text.matchAll(/\S/g)];
  const joined = solid.map(([char]) => char).join('');
  return (snippet) => {
    const position = solid[joined.indexOf(snippet)]?.index ?? -1;
    return pageStarts.findLast(({ start }) => start <= position)?.page;
  };
};

describe('a PDF', () => {
  it.each(CORPUS)('of $id has every number on its page', async ({ id }) => {
    const { document, extraction } = await fixtureOf(id, 'pdf');
    const truth: Pages = JSON.parse(readFileSync(new URL(`${id}.pages.json`, FOLDER), 'utf8'));
    expect(truth.snippets.length).toBeGreaterThan(40);
    expect(document.pages).toBe(truth.pages);
    expect(extraction.document.source.pages).toBe(truth.pages);
    const pageOf = pageFinder(document);
    const found = truth.snippets.map(({ snippet }) => ({ snippet, page: pageOf(snippet) }));
    expect(found).toEqual(truth.snippets);
    const pages = extraction.targets.map(({ source }) => source.page);
    expect(pages).not.toContain(null);
    expect(pages).toEqual(pages.toSorted((one, other) => (one ?? 0) - (other ?? 0)));
  });

  it.each(CORPUS)('of $id prints the numbers of targets on the page that they name', async ({ id }) => {
    const { document, extraction } = await fixtureOf(id, 'pdf');
    const points = [...document.text];
    for (const { source } of extraction.targets) {
      const start = points.slice(0, source.number.start).join('').length;
      expect(source.page).toBe(document.pageStarts.findLast((each) => each.start <= start)?.page);
    }
  });
});
