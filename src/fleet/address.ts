import pg from 'pg';
import { BatchError } from '../batch/batchError.ts';

/** Where a database is, and how to get in. */
export interface Address {
  /** Null where only the variables of PostgreSQL say it: `PGHOST`, `PGDATABASE`, `PGPASSFILE`… */
  readonly url: string | null;
  /** For people, without the password. */
  readonly shown: string;
  readonly hasPassword: boolean;
}

/** The variable that names the database where no option does. */
export const DATABASE_VARIABLE = 'ZHIBIAO_DATABASE';

const OWN_VARIABLES = ['PGHOST', 'PGHOSTADDR', 'PGDATABASE', 'PGSERVICE'];

const HOW =
  'write postgres://USER@HOST:PORT/DATABASE, and % signs for what stands for something in an address: %40 for @, %2F for /, %23 for #, %3F for ?';

/** A password with such signs would part an address at the wrong place, and come out in a message as a name. */
const isTorn = ({ pathname, search, hash }: URL): boolean =>
  hash !== '' || pathname.includes('@') || search.includes('@') || pathname.slice(1).includes('/');

const checkedUrl = (text: string): URL => {
  // A socket has no host: user@/name?host=/folder, which no URL may say and PostgreSQL does.
  const complete = text.replace('@/', '@localhost/');
  // The address itself may hold a password, so no message repeats it.
  if (!URL.canParse(complete)) throw new BatchError([`the address of the database makes no sense; ${HOW}`]);
  const url = new URL(complete);
  if (!['postgres:', 'postgresql:'].includes(url.protocol))
    throw new BatchError([`the address of the database begins with ${url.protocol}, not postgres:; ${HOW}`]);
  if (isTorn(url)) throw new BatchError([`the address of the database cannot be parted; ${HOW}`]);
  return url;
};

const shownOf = (url: string | null): string => {
  const { host, port, user, database } = new pg.Client(url === null ? {} : { connectionString: url });
  return `${database ?? user ?? 'the database'} at ${host}:${port}`;
};

/**
 * The database that an option, `ZHIBIAO_DATABASE` or the variables of PostgreSQL name.
 * @throws BatchError where none does, and for an address that makes no sense; no message holds a password
 */
export const addressOf = (option: string | undefined, env: NodeJS.ProcessEnv): Address => {
  const text = option ?? (env[DATABASE_VARIABLE] || undefined);
  if (text === undefined && !OWN_VARIABLES.some((name) => env[name]))
    throw new BatchError([
      `no database is named; name it with --database postgres://USER@HOST/DATABASE, or as ${DATABASE_VARIABLE} or PGHOST in the environment`,
    ]);
  const url = text === undefined ? null : checkedUrl(text);
  const hasPassword = url !== null && (url.password !== '' || url.searchParams.has('password'));
  try {
    return { url: text ?? null, shown: shownOf(text ?? null), hasPassword };
  } catch {
    throw new BatchError([`the address of the database makes no sense; ${HOW}`]);
  }
};
