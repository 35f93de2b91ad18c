#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import type { ChangesCommand } from './changes.ts';
import type { CompareCommand } from './compare.ts';
import { checkCurrentFolder } from './currentFolder.ts';
import type { DiffCommand } from './diff.ts';
import type { EvaluateCommand } from './evaluate.ts';
import { EXIT } from './exitCode.ts';
import type { ExplainCommand } from './explain.ts';
import type { ExportCommand } from './export.ts';
import type { ExtractCommand } from './extract.ts';
import type { IndicatorsCommand, SuggestCommand } from './indicators.ts';
import { countOf, secondsOf } from './optionValues.ts';
import { pipeOf, terminalOf } from './output.ts';
import type { QueueCommand } from './queue.ts';
import type { ReportCommand } from './report.ts';
import type { ReviewCommand } from './review.ts';
import type { RulesCommand, RulesListCommand } from './rules.ts';
import type { ShowCommand } from './show.ts';
import type { WorkCommand } from './work.ts';

const output = terminalOf(process);

const version = (): string => {
  const file = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
};

const RULES = ['--rules <dir>', 'a folder of rules laid over the built-in ones'] as const;

const OCR = [
  '--ocr',
  'read pages that are pictures by text recognition; each number of theirs is marked as unsure',
] as const;

const DIFFERENT = ['--fail-if-different', 'end with 1 where anything differs'] as const;

const REVIEWS = [
  '--reviews <dir>',
  'the folder with decisions of reviewers; without it reviews, where there is one',
] as const;

const NO_REVIEWS = ['--no-reviews', 'take targets as they were read, whatever reviewers decided'] as const;

const DATABASE = [
  '--database <address>',
  'postgres://USER@HOST:PORT/NAME; without it ZHIBIAO_DATABASE, or PGHOST and its like; a password is best in ~/.pgpass',
] as const;

const AFTER = `
Exit codes: 0 done; 1 done, and there are differences, for a command that is
asked to say so; 2 wrong usage, or nothing could be done; 3 some documents
failed, or were left when it was stopped. Data goes to stdout, messages to
stderr. ZHIBIAO_DEBUG=1 shows where an error arose.`;

const program = new Command('zhibiao')
  .description(
    'Reads Chinese government plans and writes every numeric target with its exact place in the source.',
  )
  .version(version())
  .showHelpAfterError('(--help shows how it is used)')
  .addHelpText('after', AFTER)
  .hook('preAction', checkCurrentFolder)
  .exitOverride();

// What a command needs is loaded when it runs: help and errors of usage wait for nothing.
program
  .command('extract')
  .description('write DIR/<id>.json for each document that is new or changed, and print what was found')
  .argument(
    '[path...]',
    'text, HTML, PDF and Word files, folders and zip archives with them, or patterns such as "plans/**/*.pdf"; a manifest.yaml in a folder says what it holds',
  )
  .option('--out <dir>', 'the folder to write to')
  .option(
    '--from <list>',
    'a file with a path on each line; - for standard input',
    (list: string, before: readonly string[] = []) => [...before, list],
  )
  .option('--jobs <number>', 'how many documents at a time; without it one for each core', countOf('--jobs'))
  .option(
    '--timeout <seconds>',
    'how long a document may take, or a page of it that is recognized (default: 120)',
    secondsOf('--timeout'),
  )
  .option('--max-size <mb>', 'how large a file may be (default: 100)', countOf('--max-size'))
  .option('--max-memory <mb>', 'what a document may take of memory (default: 3072)', countOf('--max-memory'))
  .option('--force', 'do all documents, also those that are unchanged')
  .option('--retry-failed', 'try again what failed, though it is unchanged')
  .option('--json', 'print what happens as JSON lines, in place of tables')
  .option(
    '--stdin',
    'with --jsonl: read documents from standard input, and write nothing but standard output',
  )
  .option('--jsonl', 'a document a line, {"id": …, "text": …} or {"id": …, "path": …}; an extraction a line')
  .option(...OCR)
  .option(...RULES)
  .action(async (paths: string[], options: ExtractCommand) => {
    if (options.stdin || options.jsonl) {
      const { stream } = await import('./stream.ts');
      process.exitCode = await stream(paths, options, pipeOf(process), output);
      return;
    }
    const { extract } = await import('./extract.ts');
    process.exitCode = await extract(paths, options, output);
  });

program
  .command('show')
  .description('print the outline of a document with its targets')
  .argument('<file>', 'a document, or an extraction (.json)')
  .option(...OCR)
  .option(...RULES)
  .action(async (file: string, options: ShowCommand) => {
    const { show } = await import('./show.ts');
    process.exitCode = await show(file, options, output);
  });

