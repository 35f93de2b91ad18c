import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/read/compose.ts';
import type { Engine } from '../../../src/read/ocr/engine.ts';
import { recognizePages } from '../../../src/read/ocr/recognizePages.ts';
import type { PagePicture } from '../../../src/read/pdf/pagePictures.ts';
import { rawBlock } from './page.ts';

const picture = (page: number): PagePicture => ({ page, png: Uint8Array.of(page) });

async function* pictures(...pages: readonly number[]): AsyncGenerator<PagePicture> {
  for (const page of pages) yield picture(page);
}

type Behaviour = 'read' | 'fail' | 'hang';

/** Engines that read a page as its number, but behave on some pages as told; and what became of them. */
const engines = (behaviour: Readonly<Record<number, Behaviour>> = {}) => {
  const log = { started: 0, closed: 0 };
  const start = async (): Promise<Engine> => {
    log.started += 1;
    return {
      recognize: async ([page = 0]) => {
        if (behaviour[page] === 'fail') throw new Error('no picture');
        if (behaviour[page] === 'hang') await new Promise(() => undefined);
        return [rawBlock([`    这是第${'零一二三四'[page]}页的`, '全部的文字。'])];
      },
      close: async () => {
        log.closed += 1;
      },
    };
  };
  return { log, start };
};

describe('recognizePages', () => {
  it('reads all pages by one engine, and closes it', async () => {
    const { log, start } = engines();
    const done: number[] = [];
    const read = await recognizePages(pictures(1, 2, 4), { start, onProgress: (page) => done.push(page) });
    expect(compose(read.parts).text).toBe(
      '这是第一页的全部的文字。\n这是第二页的全部的文字。\n这是第四页的全部的文字。\n',
    );
    expect(read).toMatchObject({ pages: [1, 2, 4], diagnostics: [] });
    expect(done).toEqual([1, 2, 4]);
    expect(log).toEqual({ started: 1, closed: 1 });
  });

  it('names a page that fails, and reads the others by a new engine', async () => {
    const { log, start } = engines({ 2: 'fail' });
    const done: number[] = [];
    const read = await recognizePages(pictures(1, 2, 3), { start, onProgress: (page) => done.push(page) });
    expect(read.pages).toEqual([1, 3]);
    expect(read.diagnostics).toMatchObject([
      { severity: 'error', message: 'page 2 could not be read by OCR: no picture' },
    ]);
    expect(done).toEqual([1, 2, 3]);
    expect(log).toEqual({ started: 2, closed: 2 });
  });

  it('gives a page up that takes too long', async () => {
    const { log, start } = engines({ 1: 'hang' });
    const read = await recognizePages(pictures(1, 2), { start, patience: 20 });
    expect(read.pages).toEqual([2]);
    expect(read.diagnostics.map(({ message }) => message)).toEqual([
      'page 1 could not be read by OCR: it took longer than 0.02 s',
    ]);
    expect(log).toEqual({ started: 2, closed: 2 });
  });

  it('says so where OCR cannot be started', async () => {
    const start = async (): Promise<Engine> => {
      throw new Error('no data');
    };
    expect(await recognizePages(pictures(1, 2), { start })).toMatchObject({
      parts: [],
      pages: [],
      diagnostics: [{ severity: 'error', rule: 'read/no-ocr', message: 'OCR could not be started: no data' }],
    });
  });

  it('keeps what was read where no further page can be drawn', async () => {
    const { log, start } = engines();
    async function* broken(): AsyncGenerator<PagePicture> {
      yield picture(1);
      throw new Error('a broken stream');
    }
    const read = await recognizePages(broken(), { start });
    expect(read.pages).toEqual([1]);
    expect(read.diagnostics).toMatchObject([{ severity: 'error', rule: 'read/no-picture' }]);
    expect(log).toEqual({ started: 1, closed: 1 });
  });

  it('starts nothing where there is nothing to read', async () => {
    const { log, start } = engines();
    expect(await recognizePages(pictures(), { start })).toEqual({ parts: [], pages: [], diagnostics: [] });
    expect(log.started).toBe(0);
  });
});
