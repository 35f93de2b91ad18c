import { BatchError } from '../batch/batchError.ts';
import { failureLine } from '../batch/failure.ts';
import { compare } from '../compare/compare.ts';
import { CompareError } from '../compare/compareError.ts';
import { checkDocuments } from '../compare/faults.ts';
import { loadCheckedRules } from '../examples/loadCheckedRules.ts';
import { type Catalogue, catalogueOf } from '../indicators/catalogue.ts';
import type { Comparison } from '../model/comparison.ts';
import { type Compared, documentsOf, uncheckedIn } from '../report/compare/comparedDocument.ts';
import { pageReviewOf } from '../report/page/pageReview.ts';
import { renderReport } from '../report/page/renderReport.ts';
import { count } from '../report/terminal.ts';
import { EXIT, type ExitCode } from './exitCode.ts';
import { extractionsOf } from './extractions.ts';
import type { Output } from './output.ts';
import { referenceFor } from './referenceFor.ts';
import { type ReviewedExtractions, type ReviewsOption, reviewed } from './reviewed.ts';
import { writeResultFile } from './writeResult.ts';

export interface ReportCommand {
  readonly out: string;
  readonly baseline?: string;
  readonly ocr?: boolean;
  readonly rules?: string;
  readonly reviews?: ReviewsOption;
}

type Compare = Pick<ReviewedExtractions, 'extractions' | 'reviews'> & { readonly catalogue: Catalogue };

const NATIONAL = 'national';

/** @throws CompareError */
const held = ({ extractions, reviews, catalogue }: Compare, baseline: string | undefined): Compared => {
  const all = [...extractions, ...referenceFor(baseline, extractions)];
  return { comparison: compare(all, { catalogue, baseline, reviews }), documents: documentsOf(all) };
};

/** Whether a plan sets, or names a direction for, anything that the baseline sets. */
const shares = ({ baselineColumns, indicators }: Comparison): boolean =>
  indicators.some(({ cells }) =>
    Object.entries(cells).some(
      ([id, { against, verdict }]) =>
        against !== null && verdict !== 'missing' && !baselineColumns.includes(id),
    ),
  );

/** The first of several ways to compare that leads somewhere; a comparison of strangers is none. */
const comparedWith = (plans: Compare, baseline: string | undefined): Compared | null => {
  if (baseline !== undefined) return held(plans, baseline);
  for (const each of [NATIONAL, undefined]) {
    try {
      const compared = held(plans, each);
      if (shares(compared.comparison)) return compared;
    } catch (error) {
      if (!(error instanceof CompareError)) throw error;
    }
  }
  return null;
};

/** `zhibiao report PATH… --out FILE` */
export const report = async (
  paths: readonly string[],
  { out, baseline, ocr, rules: folder, reviews: option }: ReportCommand,
  output: Output,
): Promise<ExitCode> => {
  const rules = loadCheckedRules(folder);
  const {
    extractions: read,
    texts,
    failures,
  } = await extractionsOf(paths, { rules, ocr, out, withTexts: true }, output);
  for (const failure of failures) output.err(failureLine(failure));
  if (read.length === 0) {
    if (failures.length > 0) return EXIT.nothing;
    throw new BatchError([`${paths.join(', ')}: there is no plan in it; name extractions or documents`]);
  }
  checkDocuments(read);
  const catalogue = catalogueOf(rules);
  const { extractions, reviews, decided } = await reviewed(read, option, catalogue, output);
  const compared = comparedWith({ extractions, reviews, catalogue }, baseline);
  if (compared === null) output.err('no two of the plans share an indicator, so the report compares nothing');
  const unchecked = compared ? uncheckedIn(compared) : [];
  const sources = extractions.map((extraction, at) => {
    const own = decided.get(extraction.document.id);
    return { extraction, text: texts[at] ?? null, review: own ? pageReviewOf(extraction, own) : null };
  });
  await writeResultFile(
    out,
    renderReport({ sources, comparison: compared?.comparison ?? null, unchecked, catalogue }),
  );
  output.err(`${count(extractions.length, 'document')} written to ${out}`);
  return failures.length > 0 ? EXIT.some : EXIT.done;
};