program
  .command('compare')
  .description('hold plans against one of them: a row for each indicator, a column for each plan')
  .argument('<path...>', 'extractions (.json) or documents, or folders with them')
  .option(
    '--baseline <id>',
    'the plan that the others are held against: its id, region or title; or national',
  )
  .addOption(
    new Option('--by <order>', 'how plans are ordered')
      .choices(['region', 'level', 'year'])
      .default('region'),
  )
  .option('--domain <name>', 'only indicators of a domain')
  .addOption(
    new Option('--format <format>', 'how it is shown; without it table, or what FILE ends in').choices([
      'table',
      'json',
      'csv',
      'xlsx',
      'md',
      'html',
    ]),
  )
  .option('--out <file>', 'write to a file; beside a csv file its datapackage.json')
  .option(...REVIEWS)
  .option(...NO_REVIEWS)
  .option(...DIFFERENT)
  .option(...OCR)
  .option(...RULES)
  .action(async (paths: string[], options: CompareCommand) => {
    const { compare } = await import('./compare.ts');
    process.exitCode = await compare(paths, options, output);
  });

program
  .command('report')
  .description('write one page to read plans with their targets marked, and to see them compared')
  .argument('<path...>', 'extractions (.json) or documents, or folders with them')
  .requiredOption('--out <file>', 'the page; it needs no network and no other file')
  .option(
    '--baseline <id>',
    'the plan that the others are held against: its id, region or title; without it the national outlines, where they share indicators',
  )
  .option(...REVIEWS)
  .option(...NO_REVIEWS)
  .option(...OCR)
  .option(...RULES)
  .action(async (paths: string[], options: ReportCommand) => {
    const { report } = await import('./report.ts');
    process.exitCode = await report(paths, options, output);
  });

program
  .command('diff')
  .description('show two plans side by side: what was added, dropped, raised, lowered, reworded')
  .argument('<a>', 'an extraction (.json) or a document; A#PLAN for one of its plans')
  .argument('<b>', 'its successor, or a neighbour')
  .addOption(new Option('--format <format>', 'how it is shown').choices(['text', 'json']).default('text'))
  .option(...DIFFERENT)
  .option(...OCR)
  .option(...RULES)
  .action(async (a: string, b: string, options: DiffCommand) => {
    const { diff } = await import('./diff.ts');
    process.exitCode = await diff(a, b, options, output);
  });

program
  .command('changes')
  .description('show what changed in extractions, grouped by the rule that caused it')
  .argument(
    '<old>',
    'a folder of extractions (.json), or one of them: before a change of rules, or of a release',
  )
  .argument('<new>', 'a folder with the same documents, or the same document')
  .addOption(
    new Option('--format <format>', 'how it is shown; without it text, or what FILE ends in').choices([
      'text',
      'json',
      'html',
    ]),
  )
  .option('--out <file>', 'write to a file')
  .option(...DIFFERENT)
  .action(async (old: string, fresh: string, options: ChangesCommand) => {
    const { changes } = await import('./changes.ts');
    process.exitCode = await changes(old, fresh, options, output);
  });

program
  .command('review')
  .description('open a page on this machine to accept, correct or reject what is undecided')
  .argument('<dir>', 'extractions (.json) or documents')
  .option('--reviews <dir>', 'the folder with decisions, made where it is not there (default: reviews)')
  .option('--by <name>', 'who decides; without it the name that git knows, or the system')
  .option('--port <number>', 'the port of the page; without it any that is free')
  .option('--check', 'only say how much is open, and end with 1 where anything is')
  .option('--json', 'with --check: print JSON')
  .option(...OCR)
  .option(...RULES)
  .action(async (dir: string, options: ReviewCommand) => {
    const { review } = await import('./review.ts');
    process.exitCode = await review(dir, options, output);
  });

program
  .command('evaluate')
  .description('compare what is extracted with gold')
  .argument('[path...]', 'documents, or folders with them', ['corpus'])
  .option('--gold <dir>', 'the folder with the gold', 'corpus/gold')
  .option('--from <dir>', 'a folder with decisions of reviewers, to be taken for gold: reviews')
  .option('--show', 'list every miss, false find and wrong field')
  .option('--json', 'print JSON')
  .option(...RULES)
  .action(async (paths: string[], options: EvaluateCommand) => {
    const { evaluate } = await import('./evaluate.ts');
    process.exitCode = await evaluate(paths, options, output);
  });

program
  .command('explain')
  .description('show how a sentence was read: mentions, bindings, and what was left')
  .argument('<sentence>', 'a sentence, or FILE:LINE')
  .option('--period <years>', 'the period of the plan that a sentence is taken from', '2021-2030')
  .option(...RULES)
  .action(async (sentence: string, options: ExplainCommand) => {
    const { explain } = await import('./explain.ts');
    process.exitCode = await explain(sentence, options, output);
  });

const rules = program.command('rules').description('check and list the rules');

