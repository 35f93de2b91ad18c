import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What a server lets in. */
export interface Gate {
  readonly port: number;
  /** Whoever started the server was told it; nobody else knows it. */
  readonly token: string;
}

/** What is looked at before anything is done for a request. */
export interface Caller {
  readonly method: string;
  readonly path: string;
  /** The token that it brings; empty for none. */
  readonly token: string;
  readonly headers: IncomingHttpHeaders;
}

export interface Refusal {
  readonly status: 400 | 403 | 405 | 415;
  readonly why: string;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** In a time that says nothing of where two texts differ. */
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

const hostsOf = (port: number): string[] => ['127.0.0.1', 'localhost'].map((name) => `${name}:${port}`);

/** A link in another program opens the page: that has no token of ours unless it was given one. */
const fromOutside = ({ headers, path }: Caller): boolean => {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  return !(
    path === '/' &&
    headers['sec-fetch-mode'] === 'navigate' &&
    headers['sec-fetch-dest'] === 'document'
  );
};

const otherOrigin = ({ headers }: Caller): boolean =>
  headers.origin !== undefined && headers.origin !== `http://${headers.host}`;

const isJson = (type: string | undefined): boolean => /^application\/json\s*(?:;|$)/i.test(type ?? '');

/**
 * Why a request is refused; null for one that may pass. A name that was made to lead to this machine (DNS rebinding),
 * a page of another site, and another user of the machine are all kept out.
 */
export const refusalOf = (caller: Caller, { port, token }: Gate): Refusal | null => {
  const { method, headers } = caller;
  const refuse = (status: Refusal['status'], why: string): Refusal => ({ status, why });
  if (!hostsOf(port).includes(headers.host ?? ''))
    return refuse(403, 'this server answers to 127.0.0.1 only');
  if (fromOutside(caller) || otherOrigin(caller)) return refuse(403, 'another site may not call this server');
  if (!same(caller.token, token))
    return refuse(403, 'the key is missing or wrong: open the address that zhibiao review printed');
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST')
    return refuse(405, 'only GET and POST are answered');
  if (method === 'POST' && !isJson(headers['content-type'])) return refuse(415, 'a request has to be JSON');
  return null;
};
