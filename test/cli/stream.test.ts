import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonLineOf } from '../../src/batch/jsonOf.ts';
import { openPool } from '../../src/batch/pool/pool.ts';
import { stream } from '../../src/cli/stream.ts';
import { extract } from '../../src/extract.ts';
import { Extraction } from '../../src/model/extraction.ts';
import { inProcessPool } from '../batch/inProcessPool.ts';
import { folder } from '../folder.ts';
import { PLAN, ROOT } from '../plan.ts';
import { recorded } from './recorded.ts';
import { start } from './zhibiao.ts';

const BOTH = { stdin: true, jsonl: true, pool: inProcessPool() };

/** The program's own processes. */
const PROCESSES = { pool: openPool };

const pipeOf = (chunks: Iterable<string | Uint8Array>, write: (text: string) => Promise<void>) => ({
  input: (async function* () {
    for (const chunk of chunks) yield Buffer.from(chunk);
  })(),
  write,
  close: () => undefined,
});

const run = async (chunks: Iterable<string | Uint8Array>, options = {}) => {
  const lines: string[] = [];
  const output = recorded();
  const pipe = pipeOf(chunks, async (text) => void lines.push(text));
  const code = await stream([], { ...BOTH, ...options }, pipe, output);
  return { code, lines, extractions: lines.map((line) => Extraction.parse(JSON.parse(line))), output };
};

const asked = (...requests: readonly object[]): string =>
  requests.map((request) => `${JSON.stringify(request)}\n`).join('');

describe('a stream', () => {
  it('gives a line for each line, in their order, whatever is wrong with them', async () => {
    const root = folder({ 'a.html': `<p>${PLAN.replaceAll('\n', '</p><p>')}</p>` });
    const input = Buffer.concat([
      Buffer.from('\uFEFF'),
      Buffer.from(asked({ id: 'a', text: PLAN, beside: 1 })),
      Buffer.from('\r\n  \n'),
      Buffer.from(asked({ id: 7, path: join(root, 'a.html') }).replace('\n', '\r\n')),
      Buffer.from('nonsense\n[1]\n'),
      Buffer.from(
        asked({ text: PLAN }, { id: '', text: PLAN }, { id: 'b' }, { id: 'c', text: 'x', path: 'y' }),
      ),
      Buffer.from(asked({ id: 'd', path: join(root, 'none.txt') }, { id: 'e', text: '' })),
      Buffer.from([...Buffer.from('{"id":"f","text":"'), 0xff, ...Buffer.from('"}\n')]),
      Buffer.from(asked({ id: 'g', text: PLAN }).trim()),
    ]);
    const { code, lines, extractions, output } = await run([input]);
    expect(code).toBe(0);
    expect(lines[0]).toBe(`${jsonLineOf(extract(PLAN, { id: 'a' }))}\n`);
    expect(
      extractions.map(({ document, status, diagnostics: [first] }) => [
        document.id,
        status,
        status === 'failed' ? first?.message : null,
      ]),
    ).toEqual([
      ['a', 'ok', null],
      ['7', 'ok', null],
      ['line-5', 'failed', expect.stringContaining('the line is no JSON: ')],
      ['line-6', 'failed', expect.stringContaining('expected object')],
      ['line-7', 'failed', 'id: a text or a number is needed'],
      ['line-8', 'failed', 'id: it is empty'],
      ['b', 'failed', 'text or path is missing'],
      ['c', 'failed', 'text and path exclude each other'],
      ['d', 'failed', 'there is no such file or folder'],
      ['e', 'failed', 'the text is empty or holds only blanks'],
      ['line-13', 'failed', 'the line is not in UTF-8'],
      ['g', 'ok', null],
    ]);
    expect(output.stderr()).toEqual(['12 lines, 9 failed']);
    expect(output.stdout()).toBe('');
  });

  it('gives the same at any number of processes, and wherever the input is cut', async () => {
    const input = Buffer.from(
      asked(...Array.from({ length: 9 }, (_, index) => ({ id: `${index}`, text: PLAN.repeat(9 - index) }))),
    );
    const pieces = Array.from({ length: Math.ceil(input.length / 1001) }, (_, index) =>
      input.subarray(index * 1001, (index + 1) * 1001),
    );
    const one = await run([input]);
    const two = await run(pieces, { ...PROCESSES, jobs: 2 });
    expect(two.lines).toEqual(one.lines);
    expect(one.extractions.map(({ status }) => status)).toEqual(Array(9).fill('ok'));
  });

  it('reads no more than it can pass on', async () => {
    let read = 0;
    let written = 0;
    let furthest = 0;
    const lines = (function* () {
      for (; read < 60; read += 1) yield asked({ id: `${read}`, text: '' });
    })();
    const pipe = pipeOf(lines, async () => {
      await new Promise((resolve) => setImmediate(resolve));
      furthest = Math.max(furthest, read - written);
      written += 1;
    });
    expect(await stream([], BOTH, pipe, recorded())).toBe(0);
    expect(written).toBe(60);
    expect(furthest).toBeLessThanOrEqual(4);
  });

  it.each([
    [[], { stdin: true }, /^--stdin and --jsonl go together/],
    [[], { jsonl: true }, /^--stdin and --jsonl go together/],
    [['corpus'], BOTH, /leave out paths/],
    [[], { ...BOTH, out: 'x' }, /leave out paths/],
  ])('refuses what makes no sense: %j %j', async (paths, options, message) => {
    await expect(
      stream(
        paths,
        options,
        pipeOf([], async () => undefined),
        recorded(),
      ),
    ).rejects.toThrow(message);
  });

  it('ends where no process can work, though more input may come', async () => {
    let close = (): void => undefined;
    const closed = new Promise<void>((resolve) => {
      close = resolve;
    });
    const input = (async function* () {
      yield Buffer.from(asked({ id: 'a', text: PLAN }));
      await closed;
    })();
    const pipe = { input, write: async () => undefined, close };
    await expect(stream([], { ...BOTH, ...PROCESSES, maxMemory: 8 }, pipe, recorded())).rejects.toThrow(
      'too little',
    );
  });
});

describe('zhibiao extract --stdin --jsonl', () => {
  it('answers each line when it is asked, and ends quietly where nobody listens any more', async () => {
    const child = start(['extract', '--stdin', '--jsonl'], { cwd: ROOT });
    let stderr = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    const answer = new Promise<string>((resolve) => {
      let text = '';
      void ended.then(() => resolve(''));
      child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
        if (text.endsWith('\n')) resolve(text);
      });
    });
    const path = 'corpus/kelan-children-14th-fyp.txt';
    child.stdin?.write(asked({ id: 'kelan', path }));
    const line = await answer;
    expect(stderr).toBe('');
    const { document, targets } = Extraction.parse(JSON.parse(line));
    expect(document.source.path).toBe(path);
    expect(targets.length).toBe(
      Extraction.parse(JSON.parse(readFileSync(`${ROOT}extracted/kelan-children-14th-fyp.json`, 'utf8')))
        .targets.length,
    );
    child.stdout?.destroy();
    child.stdin?.on('error', () => undefined).write(asked({ id: 'a', text: PLAN }, { id: 'b', text: PLAN }));
    await ended;
    expect(stderr).toBe('');
  });
});
