import { describe, expect, it } from 'vitest';
import { type Caller, refusalOf } from '../../src/serve/guard.ts';

const GATE = { port: 4000, token: 'secret' };
const HOST = { host: '127.0.0.1:4000' };

const caller = (change: Partial<Caller> = {}, headers: Caller['headers'] = {}): Caller => ({
  method: 'GET',
  path: '/api/queue',
  token: 'secret',
  ...change,
  headers: { ...HOST, ...headers },
});

const POST = { method: 'POST', path: '/api/decide' };
const JSON_TYPE = { 'content-type': 'application/json' };

describe('refusalOf', () => {
  it.each([
    ['its own page', caller({}, { 'sec-fetch-site': 'same-origin' })],
    ['a program that knows the key', caller()],
    ['an address that was typed', caller({ path: '/' }, { 'sec-fetch-site': 'none' })],
    ['a post of its own page', caller(POST, { ...JSON_TYPE, origin: 'http://127.0.0.1:4000' })],
    ['a post with a charset', caller(POST, { 'content-type': 'application/json; charset=utf-8' })],
    ['the machine by its name', caller({}, { host: 'localhost:4000' })],
    [
      'a link in another program',
      caller(
        { path: '/' },
        { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
      ),
    ],
  ])('lets %s in', (_, asked) => {
    expect(refusalOf(asked, GATE)).toBeNull();
  });

  it.each([
    ['without a key', caller({ token: '' }), 403],
    ['with the wrong key', caller({ token: 'secres' }), 403],
    ['to a name that leads here', caller({}, { host: 'evil.example:4000' }), 403],
    ['to another port', caller({}, { host: '127.0.0.1:80' }), 403],
    ['without a host', caller({}, { host: undefined }), 403],
    ['of another site', caller({}, { 'sec-fetch-site': 'cross-site' }), 403],
    ['of another port of this machine', caller({}, { 'sec-fetch-site': 'same-site' }), 403],
    [
      'of a frame on another site',
      caller(
        { path: '/' },
        { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
      ),
      403,
    ],
    ['of another origin', caller(POST, { ...JSON_TYPE, origin: 'http://evil.example' }), 403],
    ['of an origin that is hidden', caller(POST, { ...JSON_TYPE, origin: 'null' }), 403],
    ['of a form', caller(POST, { 'content-type': 'text/plain' }), 415],
    ['to delete', caller({ method: 'DELETE' }), 405],
  ])('refuses a request %s', (_, asked, status) => {
    expect(refusalOf(asked, GATE)).toMatchObject({ status });
  });
});
