import { summaryOf, trendSummaryOf } from '../../src/examples/summaryOf.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import { extractorOf } from '../../src/pipeline.ts';
import { RULES } from '../extractor.ts';

/** A sentence read as a goal of a plan for 2021–2030. */
export const passage = (text: string): Extraction => extractorOf(RULES).passage(text, [2021, 2030]);

/** Its targets and trends, one line each, as the examples of the rules write them. */
export const read = (text: string): string[] => {
  const { targets, trends } = passage(text);
  return [...targets.map(summaryOf), ...trends.map(trendSummaryOf)];
};
