import { extname } from 'node:path';
import { failureLine } from '../batch/failure.ts';
import type { Changes } from '../model/changes.ts';
import { renderChanges } from '../report/changes/renderChanges.ts';
import { renderChangesHtml } from '../report/changes/renderChangesHtml.ts';
import { renderChangesJson } from '../report/changes/renderChangesJson.ts';
import { count } from '../report/terminal.ts';
import { changePairs } from './changePairs.ts';
import { EXIT, type ExitCode, exitCodeOf } from './exitCode.ts';
import type { Output } from './output.ts';
import { readChanges } from './readChanges.ts';
import { printResult, writeResultFile } from './writeResult.ts';

export type ChangesFormat = 'text' | 'json' | 'html';

export interface ChangesCommand {
  readonly format?: ChangesFormat;
  readonly out?: string;
  readonly failIfDifferent?: boolean;
}

const ENDINGS: Readonly<Record<string, ChangesFormat>> = { '.json': 'json', '.html': 'html', '.htm': 'html' };

const rendered = (format: ChangesFormat, changes: Changes, width: number): Iterable<string> => {
  switch (format) {
    case 'text':
      return renderChanges(changes, width);
    case 'json':
      return renderChangesJson(changes);
    case 'html':
      return renderChangesHtml(changes);
  }
};

/** `zhibiao changes OLD NEW` */
export const changes = async (
  old: string,
  fresh: string,
  { format, out, failIfDifferent = false }: ChangesCommand,
  output: Output,
): Promise<ExitCode> => {
  const pairs = changePairs(old, fresh, out);
  const { failures, ...found } = await readChanges(pairs, (done) =>
    output.progress(`${done} of ${count(pairs.length, 'document')} compared`),
  );
  for (const failure of failures) output.err(failureLine(failure));
  const { documents, groups } = found;
  if (documents.failed === pairs.length) return EXIT.nothing;
  const chosen = format ?? ENDINGS[extname(out ?? '').toLowerCase()] ?? 'text';
  const result = rendered(chosen, { old, new: fresh, ...found }, output.width);
  if (out === undefined) printResult(result, output);
  else {
    await writeResultFile(out, result);
    output.err(`written to ${out}`);
  }
  if (failures.length > 0) return exitCodeOf(pairs.length - documents.failed, documents.failed);
  return failIfDifferent && groups.length > 0 ? EXIT.differs : EXIT.done;
};
