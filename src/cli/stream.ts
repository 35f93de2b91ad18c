import { BatchError } from '../batch/batchError.ts';
import { failedExtraction } from '../batch/failedExtraction.ts';
import { troubleOf } from '../batch/failure.ts';
import { jsonLineOf } from '../batch/jsonOf.ts';
import { openPool, type Pool } from '../batch/pool/pool.ts';
import { LARGEST } from '../batch/readWork.ts';
import { loadCheckedRules } from '../examples/loadCheckedRules.ts';
import { count } from '../report/terminal.ts';
import { EXIT, type ExitCode } from './exitCode.ts';
import type { ExtractCommand } from './extract.ts';
import { type InputLine, inputLines } from './inputLines.ts';
import type { Output, Pipe } from './output.ts';
import { streamRequest } from './streamRequest.ts';
import { UsageError } from './usageError.ts';

interface Answer {
  readonly json: string;
  readonly failed: boolean;
}

/** Answers under way for each process: one that it works on, one that waits. */
const AHEAD = 2;

const failedAnswer = (...failed: Parameters<typeof failedExtraction>): Answer => ({
  json: jsonLineOf(failedExtraction(...failed)),
  failed: true,
});

/** What makes no sense for a stream. */
const checkUse = (paths: readonly string[], options: ExtractCommand): void => {
  const { stdin = false, jsonl = false } = options;
  if (!stdin || !jsonl) throw new UsageError('--stdin and --jsonl go together: give both');
  const useless = (['out', 'from', 'force', 'retryFailed', 'json'] as const).find(
    (option) => options[option] !== undefined,
  );
  if (paths.length > 0 || useless !== undefined)
    throw new UsageError(
      '--stdin reads from standard input and writes to standard output: leave out paths, --out, --from, --force, --retry-failed and --json',
    );
};

/** The answer to a line; null for a blank one. */
const answerTo = (line: InputLine, pool: Pool, maxSize: number): Promise<Answer> | null => {
  const request = streamRequest(line, maxSize);
  if (request === null) return null;
  if ('failure' in request) return Promise.resolve(failedAnswer(request.id, request.failure));
  return pool.run(request).then(({ made, failure, path }) => {
    const unknown = { path, what: 'nothing could be read', remedy: 'check the document' };
    return made
      ? { json: made.json, failed: failure !== null }
      : failedAnswer(request.id, failure ?? unknown);
  });
};

const readable = async function* (input: Pipe['input']): AsyncGenerator<Uint8Array> {
  try {
    yield* input;
  } catch (error) {
    const { what, remedy } = troubleOf(error);
    throw new BatchError([`standard input: ${what}; ${remedy}`]);
  }
};

/**
 * `zhibiao extract --stdin --jsonl`: a line out for each line in, in their order and as soon as it is there. What fails
 * says so in its line: the program itself then ends well, for the engines that it runs in would throw away the rest.
 */
export const stream = async (
  paths: readonly string[],
  options: ExtractCommand,
  { input, write, close }: Pipe,
  output: Output,
): Promise<ExitCode> => {
  checkUse(paths, options);
  const {
    rules,
    ocr,
    jobs = 1,
    timeout,
    maxSize = LARGEST,
    maxMemory: memory,
    pool: open = openPool,
  } = options;
  if (rules !== undefined) loadCheckedRules(rules);
  const pool = open({ out: null, rules, ocr, jobs, timeout, maxSize, memory, oneLine: true });
  const underWay: Promise<void>[] = [];
  let last = Promise.resolve();
  let answered = 0;
  let failed = 0;
  let fault: { readonly error: unknown } | undefined;
  const fail = (error: unknown): void => {
    fault ??= { error };
    close();
  };
  const put = async (before: Promise<void>, answer: Promise<Answer>): Promise<void> => {
    await before;
    const { json, failed: isFailed } = await answer;
    await write(`${json}\n`);
    answered += 1;
    failed += Number(isFailed);
  };
  try {
    // JSON takes more room than the text in it.
    for await (const line of inputLines(readable(input), 2 * maxSize * 2 ** 20)) {
      const answer = answerTo(line, pool, maxSize);
      if (answer === null) continue;
      answer.catch(fail);
      last = put(last, answer);
      last.catch(fail);
      underWay.push(last);
      if (underWay.length >= AHEAD * jobs) await underWay.shift();
    }
    await last;
  } catch (error) {
    throw fault ? fault.error : error;
  } finally {
    await pool.stop();
  }
  output.err(`${count(answered, 'line')}${failed > 0 ? `, ${failed} failed` : ''}`);
  return EXIT.done;
};
