import { existsSync } from 'node:fs';
import { BatchError } from '../batch/batchError.ts';
import { failureLine } from '../batch/failure.ts';
import { sideBySide } from '../compare/sideBySide.ts';
import { loadCheckedRules } from '../examples/loadCheckedRules.ts';
import { catalogueOf } from '../indicators/catalogue.ts';
import type { Extraction } from '../model/extraction.ts';
import { renderDiff } from '../report/compare/renderDiff.ts';
import { EXIT, type ExitCode } from './exitCode.ts';
import { extractionsOf } from './extractions.ts';
import type { Output } from './output.ts';
import { UsageError } from './usageError.ts';

export interface DiffCommand {
  readonly format?: 'text' | 'json';
  readonly failIfDifferent?: boolean;
  readonly ocr?: boolean;
  readonly rules?: string;
}

/** A document, and one of its plans where one is named: `FILE#PLAN`. */
const named = (argument: string): { readonly path: string; readonly plan: string | null } => {
  const at = argument.lastIndexOf('#');
  return at <= 0 || existsSync(argument)
    ? { path: argument, plan: null }
    : { path: argument.slice(0, at), plan: argument.slice(at + 1) };
};

/** Only what stands in a plan. */
const only = (extraction: Extraction, plan: string, path: string): Extraction => {
  const { plans, targets, trends } = extraction;
  const found = plans.filter(({ id }) => id === plan);
  if (found.length === 0) {
    const known = plans.map(({ id, title }) => `${id}${title === null ? '' : ` (${title})`}`);
    throw new UsageError(
      `${path}: there is no plan ${plan} in it; ${known.length === 0 ? 'it has none' : `there are ${known.join(', ')}`}`,
    );
  }
  const inPlan = (found: { readonly plan: string | null }): boolean => found.plan === plan;
  return { ...extraction, plans: found, targets: targets.filter(inPlan), trends: trends.filter(inPlan) };
};

/** `zhibiao diff A B` */
export const diff = async (a: string, b: string, options: DiffCommand, output: Output): Promise<ExitCode> => {
  const { format = 'text', failIfDifferent = false, ocr } = options;
  const rules = loadCheckedRules(options.rules);
  const sides: Extraction[] = [];
  let failed = false;
  for (const { path, plan } of [named(a), named(b)]) {
    const { extractions, failures } = await extractionsOf([path], { rules, ocr }, output);
    for (const failure of failures) output.err(failureLine(failure));
    failed ||= failures.length > 0;
    const [first] = extractions;
    if (extractions.length > 1 || (!first && failures.length === 0))
      throw new BatchError([`${path}: there are ${extractions.length} documents in it; diff takes one`]);
    if (first) sides.push(plan === null ? first : only(first, plan, path));
  }
  const [ofA, ofB] = sides;
  if (failed || !ofA || !ofB) return EXIT.nothing;
  const difference = sideBySide(ofA, ofB, { catalogue: catalogueOf(rules) });
  output.out(
    format === 'json' ? `${JSON.stringify(difference, null, 2)}\n` : renderDiff(difference, output.width),
  );
  return failIfDifferent && !difference.same ? EXIT.differs : EXIT.done;
};
