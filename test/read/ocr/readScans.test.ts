import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readScans } from '../../../src/read/ocr/readScans.ts';
import { readDocument } from '../../../src/read/readDocument.ts';
import { ROOT } from '../../plan.ts';

const SCAN = readFileSync(`${ROOT}test/fixtures/ocr/scan.pdf`);
const PATIENCE = 60_000;

describe('readScans', () => {
  afterEach(() => vi.restoreAllMocks());

  it('reads a scanned page, prints nothing and leaves no file behind', { timeout: PATIENCE }, async () => {
    const printed = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write'));
    const before = readdirSync('.');
    const done: string[] = [];
    const reading = await readDocument(SCAN, 'scan.pdf', {
      ocr: true,
      onPage: (page, total) => done.push(`${page} of ${total}`),
    });
    // Not the shares themselves: another processor may read one otherwise.
    expect(reading.text).toMatch(
      /^一、儿童与健康\n\(一\)主要目标。\n1\.适龄儿童.{30,50}以上。\n2\..{50,70}以下。\n3\./m,
    );
    expect(reading.text).toMatch(/创建20个青少年科技教育基地，每个乡镇至少有1所公办幼儿园。\n$/);
    expect(reading.text).not.toMatch(/\n—? ?1 ?—?\n/);
    expect(reading).toMatchObject({ pages: 1, recognizedPages: [1], pageStarts: [{ start: 0, page: 1 }] });
    expect(reading.diagnostics.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual([
      'warning read/recognized',
      'info read/running-head',
    ]);
    expect(done).toEqual(['1 of 1']);
    expect(readdirSync('.')).toEqual(before);
    expect(printed.flatMap(({ mock }) => mock.calls)).toEqual([]);
  });

  it('says that a PDF cannot be drawn', async () => {
    const reading = await readScans(SCAN.subarray(0, 300), [1]);
    expect(reading).toMatchObject({ parts: [], pages: [] });
    expect(reading.diagnostics).toMatchObject([{ severity: 'error', rule: 'read/no-picture' }]);
  });

  it('names the pages that could not be drawn', async () => {
    const start = async () => ({ recognize: async () => [], close: async () => undefined });
    async function* draw() {
      yield { page: 2, png: Uint8Array.of() };
    }
    const { diagnostics } = await readScans(SCAN, [1, 2, 3, 4], { start, draw });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'OCR found no text on the pictures',
      'pages 1, 3–4 could not be drawn for OCR',
    ]);
  });

  it('says that nothing is to be read on the pictures', async () => {
    const start = async () => ({ recognize: async () => [], close: async () => undefined });
    const reading = await readScans(SCAN, [1], { start });
    expect(reading.diagnostics.map(({ rule }) => rule)).toEqual(['read/no-text']);
  });
});
