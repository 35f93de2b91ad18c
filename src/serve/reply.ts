import type { ServerResponse } from 'node:http';
import type { Refused } from '../report/page/reviewProtocol.ts';

/** What a request is answered with. */
export type Reply =
  | { readonly status: number; readonly json: unknown }
  | { readonly status: number; readonly text: string }
  | { readonly status: number; readonly html: Iterable<string>; readonly policy: string };

export const TOO_LARGE = { status: 413, text: 'the request is too large' } as const satisfies Reply;

/** Nothing of this is kept, framed, guessed at, or told to other sites. */
const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const NOTHING_LOADS = "default-src 'none'; frame-ancestors 'none'";

const STATUSES: Readonly<Record<Refused['error'], number>> = {
  decided: 409,
  sample: 409,
  gone: 404,
  fields: 422,
  request: 400,
  key: 403,
  disk: 507,
  own: 500,
};

/** @param answer an error has a status of its own */
export const jsonReply = (answer: object): Reply => ({
  status: 'error' in answer ? STATUSES[(answer as Refused).error] : 200,
  json: answer,
});

const partsOf = (reply: Reply): { type: string; policy: string; body: Iterable<string> } => {
  if ('html' in reply) return { type: 'text/html', policy: reply.policy, body: reply.html };
  if ('json' in reply)
    return { type: 'application/json', policy: NOTHING_LOADS, body: [JSON.stringify(reply.json)] };
  return { type: 'text/plain', policy: NOTHING_LOADS, body: [`${reply.text}\n`] };
};

export const sendReply = (response: ServerResponse, reply: Reply): void => {
  const { type, policy, body } = partsOf(reply);
  const bytes = Buffer.from([...body].join(''));
  response.writeHead(reply.status, {
    ...HEADERS,
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Security-Policy': policy,
    'Content-Length': bytes.length,
    // What is left of a request that nobody reads to its end must not be taken for the next one.
    ...(reply.status === TOO_LARGE.status ? { Connection: 'close' } : {}),
  });
  response.end(response.req.method === 'HEAD' ? undefined : bytes);
};
