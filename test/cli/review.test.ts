import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { jsonOf } from '../../src/batch/jsonOf.ts';
import { review } from '../../src/cli/review.ts';
import { extract } from '../../src/extract.ts';
import type { Slice } from '../../src/report/page/reviewProtocol.ts';
import { folder } from '../folder.ts';
import { PLAN } from '../plan.ts';
import { linesIn } from '../serve/reviewing.ts';
import { recorded } from './recorded.ts';
import { start } from './zhibiao.ts';

const FILES = {
  'in/a.json': jsonOf(extract(PLAN, { id: 'a' })),
  'in/a.txt': PLAN,
  'in/b.txt': PLAN.replaceAll('青山县', '白水县'),
};

/** Asks the page that an address leads to. */
const asked = async (address: string, path: string, body?: object): Promise<Response> => {
  const headers = {
    Authorization: `Bearer ${new URL(address).searchParams.get('key')}`,
    'Content-Type': 'application/json',
  };
  return fetch(
    new URL(path, address),
    body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers },
  );
};

describe('review', () => {
  it('prints the address of a page of extractions and documents, whose decisions last', async () => {
    const root = folder(FILES);
    const options = { reviews: join(root, 'reviews'), by: '甲' };
    const output = recorded();
    const code = await review(join(root, 'in'), options, output, async (address) => {
      expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?key=[\w-]{32}$/);
      const { items, total } = (await (await asked(address, '/api/queue')).json()) as Slice;
      expect(total).toBe(6);
      expect(items[0]?.passage).toMatchObject({ quote: '3.0‰', missing: null });
      const decision = { n: 0, seen: null, decision: 'accept', correction: null, why: null };
      expect((await asked(address, '/api/decide', decision)).status).toBe(200);
    });
    expect(output.stdout()).toMatch(/^http:.*\n$/);
    expect({ code, stderr: output.stderr() }).toEqual({
      code: 0,
      stderr: ['6 of 6 to decide; Ctrl-C ends this', 'review ended; every decision is on disk'],
    });
    expect(linesIn(options.reviews)).toMatchObject([{ by: '甲', document: 'a' }]);
    const check = recorded();
    expect(await review(join(root, 'in'), { ...options, check: true }, check)).toBe(1);
    const again = recorded();
    await review(join(root, 'in'), options, again, async () => undefined);
    expect(again.stderr()[0]).toBe('5 of 6 to decide; Ctrl-C ends this');
  });

  it('shows the text of a document that is no text file', async () => {
    const page = { 'a.html': `<title>规划</title>${PLAN.replace(/.+/g, '<p>$&</p>')}` };
    const options = { reviews: join(folder(), 'r'), by: '甲' };
    await review(join(folder(page), 'a.html'), options, recorded(), async (address) => {
      const { items } = (await (await asked(address, '/api/queue')).json()) as Slice;
      expect(items[0]?.passage).toMatchObject({ quote: '3.0‰', missing: null });
    });
  });

  it('shows what an extraction keeps of a text that is not there', async () => {
    const root = folder({ 'in/a.json': FILES['in/a.json'] });
    const output = recorded();
    await review(join(root, 'in/a.json'), { reviews: join(root, 'r'), by: '甲' }, output, async (address) => {
      const { items } = (await (await asked(address, '/api/queue')).json()) as Slice;
      expect(items[0]?.passage).toMatchObject({
        quote: '3.0‰',
        missing: expect.stringContaining('is not there'),
      });
    });
    expect(existsSync(join(root, 'r'))).toBe(false);
  });

  it.each([
    [{ port: 'x' }, '--port takes a number up to 65535, not x'],
    [{ port: '70000' }, '--port takes a number up to 65535, not 70000'],
    [{ json: true }, '--json belongs to --check'],
  ])('says in one line what is wrong with %j', async (options, line) => {
    const root = folder(FILES);
    await expect(review(join(root, 'in'), { by: '甲', ...options }, recorded())).rejects.toThrow(line);
  });

  it('says that there is no plan, or no free port', async () => {
    const root = folder({ ...FILES, 'empty/.hidden': '' });
    await expect(review(join(root, 'empty'), { by: '甲' }, recorded())).rejects.toThrow(
      'there is no plan in it',
    );
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const port = String((other.address() as AddressInfo).port);
    const options = { by: '甲', port, reviews: join(root, 'r') };
    await expect(review(join(root, 'in'), options, recorded())).rejects.toThrow(
      `port ${port} cannot be had: EADDRINUSE; name another with --port, or none`,
    );
  });
});

describe('zhibiao review', () => {
  it('ends with one line on Ctrl-C', async () => {
    const root = folder(FILES);
    const child = start(['review', join(root, 'in'), '--reviews', join(root, 'r'), '--by', '甲']);
    const lines: string[] = [];
    child.stderr?.setEncoding('utf8').on('data', (text: string) => void lines.push(text));
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    child.stdout?.once('data', () => child.kill('SIGINT'));
    expect(await ended).toBe(0);
    expect(lines.join('')).toBe(
      '6 of 6 to decide; Ctrl-C ends this\nreview ended; every decision is on disk\n',
    );
  });
});
