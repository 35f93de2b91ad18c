import { appendFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type {
  Done,
  GroupCount,
  Progress,
  Refused,
  ReviewItem,
} from '../../src/report/page/reviewProtocol.ts';
import { folder } from '../folder.ts';
import { alikePlan, ask, linesIn, queueOf, reviewing, tokenOf } from './reviewing.ts';

const decide = (item: ReviewItem, decision: string, more: object = {}) => ({
  n: item.n,
  seen: item.seen,
  decision,
  correction: null,
  why: null,
  ...more,
});

const first = async (server: Parameters<typeof queueOf>[0], query = ''): Promise<ReviewItem> => {
  const [item] = (await queueOf(server, query)).items;
  if (!item) throw new Error('the queue is empty');
  return item;
};

const progressOf = async (server: Parameters<typeof queueOf>[0]): Promise<Progress> =>
  (await ask<Progress>(server, '/api/progress')).data;

describe('the queue', () => {
  it('shows what is undecided, in the order of the text, with its paragraph', async () => {
    const { server } = await reviewing();
    const { items, total, before } = await queueOf(server);
    expect({ total, before, shown: items.length }).toEqual({ total: 13, before: 0, shown: 13 });
    expect(items[0]).toMatchObject({
      kind: 'target',
      document: 'a',
      domain: '儿童与健康',
      quantity: '≤3.0‰',
      name: '新生儿死亡率',
      fields: { comparator: '<=', value: 3, unit: '‰', year: 2030 },
      passage: { before: '1.新生儿死亡率降至', quote: '3.0‰', after: '以下。', missing: null },
      decided: null,
      was: null,
      seen: null,
    });
  });

  it('goes on behind a thing, and back ahead of one', async () => {
    const { server } = await reviewing();
    const numbers = async (query: string) => (await queueOf(server, query)).items.map(({ n }) => n);
    expect(await numbers('after=10')).toEqual([11, 12]);
    expect(await numbers('ahead=2')).toEqual([0, 1]);
    expect(await numbers('from=12')).toEqual([12]);
  });

  it('is narrowed to a document, and to words', async () => {
    const { server } = await reviewing({
      texts: { a: alikePlan('青山县', 2), b: alikePlan('白水县', 4) },
    });
    expect((await queueOf(server, 'document=b')).total).toBe(5);
    expect((await queueOf(server, `search=${encodeURIComponent('口腔')}`)).total).toBe(1);
    expect((await queueOf(server, `search=${encodeURIComponent('白水')}`)).total).toBe(5);
    expect((await queueOf(server, 'document=../../etc/passwd')).total).toBe(0);
  });
});

describe('a decision', () => {
  it('is on disk before the answer, and is not asked for again, nor after a restart', async () => {
    const { server, reviews } = await reviewing();
    const item = await first(server);
    const { status, data } = await ask<Done>(server, '/api/decide', decide(item, 'reject', { why: '成绩' }));
    expect(status).toBe(200);
    expect(linesIn(reviews)).toMatchObject([
      { decision: 'reject', document: 'a', quote: '3.0‰', why: '成绩', by: '甲' },
    ]);
    expect(data.statuses[0]?.decided).toMatchObject({ decision: 'reject', by: '甲' });
    expect(data.progress).toMatchObject({ open: 12, rejected: 1 });
    await server.close();
    const again = await reviewing({ reviews });
    expect(again.server.open).toBe(12);
    expect((await first(again.server)).n).toBe(1);
    expect((await first(again.server, 'show=decided')).decided).toMatchObject({ why: '成绩' });
  });

  it('corrects fields, and says what is wrong with them', async () => {
    const { server, reviews } = await reviewing();
    const item = await first(server);
    const wrong = await ask<Refused>(
      server,
      '/api/decide',
      decide(item, 'correct', { correction: { value: 'x' } }),
    );
    expect(wrong).toEqual({ status: 422, data: { error: 'fields', fields: { value: 'number' } } });
    expect(existsSync(reviews)).toBe(false);
    await ask(server, '/api/decide', decide(item, 'correct', { correction: { value: 2.5, unit: '‰' } }));
    expect(linesIn(reviews)).toMatchObject([{ decision: 'correct', correction: { value: 2.5 } }]);
  });

  it('is taken back by its act, and so is the one before', async () => {
    const { server, reviews } = await reviewing();
    const acts: number[] = [];
    for (const decision of ['accept', 'reject']) {
      const { data } = await ask<Done>(server, '/api/decide', decide(await first(server), decision));
      acts.push(data.act);
    }
    for (const act of acts.reverse()) await ask(server, '/api/undo', { act });
    expect(linesIn(reviews).map(({ decision }) => decision)).toEqual([
      'accept',
      'reject',
      'withdraw',
      'withdraw',
    ]);
    expect((await progressOf(server)).open).toBe(13);
    expect(await ask(server, '/api/undo', { act: acts[0] })).toMatchObject({ status: 404 });
  });

  it('can be decided anew by whoever has seen it, and undoing that brings the first back', async () => {
    const { server } = await reviewing();
    await ask(server, '/api/decide', decide(await first(server), 'accept'));
    const decided = await first(server, 'show=decided');
    const { data } = await ask<Done>(server, '/api/decide', decide(decided, 'reject'));
    expect(data.progress).toMatchObject({ accepted: 0, rejected: 1 });
    await ask(server, '/api/undo', { act: data.act });
    expect(await progressOf(server)).toMatchObject({ accepted: 1, rejected: 0 });
  });

  it('does not fit another reading, which is shown with what was decided', async () => {
    const { server, reviews } = await reviewing();
    await ask(server, '/api/decide', decide(await first(server), 'accept'));
    await server.close();
    const { server: later } = await reviewing({
      reviews,
      changed: (extraction) => ({
        ...extraction,
        targets: extraction.targets.map((target, at) => (at === 0 ? { ...target, year: 2025 } : target)),
      }),
    });
    expect(later.open).toBe(13);
    const item = await first(later);
    expect(item.was).toMatchObject({ decision: 'accept', reason: 'changed', differs: ['year'] });
    expect((await ask<Done>(later, '/api/decide', decide(item, 'accept'))).data.progress).toMatchObject({
      open: 12,
      again: 0,
    });
  });

  it('is not lost, and not there, where the disk cannot take it', async () => {
    const root = folder();
    const reviews = join(root, 'reviews');
    const { server } = await reviewing({ reviews });
    writeFileSync(reviews, 'a file');
    const { status, data } = await ask<Refused>(server, '/api/decide', decide(await first(server), 'accept'));
    expect({ status, error: data.error }).toEqual({ status: 507, error: 'disk' });
    rmSync(reviews);
    expect((await ask(server, '/api/decide', decide(await first(server), 'accept'))).status).toBe(200);
    expect(linesIn(reviews)).toHaveLength(1);
  });

  it('of a file that holds broken lines is used, and they are told', async () => {
    const { server, reviews } = await reviewing();
    await ask(server, '/api/decide', decide(await first(server), 'accept'));
    appendFileSync(join(reviews, 'a.jsonl'), '{"half\n');
    expect(await progressOf(server)).toMatchObject({
      open: 12,
      faults: [expect.stringMatching(/a\.jsonl:2: this is no JSON/)],
    });
    await ask(server, '/api/decide', decide(await first(server), 'accept'));
    expect(await progressOf(server)).toMatchObject({ open: 11 });
  });
});

describe('two at once', () => {
  it('do not decide the same twice: the second is shown what the first decided', async () => {
    const { server, reviews } = await reviewing();
    const item = await first(server);
    const [one, other] = await Promise.all(
      ['accept', 'reject'].map((decision) =>
        ask<Done | Refused>(server, '/api/decide', decide(item, decision)),
      ),
    );
    expect([one?.status, other?.status]).toEqual([200, 409]);
    expect(other?.data).toMatchObject({ error: 'decided', statuses: [{ decided: { decision: 'accept' } }] });
    expect(linesIn(reviews)).toHaveLength(1);
  });

  it('lose no decision, and each learns of those of the other, also of another process', async () => {
    const { server, reviews } = await reviewing();
    const { server: other } = await reviewing({ reviews, by: '乙' });
    const { items } = await queueOf(server);
    await Promise.all(
      items.map((item, at) => ask(at % 2 === 0 ? server : other, '/api/decide', decide(item, 'accept'))),
    );
    for (const each of [server, other])
      expect(await progressOf(each)).toMatchObject({ open: 0, accepted: 13 });
    expect(new Set(linesIn(reviews).map(({ by }) => by))).toEqual(new Set(['甲', '乙']));
    const { status, data } = await ask<Refused>(
      other,
      '/api/decide',
      decide(items[0] as ReviewItem, 'reject'),
    );
    expect(status).toBe(409);
    expect(data).toMatchObject({ statuses: [{ decided: { by: '甲' } }] });
  });

  it('take back only what nobody has decided on since', async () => {
    const { server, reviews } = await reviewing();
    const { server: other } = await reviewing({ reviews, by: '乙' });
    const { data } = await ask<Done>(server, '/api/decide', decide(await first(server), 'accept'));
    await progressOf(other);
    await ask(other, '/api/decide', decide(await first(other, 'show=decided'), 'reject'));
    expect(await ask(server, '/api/undo', { act: data.act })).toMatchObject({
      status: 409,
      data: { error: 'decided', statuses: [{ decided: { by: '乙', decision: 'reject' } }] },
    });
    expect(linesIn(reviews)).toHaveLength(2);
  });
});

describe('a group', () => {
  const groupOf = async (server: Parameters<typeof queueOf>[0]): Promise<GroupCount> => {
    const { data } = await ask<GroupCount[]>(server, '/api/groups');
    if (!data[0]) throw new Error('there is no group');
    return data[0];
  };

  it('is decided whole only after its sample went one way, and taken back whole', async () => {
    const { server, reviews } = await reviewing();
    const group = await groupOf(server);
    expect(group).toMatchObject({ kind: 'target', about: 'level >= %', open: 12, looked: 0, may: null });
    const body = { group: group.id, decision: 'accept' };
    expect(await ask(server, '/api/decide-group', body)).toMatchObject({
      status: 409,
      data: { error: 'sample' },
    });
    const sample = await queueOf(server, `group=${group.id}&sample=1`);
    expect(sample.total).toBe(group.sample);
    for (const item of sample.items) await ask(server, '/api/decide', decide(item, 'accept'));
    expect(await groupOf(server)).toMatchObject({ looked: group.sample, may: 'accept' });
    expect((await ask(server, '/api/decide-group', { ...body, decision: 'reject' })).status).toBe(409);
    const { data } = await ask<Done>(server, '/api/decide-group', body);
    expect(data).toMatchObject({ count: 12 - group.sample, progress: { open: 1, accepted: 12 } });
    expect(linesIn(reviews)).toHaveLength(12);
    await ask(server, '/api/undo', { act: data.act });
    expect(await progressOf(server)).toMatchObject({ open: 13 - group.sample, accepted: group.sample });
  });

  it('stays to be decided one by one where its sample went several ways', async () => {
    const { server } = await reviewing();
    const group = await groupOf(server);
    const { items } = await queueOf(server, `group=${group.id}&sample=1`);
    for (const [at, item] of items.entries())
      await ask(server, '/api/decide', decide(item, at === 0 ? 'reject' : 'accept'));
    expect(await groupOf(server)).toMatchObject({ looked: group.sample, may: null });
  });
});

describe('the server', () => {
  const raw = (
    address: string,
    options: { path?: string; method?: string; headers?: Record<string, string>; body?: string },
  ): Promise<{ status: number; text: string; headers: Record<string, unknown> }> =>
    new Promise((resolve, reject) => {
      const { body, path = '/', ...rest } = options;
      const sent = request(new URL(path, address), rest, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (piece: string) => {
          text += piece;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, text, headers: { ...response.headers } }),
        );
      });
      sent.on('error', reject).end(body);
    });

  it('sends its page with a policy, to be kept by nobody', async () => {
    const { server } = await reviewing();
    const { pathname, search } = new URL(server.address);
    const { status, headers, text } = await raw(server.address, { path: pathname + search });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringMatching(/^default-src 'none'; script-src 'sha256-/),
    });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(text).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">/);
  });

  it.each([
    ['its page without the key', {}, 403],
    ['a file', { path: '/../../etc/passwd' }, 403],
    ['another host', { path: '/api/queue', headers: { Host: 'evil.example' } }, 403],
  ])('refuses %s in one line', async (_, options, status) => {
    const { server } = await reviewing();
    const answer = await raw(server.address, options);
    expect(answer.status).toBe(status);
    expect(answer.text).toMatch(/^[^\n]+\n$/);
  });

  it.each([
    ['no JSON', '{', 400],
    ['another shape', '{"n":"0"}', 400],
    [
      'a number that nothing has',
      '{"n":99,"seen":null,"decision":"accept","correction":null,"why":null}',
      404,
    ],
    ['too much', `{"why":"${'长'.repeat(40_000)}"}`, 413],
  ])('refuses a body of %s, and goes on', async (_, body, status) => {
    const { server, reviews } = await reviewing();
    const headers = { Authorization: `Bearer ${tokenOf(server)}`, 'Content-Type': 'application/json' };
    const answer = await raw(server.address, { path: '/api/decide', method: 'POST', headers, body });
    expect(answer.status).toBe(status);
    expect(answer.text).not.toMatch(/\bat .*\.[jt]s/);
    expect(existsSync(reviews)).toBe(false);
    expect((await queueOf(server)).total).toBe(13);
  });

  it('writes below the folder of decisions only, whatever a document is called', async () => {
    const root = folder();
    const reviews = join(root, 'in', 'reviews');
    mkdirSync(join(root, 'in'));
    const { server } = await reviewing({ reviews, texts: { '../../out': alikePlan('青山县', 1) } });
    await ask(server, '/api/decide', decide(await first(server), 'accept'));
    expect(linesIn(reviews)).toHaveLength(1);
    expect(existsSync(join(root, 'out.jsonl'))).toBe(false);
  });
});
