import type { BatchDocument } from '../batch/batch.ts';
import { loadExtraction } from '../batch/loadExtraction.ts';
import { extractionPath } from '../batch/writeExtraction.ts';
import { renderCounts } from '../report/batch/renderCounts.ts';
import { isLarge } from '../report/batch/size.ts';
import type { Tally } from '../report/batch/tally.ts';
import { type DocumentDigest, digestOf } from '../report/digest.ts';
import { renderDocuments } from '../report/renderDocuments.ts';
import { renderIndicators } from '../report/renderIndicators.ts';
import type { Output } from './output.ts';

const digestsOf = async (documents: readonly BatchDocument[], out: string): Promise<DocumentDigest[]> => {
  const digests: DocumentDigest[] = [];
  for (const { result } of documents) {
    if (result.failure !== null) continue;
    const loaded = await loadExtraction(extractionPath(out, result.id));
    if ('extraction' in loaded) digests.push(digestOf(loaded.extraction));
  }
  return digests;
};

/** Prints what a batch found: each plan of a small one with the indicators that they share, the sums of a large one. */
export const printTables = async (
  documents: readonly BatchDocument[],
  tally: Tally,
  out: string,
  output: Output,
): Promise<void> => {
  if (documents.every(({ result }) => result.failure !== null)) return;
  if (isLarge(documents.length) || isLarge(tally.counts.plans)) {
    output.out(renderCounts(tally));
    output.err(
      `to see so many plans: zhibiao report ${out}, or zhibiao compare ${out} --format xlsx --out FILE`,
    );
    return;
  }
  const digests = await digestsOf(documents, out);
  output.out(`${renderDocuments(digests, output.width)}\n${renderIndicators(digests, output.width)}`);
};
