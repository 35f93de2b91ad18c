import type { Decision } from '../../model/decision.ts';
import type { Extraction } from '../../model/extraction.ts';

type Documented = Pick<Extraction, 'document'>;

/** Whether a decision was made on a document, by whatever name, or on an earlier text of it. */
export const concerns = (decision: Decision, { document }: Documented): boolean =>
  decision.document === document.id || decision.textSha256 === document.source.textSha256;

/** Gives the decisions that concern an extraction, in their order: quick for thousands of both. */
export const decisionFinder = (
  decisions: readonly Decision[],
): ((extraction: Documented) => readonly Decision[]) => {
  const places = new Map<string, Set<number>>();
  const put = (key: string, at: number): void => {
    const known = places.get(key);
    if (known) known.add(at);
    else places.set(key, new Set([at]));
  };
  for (const [at, { document, textSha256 }] of decisions.entries()) {
    put(`id ${document}`, at);
    put(`text ${textSha256}`, at);
  }
  return ({ document: { id, source } }) => {
    const own = new Set([
      ...(places.get(`id ${id}`) ?? []),
      ...(places.get(`text ${source.textSha256}`) ?? []),
    ]);
    return [...own].sort((a, b) => a - b).map((at) => decisions[at] as Decision);
  };
};
