import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { loadCheckedRules } from '../examples/loadCheckedRules.ts';
import { explain as explainText } from '../explain/explain.ts';
import type { Period } from '../model/extraction.ts';
import { extractorOf } from '../pipeline.ts';
import { readDocument } from '../read/readDocument.ts';
import { renderExplanation } from '../report/renderExplanation.ts';
import { EXIT, type ExitCode } from './exitCode.ts';
import type { Output } from './output.ts';
import { UsageError } from './usageError.ts';

export interface ExplainCommand {
  readonly period: string;
  readonly rules?: string;
}

const PLACE = /^(.+):(\d+)$/;
const PERIOD = /^(\d{4})-(\d{4})$/;

const periodIn = (text: string): Period => {
  const years = PERIOD.exec(text);
  if (!years) throw new UsageError(`--period ${text}: give two years, as in 2021-2025`);
  return [Number(years[1]), Number(years[2])];
};

/** `zhibiao explain "一句话"` or `FILE:LINE` */
export const explain = async (
  sentence: string,
  { period, rules: folder }: ExplainCommand,
  output: Output,
): Promise<ExitCode> => {
  const rules = loadCheckedRules(folder);
  const place = PLACE.exec(sentence);
  const [, path = '', number = ''] = place ?? [];
  if (!place || !existsSync(path)) {
    output.out(renderExplanation(explainText(sentence, rules, periodIn(period))));
    return EXIT.done;
  }
  const document = await readDocument(await readFile(path), path);
  const line = document.text.split(/\r\n|[\n\r]/)[Number(number) - 1];
  if (line === undefined || line.trim() === '')
    throw new UsageError(`${path}:${number}: there is no text on this line`);
  const { plans } = extractorOf(rules).document(document, 'explained');
  const [first] = plans;
  output.out(renderExplanation(explainText(line, rules, first?.period ?? periodIn(period))));
  return EXIT.done;
};