rules
  .command('check')
  .description('validate rule files, run every example, and look for patterns that can hang')
  .argument('[dir]', 'a folder of rules laid over the built-in ones; without it the built-in ones')
  .action(async (dir: string | undefined) => {
    const { rulesCheck } = await import('./rules.ts');
    process.exitCode = rulesCheck(dir, output);
  });

rules
  .command('list')
  .description('list the rules with their examples')
  .option('--on <dir>', 'count how often each takes part on the documents of a folder')
  .option('--gold <dir>', 'and how often it was right, where there is gold', 'corpus/gold')
  .option('--markdown', 'print rules/README.md')
  .option(...RULES)
  .action(async (options: RulesCommand & RulesListCommand) => {
    const { rulesList } = await import('./rules.ts');
    process.exitCode = await rulesList(options, output);
  });

const indicators = program
  .command('indicators')
  .description('the catalogue of indicators: list it, and find what it lacks');

indicators
  .command('list')
  .description('print the catalogue: names, ids, units, and which way is better')
  .option(...RULES)
  .action(async (options: IndicatorsCommand) => {
    const { indicatorsList } = await import('./indicators.ts');
    process.exitCode = indicatorsList(options, output);
  });

indicators
  .command('suggest')
  .description('print what several documents set targets for and the catalogue does not know, as YAML for it')
  .argument('<path...>', 'extractions (.json) or documents, or folders with them')
  .option('--least <number>', 'how many documents have to have it', '2')
  .option(...OCR)
  .option(...RULES)
  .action(async (paths: string[], options: SuggestCommand) => {
    const { indicatorsSuggest } = await import('./indicators.ts');
    process.exitCode = await indicatorsSuggest(paths, options, output);
  });

program
  .command('queue')
  .description('put documents into a PostgreSQL database, for a fleet of workers to extract')
  .argument('<path...>', 'as for extract; workers look for them at the same place')
  .option(...DATABASE)
  .option('--force', 'do all documents, also those that are unchanged')
  .option(...OCR)
  .option(...RULES)
  .action(async (paths: string[], options: QueueCommand) => {
    const { queue } = await import('./queue.ts');
    process.exitCode = await queue(paths, options, output);
  });

program
  .command('work')
  .description('extract documents of a queue, beside any number of others, until it is empty')
  .option(...DATABASE)
  .option('--jobs <number>', 'how many documents at a time; without it one for each core', countOf('--jobs'))
  .option('--root <dir>', 'the folder that stands here for the one that zhibiao queue was run in')
  .option('--stay', 'wait for more when the queue is empty')
  .option(
    '--lease <seconds>',
    'when nothing is heard of this worker for so long, its documents go to others (default: 30)',
    secondsOf('--lease'),
  )
  .option(
    '--patience <seconds>',
    'how long to wait for a database that goes away (default: 120)',
    secondsOf('--patience'),
  )
  .option(
    '--timeout <seconds>',
    'how long a document may take, or a page of it that is recognized (default: 120)',
    secondsOf('--timeout'),
  )
  .option('--max-size <mb>', 'how large a file may be (default: 100)', countOf('--max-size'))
  .option('--max-memory <mb>', 'what a document may take of memory (default: 3072)', countOf('--max-memory'))
  .action(async (options: WorkCommand) => {
    const { work } = await import('./work.ts');
    process.exitCode = await work(options, output);
  });

program
  .command('export')
  .description('write what a fleet has extracted, as extract would have written it')
  .option(...DATABASE)
  .requiredOption('--out <dir>', 'the folder to write to')
  .action(async (options: ExportCommand) => {
    const { exportFiles } = await import('./export.ts');
    process.exitCode = await exportFiles(options, output);
  });

program
  .command('schema')
  .description('print the JSON Schema of an extraction')
  .action(async () => {
    const { schema } = await import('./schema.ts');
    process.exitCode = schema(output);
  });

/** Errors that know their words have a line for each fault; of others the first line says most. */
const linesOf = (error: unknown): readonly string[] => {
  if (!(error instanceof Error)) return [String(error)];
  if ('faults' in error && Array.isArray(error.faults)) return error.faults.map(String);
  return [error.message.split('\n')[0] || error.name];
};

const fail = (error: unknown): void => {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.nothing;
    return;
  }
  for (const line of linesOf(error)) output.err(`zhibiao: ${line}`);
  if (process.env['ZHIBIAO_DEBUG'] === '1' && error instanceof Error) output.err(error.stack ?? '');
  process.exitCode = EXIT.nothing;
};

// Whoever reads our output may stop reading, as head does; that is no error.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    output.err(`zhibiao: the output cannot be written: ${error.message}`);
    process.exit(EXIT.nothing);
  });

try {
  await program.parseAsync();
} catch (error) {
  fail(error);
}
