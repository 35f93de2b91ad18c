import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { z } from 'zod';
import { programPrint } from '../batch/ledger/programPrint.ts';
import { makeFolder } from '../batch/makeFolder.ts';
import { BUILT_IN_RULES } from '../rules/loadRules.ts';
import type { Client } from './connect.ts';

/** The files of a folder of rules: their content by their paths in it, with forward slashes. */
export const RuleTexts = z.record(z.string(), z.string());
export type RuleTexts = z.infer<typeof RuleTexts>;

/** What documents are extracted with: on whatever machine, the same comes out. */
export interface Conditions {
  readonly fingerprint: string;
  /** Of the program and its built-in rules. */
  readonly build: string;
  readonly version: string;
  readonly ocr: boolean;
  /** What is laid over the built-in rules; null for nothing. */
  readonly rules: RuleTexts | null;
}

const LENGTH = 16;

const hashOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, LENGTH);

const ruleTexts = (dir: string): RuleTexts =>
  Object.fromEntries(
    readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.ya?ml$/.test(path))
      .sort()
      .map((path) => [path.split(sep).join('/'), readFileSync(join(dir, path), 'utf8')]),
  );

const Package = z.object({ version: z.string() });

/** The version of this program. */
export const versionOf = (): string =>
  Package.parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))).version;

/** A hash of this program and its built-in rules: the same on all machines that may work together. */
export const buildOf = (): string => hashOf([programPrint(), ruleTexts(BUILT_IN_RULES)]);

/** What a user says of how documents are extracted. */
export interface ConditionOptions {
  /** A folder of rules laid over the built-in ones. */
  readonly rules?: string | undefined;
  readonly ocr?: boolean | undefined;
}

/** What documents are extracted with by this program. */
export const conditionsOf = ({ rules: dir, ocr = false }: ConditionOptions): Conditions => {
  const build = buildOf();
  const rules = dir === undefined ? null : ruleTexts(dir);
  return { fingerprint: hashOf([build, ocr, rules]), build, version: versionOf(), ocr, rules };
};

/** Writes conditions to the database, so that every worker gets the same rules. */
export const storeConditions = async (
  client: Client,
  { fingerprint, build, version, ocr, rules }: Conditions,
): Promise<void> => {
  await client.query(
    `insert into zhibiao.conditions (fingerprint, build, version, ocr, rules) values ($1, $2, $3, $4, $5)
     on conflict (fingerprint) do update set version = excluded.version, queued_at = now()`,
    [fingerprint, build, version, ocr, rules === null ? null : JSON.stringify(rules)],
  );
};

/** Conditions under which documents still wait or are under way, those that were queued first at the front. */
export const openConditions = async (client: Client): Promise<Conditions[]> => {
  const { rows } = await client.query<Omit<Conditions, 'rules'> & { rules: unknown }>(
    `select fingerprint, build, version, ocr, rules from zhibiao.conditions c
     where exists (select from zhibiao.documents d
       where d.fingerprint = c.fingerprint and d.state in ('queued', 'working'))
     order by queued_at, fingerprint`,
  );
  return rows.map((row) => ({ ...row, rules: RuleTexts.nullable().parse(row.rules) }));
};

/** A folder with the rules of the database, while something runs that needs it. */
export const withRules = async <T>(
  { rules }: Conditions,
  run: (dir: string | undefined) => Promise<T>,
): Promise<T> => {
  if (rules === null) return run(undefined);
  const dir = mkdtempSync(join(tmpdir(), 'zhibiao-rules-'));
  try {
    for (const [path, text] of Object.entries(rules)) {
      makeFolder(dirname(join(dir, path)));
      writeFileSync(join(dir, path), text);
    }
    return await run(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};
