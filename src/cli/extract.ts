import type { Batch, BatchDocument, BatchOptions } from '../batch/batch.ts';
import { failureLine } from '../batch/failure.ts';
import type { Pool, PoolOptions } from '../batch/pool/pool.ts';
import { runBatch } from '../batch/runBatch.ts';
import { renderSummary } from '../report/batch/renderSummary.ts';
import { isLarge } from '../report/batch/size.ts';
import { addOutcome, EMPTY_TALLY, type Tally } from '../report/batch/tally.ts';
import { count } from '../report/terminal.ts';
import { batchDisplay, documentLines } from './batchDisplay.ts';
import { documentEvent, pathEvent, startedEvent, summaryEvent } from './batchEvents.ts';
import { printTables } from './batchTables.ts';
import { EXIT, type ExitCode, exitCodeOf } from './exitCode.ts';
import type { Output } from './output.ts';
import { stopSignals } from './stopSignals.ts';
import { UsageError } from './usageError.ts';

export interface ExtractCommand {
  readonly out?: string;
  /** Files with paths. */
  readonly from?: readonly string[];
  readonly jobs?: number;
  /** In seconds. */
  readonly timeout?: number;
  /** In MB. */
  readonly maxSize?: number;
  readonly maxMemory?: number;
  readonly force?: boolean;
  readonly retryFailed?: boolean;
  readonly json?: boolean;
  readonly stdin?: boolean;
  readonly jsonl?: boolean;
  readonly rules?: string;
  readonly ocr?: boolean;
  /** What does the documents, in place of the program's own processes. */
  readonly pool?: (options: PoolOptions) => Pool;
}

const outOf = (paths: readonly string[], { out, from = [] }: ExtractCommand): string => {
  if (paths.length + from.length === 0)
    throw new UsageError(
      "missing required argument 'path': name files or folders with plans, or a list of them with --from",
    );
  if (out === undefined)
    throw new UsageError("required option '--out <dir>' not specified: name the folder to write to");
  return out;
};

const tallyOf = ({ documents, failures }: Batch): Tally => {
  const outcomes = [
    ...documents.map(({ result, unchanged }) => ({ ...result, unchanged })),
    ...failures.map((failure) => ({
      path: failure.path,
      status: 'failed' as const,
      counts: null,
      failure,
      seconds: 0,
      unchanged: false,
    })),
  ];
  return outcomes.reduce(addOutcome, EMPTY_TALLY);
};

/** What a user was not told yet: all of a small batch, and of a large one nothing that its summary does not say. */
const linesLeft = (documents: readonly BatchDocument[]): string[] =>
  isLarge(documents.length) ? [] : documents.flatMap(({ result }) => documentLines(result));

const endLines = ({ undone, stopped, rulesChanged }: Batch): string[] => [
  ...(stopped ? [`stopped: ${failureLine(stopped)}`] : []),
  ...(rulesChanged ? ['the rules were changed while it ran; run it again'] : []),
  ...(undone > 0 ? [`${count(undone, 'document')} left; run it again to go on from here`] : []),
];

const exitCodeFor = ({ undone }: Batch, { documents, failed }: Tally): ExitCode => {
  if (undone === 0) return exitCodeOf(documents - failed, failed);
  return documents > failed ? EXIT.some : EXIT.nothing;
};

/** `zhibiao extract PATH… --out DIR` */
export const extract = async (
  paths: readonly string[],
  options: ExtractCommand,
  output: Output,
): Promise<ExitCode> => {
  const out = outOf(paths, options);
  const { json = false, maxMemory: memory, stdin: _, jsonl: __, ...rest } = options;
  const start = performance.now();
  const display = batchDisplay(output);
  const stopping = stopSignals(() => display.line('stopping; what is finished is kept'));
  const batchOptions: BatchOptions = {
    ...rest,
    ...(memory === undefined ? {} : { memory }),
    out,
    signal: stopping.signal,
    onStart: (batch) => {
      display.start(batch);
      if (json) output.out([startedEvent(out, batch), ...batch.failures.map(pathEvent)].join(''));
    },
    onDone: (result) => {
      display.done(result);
      if (json) output.out(documentEvent(out, result, false));
    },
    onPage: display.page,
  };
  const batch = await runBatch(paths, batchOptions).finally(() => {
    display.close();
    stopping.close();
  });
  const seconds = (performance.now() - start) / 1000;
  const tally = tallyOf(batch);
  const { documents, undone } = batch;
  for (const line of linesLeft(documents)) output.err(line);
  if (json) {
    for (const { result, unchanged } of documents)
      if (unchanged) output.out(documentEvent(out, result, true));
    output.out(summaryEvent(tally, batch, seconds));
  } else if (undone === 0) await printTables(documents, tally, out, output);
  for (const line of renderSummary(tally, { out, seconds, width: output.width })) output.err(line);
  for (const line of endLines(batch)) output.err(line);
  return exitCodeFor(batch, tally);
};
