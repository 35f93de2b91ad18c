import type { Trouble } from '../batch/failure.ts';
import { jsonOf } from '../batch/jsonOf.ts';
import type { Made, WorkResult } from '../batch/pool/workResult.ts';
import type { Extraction } from '../model/extraction.ts';
import { completeJobs } from './boss.ts';
import type { Claim } from './claims.ts';
import type { Client } from './connect.ts';
import type { Database } from './database.ts';
import { databaseTrouble, isDataFault } from './databaseTrouble.ts';
import { documentRow, tablesOf } from './rows.ts';
import { sqlJson } from './sqlJson.ts';

/** What became of a result: `late` where the document had gone to another worker by then. */
export type Recorded = 'done' | 'failed' | 'late';

/** Characters of JSON: jsonb holds at most 256 MB, and a character may take three bytes. */
const LARGEST_JSONB = 64 * 2 ** 20;

const lockDocument = async (client: Client, { id, claim }: Claim): Promise<Recorded | 'working'> => {
  const { rows } = await client.query<{ state: Recorded | 'working' }>(
    'select state from zhibiao.documents where id = $1 and claim = $2 for update',
    [id, claim],
  );
  return rows[0]?.state ?? 'late';
};

const replaceRows = async (
  client: Client,
  table: keyof ReturnType<typeof tablesOf>,
  document: string,
  rows: readonly object[],
): Promise<void> => {
  await client.query(`delete from zhibiao.${table} where document = $1`, [document]);
  if (rows.length === 0) return;
  await client.query(
    `insert into zhibiao.${table} select * from json_populate_recordset(null::zhibiao.${table}, $1::json)`,
    [sqlJson(rows.map((row) => ({ document, ...row })))],
  );
};

/** The extraction, its source named by the path that it was queued with, whatever the path on this machine. */
const extractionOf = (
  { json }: Made,
  path: string,
): { readonly extraction: Extraction; readonly json: string } => {
  // It was checked where it was made.
  const extraction = JSON.parse(json) as Extraction;
  const { source } = extraction.document;
  if (source.path === path) return { extraction, json };
  const renamed = { ...extraction, document: { ...extraction.document, source: { ...source, path } } };
  return { extraction: renamed, json: jsonOf(renamed) };
};

const storeExtraction = async (
  client: Client,
  { id, path, fingerprint }: Claim,
  made: Made,
): Promise<void> => {
  const { extraction, json } = extractionOf(made, path);
  const row = { ...documentRow(extraction), result_fingerprint: fingerprint };
  const columns = Object.keys(row).join(', ');
  await client.query(
    `update zhibiao.documents set (${columns}, extraction) = (
       select ${columns}, $3::jsonb from json_populate_record(null::zhibiao.documents, $2::json))
     where id = $1`,
    [id, sqlJson(row), json.length > LARGEST_JSONB ? null : sqlJson(extraction)],
  );
  await client.query(
    `insert into zhibiao.files (document, json, text) values ($1, $2, $3)
     on conflict (document) do update set json = excluded.json, text = excluded.text`,
    [id, json, made.text === null ? null : Buffer.from(made.text)],
  );
  for (const [table, rows] of Object.entries(tablesOf(extraction)))
    await replaceRows(client, table as keyof ReturnType<typeof tablesOf>, id, rows);
};

/** As in a folder, an extraction that failed never takes the place of one that did not. */
const mayReplace = async (client: Client, id: string, status: Extraction['status']): Promise<boolean> => {
  if (status !== 'failed') return true;
  const { rows } = await client.query(
    "select from zhibiao.documents where id = $1 and status in ('ok', 'partial')",
    [id],
  );
  return rows.length === 0;
};

const cleaned = (text: string | undefined): string | null => text?.replaceAll('\0', '\ufffd') ?? null;

const finish = async (
  client: Client,
  { id, job, fingerprint }: Claim,
  trouble: Trouble | null,
  { sha256, seconds }: Pick<WorkResult, 'sha256' | 'seconds'>,
): Promise<Recorded> => {
  const state = trouble === null ? 'done' : 'failed';
  await client.query(
    `update zhibiao.documents set state = $2, failure = $3, remedy = $4, tried_sha256 = $5, seconds = $6,
       worker = null, vanished = 0, finished_at = now() where id = $1`,
    [id, state, cleaned(trouble?.what), cleaned(trouble?.remedy), sha256, seconds],
  );
  await completeJobs(client, fingerprint, [job]);
  return state;
};

const store = async (client: Client, claim: Claim, result: WorkResult): Promise<Recorded> => {
  const state = await lockDocument(client, claim);
  // A transaction that seemed to break may have been whole.
  if (state !== 'working') return state;
  const { made, status, failure } = result;
  const replaces = await mayReplace(client, claim.id, status);
  if (made !== null && replaces) await storeExtraction(client, claim, made);
  const what = `${failure?.what}${replaces ? '' : '; the earlier extraction is kept'}`;
  return finish(client, claim, failure && { ...failure, what }, result);
};

/**
 * Writes down what came of a document, in one transaction with all its rows and its job; a result that comes late
 * changes nothing. Whatever of it the database cannot hold makes the document fail, not the run.
 * @throws DatabaseGoneError; the error of the database, for any other fault
 */
export const recordResult = async (
  database: Database,
  claim: Claim,
  result: WorkResult,
): Promise<Recorded> => {
  try {
    return await database.transaction((client) => store(client, claim, result));
  } catch (error) {
    if (!isDataFault(error)) throw error;
    const failure = {
      path: claim.path,
      what: `the database refuses what was found: ${databaseTrouble(error)}`,
      remedy: 'report it with the document',
    };
    const refused: WorkResult = { ...result, status: 'failed', made: null, failure };
    return database.transaction((client) => store(client, claim, refused));
  }
};
