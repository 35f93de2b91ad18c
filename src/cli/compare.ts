import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { BatchError } from '../batch/batchError.ts';
import { failureLine } from '../batch/failure.ts';
import { compare as comparePlans } from '../compare/compare.ts';
import { loadCheckedRules } from '../examples/loadCheckedRules.ts';
import { catalogueOf } from '../indicators/catalogue.ts';
import type { Arrangement, Comparison } from '../model/comparison.ts';
import { type Compared, documentsOf } from '../report/compare/comparedDocument.ts';
import { DATA_PACKAGE, dataPackageOf, isDataPackageOf } from '../report/compare/dataPackage.ts';
import { renderCsv } from '../report/compare/renderCsv.ts';
import { renderHtml } from '../report/compare/renderHtml.ts';
import { renderJson } from '../report/compare/renderJson.ts';
import { renderMarkdown } from '../report/compare/renderMarkdown.ts';
import { renderTable } from '../report/compare/renderTable.ts';
import { renderWorkbook } from '../report/compare/renderWorkbook.ts';
import { EXIT, type ExitCode } from './exitCode.ts';
import { extractionsOf } from './extractions.ts';
import type { Output } from './output.ts';
import { referenceFor } from './referenceFor.ts';
import { type ReviewsOption, reviewed } from './reviewed.ts';
import { UsageError } from './usageError.ts';
import { printResult, type Result, writeResultFile } from './writeResult.ts';

export const FORMATS = ['table', 'json', 'csv', 'xlsx', 'md', 'html'] as const;
export type CompareFormat = (typeof FORMATS)[number];

export interface CompareCommand {
  readonly baseline?: string;
  readonly by?: Arrangement;
  readonly domain?: string;
  readonly format?: CompareFormat;
  readonly out?: string;
  readonly failIfDifferent?: boolean;
  readonly ocr?: boolean;
  readonly rules?: string;
  readonly reviews?: ReviewsOption;
}

/** The format that was asked for, or that the file's name asks for. */
const formatOf = ({ format, out }: CompareCommand): CompareFormat => {
  const chosen = format ?? FORMATS.find((each) => extname(out ?? '').toLowerCase() === `.${each}`) ?? 'table';
  if (chosen === 'xlsx' && out === undefined)
    throw new UsageError('--format xlsx is no text: name a file for it with --out FILE.xlsx');
  return chosen;
};

const differs = ({ plans, indicators }: Comparison): boolean => {
  const baseline = new Set(plans.filter((plan) => plan.baseline).map(({ id }) => id));
  return indicators.some(({ cells }) =>
    Object.entries(cells).some(([id, { verdict }]) => !baseline.has(id) && verdict !== 'equal'),
  );
};

const rendered = async (format: CompareFormat, compared: Compared, width: number): Promise<Result> => {
  switch (format) {
    case 'table':
      return renderTable(compared, width);
    case 'json':
      return renderJson(compared);
    case 'csv':
      return renderCsv(compared);
    case 'md':
      return renderMarkdown(compared);
    case 'html':
      return renderHtml(compared);
    case 'xlsx':
      return renderWorkbook(compared);
  }
};

/** Where the descriptor of a CSV file goes; null where none is written. One of other files is none of ours to replace. */
const descriptorOf = (format: CompareFormat, out: string | undefined): string | null => {
  if (format !== 'csv' || out === undefined) return null;
  const path = join(dirname(out), DATA_PACKAGE);
  if (existsSync(path) && !isDataPackageOf(readFileSync(path, 'utf8'), basename(out)))
    throw new BatchError([`${path} describes other files; write to another folder`]);
  return path;
};

/** `zhibiao compare PATH…` */
export const compare = async (
  paths: readonly string[],
  options: CompareCommand,
  output: Output,
): Promise<ExitCode> => {
  const { baseline, by, domain, out, ocr, reviews, failIfDifferent = false } = options;
  const format = formatOf(options);
  const descriptor = descriptorOf(format, out);
  const rules = loadCheckedRules(options.rules);
  const { extractions, failures } = await extractionsOf(
    paths,
    { rules, ocr, out, targetsOnly: true },
    output,
  );
  for (const failure of failures) output.err(failureLine(failure));
  // What is cited must not lack a plan that was asked for; a document that cannot be read is none.
  if (failures.some(({ path }) => extname(path).toLowerCase() === '.json')) return EXIT.nothing;
  const catalogue = catalogueOf(rules);
  const review = await reviewed(extractions, reviews, catalogue, output);
  const all = [...review.extractions, ...referenceFor(baseline, extractions)];
  if (all.length === 0 || (failures.length > 0 && all.length < 2)) {
    if (failures.length > 0) return EXIT.nothing;
    throw new BatchError([`${paths.join(', ')}: there is no plan in it; name extractions or documents`]);
  }
  const comparison = comparePlans(all, { catalogue, baseline, by, domain, reviews: review.reviews });
  const compared = { comparison, documents: documentsOf(all) };
  const result = await rendered(format, compared, output.width);
  if (out !== undefined) {
    await writeResultFile(out, result);
    if (descriptor !== null) await writeResultFile(descriptor, dataPackageOf(compared, basename(out)));
    output.err(`written to ${descriptor === null ? out : `${out} and ${descriptor}`}`);
  } else if (!(result instanceof Uint8Array)) printResult(result, output);
  if (failures.length > 0) return EXIT.some;
  return failIfDifferent && differs(comparison) ? EXIT.differs : EXIT.done;
};
