import { BatchError } from '../batch/batchError.ts';
import { failureLine } from '../batch/failure.ts';
import { loadCheckedRules } from '../examples/loadCheckedRules.ts';
import type { Decision } from '../model/decision.ts';
import type { Extraction } from '../model/extraction.ts';
import { type OpenDocument, renderOpen } from '../report/renderOpen.ts';
import { plain } from '../report/terminal.ts';
import { applyDecisions } from '../review/decisions/applyDecisions.ts';
import { decisionFinder } from '../review/decisions/concerns.ts';
import { addCounts, NO_OPEN_COUNTS, openCountsOf } from '../review/decisions/openCounts.ts';
import { EXIT, type ExitCode } from './exitCode.ts';
import { extractionsOf } from './extractions.ts';
import type { Output } from './output.ts';
import { decisionsFor } from './reviewed.ts';

export interface ReviewCheckCommand {
  /** The folder with decisions. */
  readonly reviews?: string | undefined;
  readonly json?: boolean | undefined;
  readonly ocr?: boolean | undefined;
  readonly rules?: string | undefined;
}

/** The documents that decisions are about, and that are not there: neither their id nor their text. */
const absentFrom = (extractions: readonly Extraction[], decisions: readonly Decision[]): string[] => {
  const ids = new Set(extractions.map(({ document }) => document.id));
  const texts = new Set(extractions.map(({ document }) => document.source.textSha256));
  const away = decisions.filter(({ document, textSha256 }) => !ids.has(document) && !texts.has(textSha256));
  return [...new Set(away.map(({ document }) => document))].sort();
};

/** `zhibiao review DIR --check`: how much is undecided. Nothing is decided here, and nothing is written. */
export const reviewCheck = async (
  path: string,
  { reviews, json = false, ocr, rules }: ReviewCheckCommand,
  output: Output,
): Promise<ExitCode> => {
  const { extractions, failures } = await extractionsOf(
    [path],
    { rules: loadCheckedRules(rules), ocr, targetsOnly: true },
    output,
  );
  for (const failure of failures) output.err(failureLine(failure));
  if (extractions.length === 0) {
    if (failures.length > 0) return EXIT.nothing;
    throw new BatchError([`${path}: there is no plan in it; name a folder of extractions or documents`]);
  }
  const decisions = await decisionsFor(reviews, output);
  const decisionsOn = decisionFinder(decisions ?? []);
  const documents = extractions.map(
    (extraction): OpenDocument => ({
      id: extraction.document.id,
      ...openCountsOf(extraction, applyDecisions(extraction, decisionsOn(extraction))),
    }),
  );
  const absent = absentFrom(extractions, decisions ?? []);
  if (absent.length > 0)
    output.err(`there are decisions on documents that are not in ${path}: ${absent.map(plain).join(', ')}`);
  const total = documents.reduce(addCounts, NO_OPEN_COUNTS);
  output.out(
    json
      ? `${JSON.stringify({ documents, total, absent }, null, 2)}\n`
      : renderOpen(documents, total, output.width),
  );
  if (total.lost > 0)
    output.err(
      `${total.lost} accepted or corrected before, and not found any more; zhibiao evaluate --from lists them`,
    );
  if (failures.length > 0 && total.open === 0) return EXIT.some;
  return total.open > 0 ? EXIT.differs : EXIT.done;
};
