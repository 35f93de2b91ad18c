import { failureLine } from '../batch/failure.ts';
import { loadCheckedRules } from '../examples/loadCheckedRules.ts';
import { catalogueOf } from '../indicators/catalogue.ts';
import { matcherOf } from '../indicators/matcherOf.ts';
import { suggestIndicators } from '../indicators/suggestIndicators.ts';
import { renderCatalogue } from '../report/renderCatalogue.ts';
import { renderSuggestions } from '../report/renderSuggestions.ts';
import { count } from '../report/terminal.ts';
import { EXIT, type ExitCode, exitCodeOf } from './exitCode.ts';
import { extractionsOf } from './extractions.ts';
import type { Output } from './output.ts';
import { UsageError } from './usageError.ts';

export interface IndicatorsCommand {
  readonly rules?: string;
}

export interface SuggestCommand extends IndicatorsCommand {
  readonly least: string;
  readonly ocr?: boolean;
}

/** `zhibiao indicators list` */
export const indicatorsList = ({ rules }: IndicatorsCommand, output: Output): ExitCode => {
  output.out(renderCatalogue(catalogueOf(loadCheckedRules(rules)).entries, output.width));
  return EXIT.done;
};

const numberOf = (least: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(least))
    throw new UsageError(`--least ${least}: this is no number of documents; give one such as 2`);
  return Number(least);
};

/** `zhibiao indicators suggest PATH…` */
export const indicatorsSuggest = async (
  paths: readonly string[],
  { least, rules: folder, ocr }: SuggestCommand,
  output: Output,
): Promise<ExitCode> => {
  const number = numberOf(least);
  const rules = loadCheckedRules(folder);
  const { extractions, failures } = await extractionsOf(paths, { rules, ocr }, output);
  for (const failure of failures) output.err(failureLine(failure));
  const suggestions = suggestIndicators(extractions, matcherOf(rules), number);
  if (suggestions.length > 0) output.out(renderSuggestions(suggestions));
  const enough = number === 1 ? '' : `, of those that ${number} or more have`;
  output.err(
    `${count(suggestions.length, 'indicator')} of ${count(extractions.length, 'document')} unknown to the catalogue${enough}`,
  );
  return exitCodeOf(extractions.length, failures.length);
};
