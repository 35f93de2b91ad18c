import { z } from 'zod';
import type { Failure } from '../batch/failure.ts';
import type { Job } from '../batch/pool/job.ts';
import type { InputLine } from './inputLines.ts';

/** A line of `extract --stdin --jsonl`; what else it holds is not looked at. */
const Request = z
  .object({
    id: z
      .union([z.string().min(1, { error: 'it is empty' }), z.number()], {
        error: 'a text or a number is needed',
      })
      .transform(String),
    text: z.string({ error: 'a text is needed' }).nullish(),
    path: z.string({ error: 'a text is needed' }).min(1, { error: 'it is empty' }).nullish(),
  })
  .refine(({ text, path }) => (text ?? null) === null || (path ?? null) === null, {
    error: 'text and path exclude each other',
  })
  .refine(({ text, path }) => (text ?? path ?? null) !== null, { error: 'text or path is missing' });

/** What a line asks for; of a bad one the id as far as it has one. Null for a blank line. */
export type StreamRequest = Job | { readonly id: string; readonly failure: Failure } | null;

const REMEDY = 'give {"id": …, "text": …} or {"id": …, "path": …} on one line, in UTF-8';

const UTF8 = new TextDecoder('utf-8', { fatal: true });

const idIn = (value: unknown): string | null => {
  const id = Request.shape.id.safeParse((value as { id?: unknown } | null)?.id);
  return id.success ? id.data : null;
};

const decoded = (bytes: Uint8Array): string | null => {
  try {
    return UTF8.decode(bytes);
  } catch {
    return null;
  }
};

const parsed = (line: string): { readonly value: unknown } | { readonly fault: string } => {
  try {
    return { value: JSON.parse(line) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
};

/** Reads a line. */
export const streamRequest = (line: InputLine, maxSize: number): StreamRequest => {
  const path = `line ${line.number}`;
  const bad = (what: string, id = `line-${line.number}`, remedy = REMEDY): StreamRequest => ({
    id,
    failure: { path, what, remedy },
  });
  if ('tooLong' in line) return bad(`the line is longer than ${maxSize} MB`, undefined, 'raise --max-size');
  const text = decoded(line.bytes);
  if (text === null) return bad('the line is not in UTF-8');
  if (text.trim() === '') return null;
  const json = parsed(text);
  if ('fault' in json) return bad(`the line is no JSON: ${json.fault}`);
  const request = Request.safeParse(json.value);
  if (!request.success) {
    const [issue] = request.error.issues;
    const where = issue?.path.join('.');
    return bad(`${where ? `${where}: ` : ''}${issue?.message}`, idIn(json.value) ?? undefined);
  }
  const { id, path: file, text: content } = request.data;
  const work = { id, entry: null, sha256: null };
  return typeof content === 'string' ? { ...work, path: id, text: content } : { ...work, path: file ?? '' };
};
