import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BatchError } from '../batch/batchError.ts';
import type { Catalogue } from '../indicators/catalogue.ts';
import type { Extraction } from '../model/extraction.ts';
import { renderReview } from '../report/page/renderReview.ts';
import { refusalOf } from './guard.ts';
import { instantsFrom } from './instants.ts';
import { knownWords } from './knownWords.ts';
import { readBody } from './readBody.ts';
import { jsonReply, type Reply, sendReply, TOO_LARGE } from './reply.ts';
import { reviewReads } from './reviewReads.ts';
import { answer } from './reviewRoutes.ts';
import { reviewStateOf } from './reviewState.ts';
import { reviewWrites } from './reviewWrites.ts';
import type { FindText } from './texts.ts';

export interface ReviewOptions {
  readonly extractions: readonly Extraction[];
  readonly findText: FindText;
  readonly catalogue: Catalogue;
  /** The folder of decisions. */
  readonly reviews: string;
  /** Who decides. */
  readonly by: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Is told what went wrong in the server itself. */
  readonly onFault: (error: unknown) => void;
}

export interface ReviewServer {
  /** With the key; whoever knows it may decide. */
  readonly address: string;
  readonly open: number;
  readonly things: number;
  readonly faults: readonly string[];
  /** Done when what was being written is on disk. */
  readonly close: () => Promise<void>;
}

const HOST = '127.0.0.1';

const BEARER = /^Bearer (.+)$/;

const tokenOf = (request: IncomingMessage, query: URLSearchParams): string =>
  BEARER.exec(request.headers.authorization ?? '')?.[1] ?? query.get('key') ?? '';

const urlOf = (request: IncomingMessage): URL | null => {
  try {
    return new URL(request.url ?? '/', `http://${HOST}`);
  } catch {
    return null;
  }
};

const listening = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      reject(
        taken
          ? new BatchError([`port ${port} cannot be had: ${error.code}; name another with --port, or none`])
          : error,
      );
    });
    server.listen(port, HOST, () => resolve((server.address() as AddressInfo).port));
  });

/**
 * Starts the page of `zhibiao review`, for this machine and whoever was told its address only.
 * @throws BatchError where the folder of decisions or the port cannot be had
 */
export const startReview = async (options: ReviewOptions): Promise<ReviewServer> => {
  const { extractions, reviews, by } = options;
  const token = randomBytes(24).toString('base64url');
  const state = await reviewStateOf(extractions, reviews);
  const reads = reviewReads(state, options.findText, options.catalogue);
  const writes = reviewWrites(state, { by, instants: instantsFrom(Date.now) });
  const opening = { token, by, folder: reviews, ...knownWords(extractions) };
  let port = options.port;
  const replyTo = async (request: IncomingMessage): Promise<Reply> => {
    const { method = 'GET', headers } = request;
    const url = urlOf(request);
    if (!url) return { status: 400, text: 'this is no address' };
    const { pathname: path, searchParams: query } = url;
    const refusal = refusalOf({ method, path, token: tokenOf(request, query), headers }, { port, token });
    if (refusal) return { status: refusal.status, text: refusal.why };
    if (path === '/' && method !== 'POST') {
      const { html, policy } = renderReview(opening, await reads.unscripted(query.get('document')));
      return { status: 200, html, policy };
    }
    const body = method === 'POST' ? await readBody(request) : { data: null };
    if ('fault' in body) return body.fault === 'json' ? jsonReply({ error: 'request' }) : TOO_LARGE;
    return answer({ method, path, query, body: body.data }, reads, writes);
  };
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      sendReply(response, await replyTo(request));
    } catch (error) {
      // Whoever closes a page while it asks something leaves nobody to answer.
      if (response.destroyed) return;
      if (error instanceof BatchError)
        return sendReply(response, jsonReply({ error: 'disk', what: error.faults.join('; '), statuses: [] }));
      options.onFault(error);
      if (!response.headersSent) sendReply(response, jsonReply({ error: 'own' }));
    }
  };
  const server = createServer((request, response) => void handle(request, response));
  port = await listening(server, port);
  const { open, things, faults } = state.progress();
  return {
    address: `http://${HOST}:${port}/?key=${token}`,
    open,
    things,
    faults,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      await state.turn(async () => undefined);
    },
  };
};
