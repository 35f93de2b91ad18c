import type { z } from 'zod';
import type { Filter } from '../report/page/reviewProtocol.ts';
import type { Place } from './queue.ts';
import { jsonReply, type Reply } from './reply.ts';
import { DecideGroupRequest, DecideRequest, QueueRequest, StatusRequest, UndoRequest } from './requests.ts';
import type { ReviewReads } from './reviewReads.ts';
import type { ReviewWrites, Written } from './reviewWrites.ts';

/** A request that was let in. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Of a POST: JSON that nobody has looked at. */
  readonly body: unknown;
}

const REQUEST: Reply = jsonReply({ error: 'request' });
const GONE: Reply = jsonReply({ error: 'gone' });

const placeOf = ({ from, after, ahead }: z.infer<typeof QueueRequest>): Place => {
  if (after !== undefined) return { after };
  return ahead === undefined ? { from: from ?? 0 } : { ahead };
};

const read = async (path: string, query: URLSearchParams, reads: ReviewReads): Promise<Reply> => {
  const asked: unknown = Object.fromEntries(query);
  switch (path) {
    case '/api/queue': {
      const parsed = QueueRequest.safeParse(asked);
      if (!parsed.success) return REQUEST;
      const { document, group, sample, search, show } = parsed.data;
      const filter: Filter = { document, group, sample: sample === '1', search, show };
      return jsonReply(await reads.queue(filter, placeOf(parsed.data)));
    }
    case '/api/statuses': {
      const parsed = StatusRequest.safeParse(asked);
      return parsed.success ? jsonReply(reads.statuses(parsed.data.n)) : REQUEST;
    }
    case '/api/progress':
      return jsonReply(await reads.progress());
    case '/api/documents':
      return jsonReply(reads.documents());
    case '/api/groups':
      return jsonReply(reads.groups());
    case '/api/text': {
      const text = await reads.text(query.get('document') ?? '');
      return text ? jsonReply(text) : GONE;
    }
    default:
      return GONE;
  }
};

const written = async <Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
  write: (request: z.infer<Schema>) => Promise<Written>,
): Promise<Reply> => {
  const parsed = schema.safeParse(body);
  return parsed.success ? jsonReply(await write(parsed.data)) : REQUEST;
};

/** What the interface under `/api/` answers. */
export const answer = async (
  { method, path, query, body }: Asked,
  reads: ReviewReads,
  writes: ReviewWrites,
): Promise<Reply> => {
  if (method !== 'POST') return read(path, query, reads);
  switch (path) {
    case '/api/decide':
      return written(DecideRequest, body, writes.decide);
    case '/api/decide-group':
      return written(DecideGroupRequest, body, writes.decideGroup);
    case '/api/undo':
      return written(UndoRequest, body, ({ act }) => writes.undo(act));
    default:
      return GONE;
  }
};
