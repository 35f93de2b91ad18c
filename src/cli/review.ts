import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { BatchError } from '../batch/batchError.ts';
import { REVIEWS } from '../batch/decisionFiles.ts';
import { failureLine } from '../batch/failure.ts';
import { loadCheckedRules } from '../examples/loadCheckedRules.ts';
import { catalogueOf } from '../indicators/catalogue.ts';
import { type ReviewServer, startReview } from '../serve/reviewServer.ts';
import { EXIT, type ExitCode } from './exitCode.ts';
import { extractionsOf } from './extractions.ts';
import type { Output } from './output.ts';
import { reviewCheck } from './reviewCheck.ts';
import { UsageError } from './usageError.ts';

export interface ReviewCommand {
  readonly reviews?: string;
  readonly by?: string;
  readonly port?: string;
  readonly check?: boolean;
  readonly json?: boolean;
  readonly ocr?: boolean;
  readonly rules?: string;
}

const LARGEST_PORT = 65_535;

const portOf = (port: string | undefined): number => {
  if (port === undefined) return 0;
  const number = Number(port);
  if (!/^\d+$/.test(port) || number > LARGEST_PORT)
    throw new UsageError(`--port takes a number up to ${LARGEST_PORT}, not ${port}`);
  return number;
};

const gitName = async (): Promise<string> => {
  try {
    return (await promisify(execFile)('git', ['config', 'user.name'])).stdout.trim();
  } catch {
    return '';
  }
};

/** Who decides: as named, or as git or the system knows them. */
const reviewerOf = async (by: string | undefined): Promise<string> => {
  const name = by?.trim() || (await gitName()) || process.env['USER'] || process.env['USERNAME'];
  if (!name) throw new UsageError('nobody knows who decides: name yourself with --by NAME');
  return name;
};

/** Ends when the user presses Ctrl-C, or the system asks for it. */
const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    const stop = (): void => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve();
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
  });

const sayOpen = ({ open, things, faults, address }: ReviewServer, output: Output): void => {
  for (const fault of faults) output.err(fault);
  output.err(
    open === 0
      ? `all of ${things} are decided; Ctrl-C ends this`
      : `${open} of ${things} to decide; Ctrl-C ends this`,
  );
  output.out(`${address}\n`);
};

/**
 * `zhibiao review DIR`
 * @param until is given the address and says when the page ends; without it Ctrl-C does
 */
export const review = async (
  path: string,
  options: ReviewCommand,
  output: Output,
  until: (address: string) => Promise<void> = stopped,
): Promise<ExitCode> => {
  if (options.check) return reviewCheck(path, options, output);
  if (options.json) throw new UsageError('--json belongs to --check');
  const { reviews = REVIEWS, ocr } = options;
  const port = portOf(options.port);
  const by = await reviewerOf(options.by);
  const rules = loadCheckedRules(options.rules);
  const { extractions, findText, failures } = await extractionsOf(
    [path],
    { rules, ocr, targetsOnly: true, keepTexts: true },
    output,
  );
  for (const failure of failures) output.err(failureLine(failure));
  if (extractions.length === 0) {
    if (failures.length > 0) return EXIT.nothing;
    throw new BatchError([`${path}: there is no plan in it; name extractions or documents`]);
  }
  const server = await startReview({
    extractions,
    findText,
    catalogue: catalogueOf(rules),
    reviews,
    by,
    port,
    onFault: (error) =>
      output.err(`zhibiao failed at a request: ${error instanceof Error ? error.message : String(error)}`),
  });
  // Whoever reads the address may end this at once.
  const ended = until(server.address);
  sayOpen(server, output);
  await ended;
  await server.close();
  output.err('review ended; every decision is on disk');
  return failures.length > 0 ? EXIT.some : EXIT.done;
};
