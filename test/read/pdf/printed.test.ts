import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/read/pdf/readPdf.ts';
import { ROOT } from '../../plan.ts';

interface Plan {
  readonly title: string;
  readonly head: string;
  readonly paragraphs: readonly string[];
  readonly note: string;
  readonly table: readonly (readonly string[])[];
  readonly last: string;
}

const FOLDER = `${ROOT}test/fixtures/pdf/`;
const plan = JSON.parse(readFileSync(`${FOLDER}plan.json`, 'utf8')) as Plan;
const read = (name: string) => readPdf(readFileSync(`${FOLDER}${name}.pdf`));
const rows = plan.table.map((row) => row.join('\t'));
const withoutBlanks = (text: string): string => text.replace(/[ \u3000]/g, '');

describe('readPdf of what programs print', () => {
  it('gives the paragraphs and the table that Chromium printed over four pages', async () => {
    const { text, pages, tables, metadata, diagnostics } = await read('chromium');
    const lines = withoutBlanks(text).trimEnd().split('\n');
    expect(lines).toEqual([plan.title, ...plan.paragraphs, ...rows, plan.last]);
    expect(pages).toBe(4);
    expect(metadata.title).toBe(plan.title);
    expect(tables).toHaveLength(1);
    expect(tables[0]?.rows.map((row) => row.map(({ start, end }) => text.slice(start, end)))).toEqual(
      plan.table,
    );
    expect(diagnostics.map(({ severity, rule }) => [severity, rule])).toEqual([
      ['info', 'read/running-head'],
    ]);
    expect(diagnostics[0]?.message).toContain(plan.head);
  });

  it('gives what LibreOffice printed, with its note after the paragraphs and without the contents', async () => {
    const { text, diagnostics } = await read('libreoffice');
    const lines = withoutBlanks(text).trimEnd().split('\n');
    const note = `[1]${plan.note}`;
    expect(lines.filter((line) => line !== note)).toEqual([
      plan.title,
      ...plan.paragraphs.map((each, index) => (index === 2 ? `${each}[1]` : each)),
      ...rows,
      plan.last,
    ]);
    expect(lines).toContain(note);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['read/running-head', 'read/contents']);
  });

  it('knows on which page each place is', async () => {
    const { text, pageStarts } = await read('chromium');
    expect(pageStarts.map(({ page }) => page)).toEqual([1, 2, 3, 4]);
    const pageOf = (part: string): number | undefined =>
      pageStarts.findLast(({ start }) => start <= text.indexOf(part))?.page;
    expect(pageOf(plan.title)).toBe(1);
    expect(pageOf(plan.last)).toBe(4);
  });
});
