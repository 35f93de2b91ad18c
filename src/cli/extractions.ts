import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ExtractionText, extractionText } from '../batch/extractionText.ts';
import { extractWork } from '../batch/extractWork.ts';
import type { Failure } from '../batch/failure.ts';
import { loadExtraction } from '../batch/loadExtraction.ts';
import type { SourceDocument } from '../model/document.ts';
import type { Diagnostic, Extraction } from '../model/extraction.ts';
import { count } from '../report/terminal.ts';
import type { Rules } from '../rules/compile.ts';
import type { FindText } from '../serve/texts.ts';
import { type Listed, listed } from './listed.ts';
import type { Output } from './output.ts';

/** What paths hold, and what of it could not be used. */
export interface Extractions {
  readonly extractions: readonly Extraction[];
  /** What the positions of each point into, where that was asked for; null where it was not found. */
  readonly texts: readonly (string | null)[];
  /** Finds the text of one of them again: of a document that is no text file it was kept, if that was asked for. */
  readonly findText: FindText;
  readonly failures: readonly Failure[];
}

export interface ExtractionsOptions {
  readonly rules: Rules;
  readonly ocr?: boolean | undefined;
  /** Lets go of what plans say beside their targets: for thousands of them that takes most of the memory. */
  readonly targetsOnly?: boolean | undefined;
  /** Gives back the texts too. */
  readonly withTexts?: boolean | undefined;
  /** Keeps the texts that cannot be found again without reading a document anew. */
  readonly keepTexts?: boolean | undefined;
  /** A file below the paths that is no source: what is written to. */
  readonly out?: string | undefined;
}

const onceEach = <T>(things: readonly T[], keyOf: (thing: T) => string): T[] =>
  [...new Map(things.map((thing) => [keyOf(thing), thing] as const).reverse()).values()].reverse();

/** Without what nobody looks at who holds targets against each other. */
const lightened = (extraction: Extraction): Extraction => ({
  ...extraction,
  plans: extraction.plans.map((plan) => ({ ...plan, domains: [], projects: [] })),
  outlineNumbers: [],
  residue: [],
});

const words = ({ message, note }: Diagnostic): string => `${message}${note === null ? '' : `; ${note}`}`;

/** One that could be read in part is used, and it is said so; one that could not is none. */
const checked = (path: string, extraction: Extraction, output: Output): Extraction | Failure => {
  const faults = extraction.diagnostics.filter(({ severity }) => severity === 'error');
  if (extraction.status === 'failed')
    return {
      path,
      what: faults[0]?.message ?? 'nothing could be read',
      remedy: faults[0]?.note ?? 'check the document',
    };
  if (extraction.status === 'partial')
    for (const fault of faults) output.err(`${path}: partial: ${words(fault)}`);
  return extraction;
};

/** An extraction, with its document where that was just read. */
type Made =
  | { readonly extraction: Extraction; readonly document?: SourceDocument }
  | { readonly failure: Failure };

/** The text of what was made; that one cannot be found stops nothing. */
const textOf = async (path: string, made: Made, output: Output): Promise<string | null> => {
  if ('failure' in made) return null;
  if (made.document) return made.document.text;
  const found = await extractionText(path, made.extraction);
  if (found.text === null) output.err(`${path}: ${found.why}`);
  return found.text;
};

/** The text that has to be kept: a text file by itself holds its own. */
const keptOf = (made: Made, entry: string | null): string | null => {
  if ('failure' in made || !made.document) return null;
  const { format } = made.extraction.document.source;
  return format === 'text' && entry === null ? null : made.document.text;
};

/**
 * The extractions of paths: extractions (.json), documents, which are extracted, and folders of both. What cannot be
 * used stops nothing else.
 * @throws BatchError for a faulty manifest, and for two documents of one id; RulesError
 */
export const extractionsOf = async (
  paths: readonly string[],
  { rules, ocr = false, targetsOnly = false, withTexts = false, keepTexts = false, out }: ExtractionsOptions,
  output: Output,
): Promise<Extractions> => {
  const lists: Listed[] = [];
  for (const path of paths) lists.push(await listed(path, out));
  const files = onceEach(
    lists.flatMap((each) => each.files),
    (file) => (existsSync(file) ? realpathSync(file) : file),
  );
  const work = onceEach(
    lists.flatMap((each) => each.work),
    ({ id, path }) => JSON.stringify([id, resolve(path)]),
  );
  const extractions: Extraction[] = [];
  const texts: (string | null)[] = [];
  const failures: Failure[] = lists.flatMap((each) => each.failures);
  const finders = new Map<Extraction, () => Promise<ExtractionText>>();
  const add = async (path: string, made: Made, entry: string | null = null): Promise<void> => {
    const result = 'failure' in made ? made.failure : checked(path, made.extraction, output);
    if ('remedy' in result) failures.push(result);
    else {
      const extraction = targetsOnly ? lightened(result) : result;
      extractions.push(extraction);
      const kept = keepTexts ? keptOf(made, entry) : null;
      finders.set(extraction, async () =>
        kept === null ? extractionText(path, extraction) : { text: kept },
      );
      if (withTexts) texts.push(await textOf(path, made, output));
    }
    const done = extractions.length + failures.length;
    output.progress(`${done} of ${count(files.length + work.length, 'document')} read`);
  };
  for (const file of files) await add(file, await loadExtraction(file));
  for (const each of work) {
    const onPage = (done: number, total: number): void =>
      output.progress(`${each.path}: page ${done} of ${total} recognized`);
    await add(each.path, await extractWork(each, rules, { ocr, onPage }), each.entry);
  }
  const findText: FindText = async (extraction) =>
    (await finders.get(extraction)?.()) ?? { text: null, why: 'it is none of these documents' };
  return { extractions, texts, findText, failures };
};
