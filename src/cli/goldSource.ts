import type { Extracted } from '../batch/extractWork.ts';
import type { EvaluationInput } from '../evaluate/evaluate.ts';
import type { Gold } from '../evaluate/gold.ts';
import { loadGold } from '../evaluate/loadGold.ts';
import type { Decision } from '../model/decision.ts';
import { decisionFinder } from '../review/decisions/concerns.ts';
import { goldOf } from '../review/decisions/goldOf.ts';

/** Where what is right comes from. */
export interface GoldSource {
  /** The folder, as a user named it. */
  readonly name: string;
  /** What was extracted beside what is right; null where nobody has said. */
  readonly inputOf: (extracted: Extracted, id: string) => EvaluationInput | null;
  /** How much of what was found counts neither way, since nobody has decided on it. */
  readonly undecided: () => number;
}

const isEmpty = ({ targets, trends, structure }: Gold): boolean => !(targets ?? trends ?? structure);

/** The gold files of a folder: what they do not list is wrong. */
export const goldFiles = (folder: string): GoldSource => ({
  name: folder,
  inputOf: ({ document: { text }, extraction }, id) => {
    const gold = loadGold(folder, id, text);
    return isEmpty(gold) ? null : { id, text, extraction, gold };
  },
  undecided: () => 0,
});

/** What reviewers decided. */
export const reviewGold = (folder: string, decisions: readonly Decision[]): GoldSource => {
  const decisionsOn = decisionFinder(decisions);
  let undecided = 0;
  return {
    name: folder,
    inputOf: ({ document: { text }, extraction }, id) => {
      const review = goldOf(text, extraction, decisionsOn(extraction));
      if (!review) return null;
      undecided += review.undecided;
      return { id, text, extraction: review.judged, gold: review.gold };
    },
    undecided: () => undecided,
  };
};
