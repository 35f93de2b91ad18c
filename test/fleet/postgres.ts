import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { dataIn, SHARED } from './sharedServer.ts';

/** A server for tests: that of `PGHOST`, or one for all tests of a run on a socket in a temporary folder. */
export interface PostgresServer {
  readonly host: string;
  readonly port: number;
  /** Makes an empty database; gone when the tests are. @returns its address, with the password */
  readonly makeDatabase: () => Promise<string>;
  /** Drops the databases that were made. */
  readonly close: () => Promise<void>;
}

/** Where distributions put what is no command of its own. */
const PLACES = ['/usr/lib/postgresql', '/usr/pgsql', '/opt/homebrew/opt', '/usr/local/opt'];

const programs = PLACES.filter((place) => existsSync(place))
  .flatMap((place) => readdirSync(place).map((version) => join(place, version, 'bin')))
  .filter((bin) => existsSync(join(bin, 'initdb')))
  .sort()
  .at(-1);

const required = process.env['ZHIBIAO_POSTGRES'] === 'required';

/** In ms: a server starts in one second, and in many on a busy machine. */
const PATIENCE = 120_000;

/** Of a server of our own. */
const USER = 'zhibiao';
const PORT = 5432;

/** Nobody needs what it holds when it is gone. */
const SETTINGS = [
  'listen_addresses=',
  'max_connections=60',
  ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off'],
];

/** The server runs as nobody of importance: it refuses to run as root. */
const unprivileged = (): { readonly uid: number; readonly gid: number } | null => {
  if (process.getuid?.() !== 0) return null;
  const idOf = (flag: string): number => {
    for (const user of ['postgres', 'nobody'])
      try {
        return Number(execFileSync('id', [flag, user], { stdio: ['ignore', 'pipe', 'ignore'] }));
      } catch {
        // The next may be there.
      }
    throw new Error('root cannot run PostgreSQL, and there is no user postgres or nobody');
  };
  return { uid: idOf('-u'), gid: idOf('-g') };
};

const isUp = async (config: pg.ClientConfig): Promise<boolean> => {
  const client = new pg.Client(config);
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
};

interface Config {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

const startServer = async (bin: string, folder: string): Promise<Config> => {
  const data = dataIn(folder);
  const user = unprivileged();
  const password = randomBytes(8).toString('hex');
  writeFileSync(join(folder, 'password'), password);
  if (user) for (const path of [folder, join(folder, 'password')]) chownSync(path, user.uid, user.gid);
  const as = { ...user, cwd: folder, stdio: 'ignore' } as const;
  const made = ['-D', data, '-U', USER, `--pwfile=${folder}/password`, '-A', 'scram-sha-256'];
  execFileSync(join(bin, 'initdb'), [...made, '-E', 'UTF8', '--locale=C', '-N'], as);
  const settings = SETTINGS.flatMap((each) => ['-c', each]);
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-k', folder, '-p', `${PORT}`, ...settings], {
    ...as,
    // It outlives the tests that started it: others go on with it.
    detached: true,
  });
  server.unref();
  const config = { host: folder, port: PORT, user: USER, password };
  while (!(await isUp({ ...config, database: 'postgres' }))) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL of ${bin} did not start`);
    await sleep(20);
  }
  return config;
};

/** Whether nobody else starts the server of a folder. */
const isFirst = (folder: string): boolean => {
  try {
    mkdirSync(join(folder, 'starting'));
    return true;
  } catch {
    return false;
  }
};

/** The server that all tests of a run share. */
const shared = async (): Promise<Config> => {
  const folder = process.env[SHARED] ?? '';
  const ready = join(folder, 'config.json');
  if (isFirst(folder)) {
    const config = await startServer(programs ?? '', folder);
    writeFileSync(`${ready}.new`, JSON.stringify(config));
    renameSync(`${ready}.new`, ready);
    return config;
  }
  while (!existsSync(ready)) await sleep(20);
  return JSON.parse(readFileSync(ready, 'utf8')) as Config;
};

const given = (): Config => {
  const { host, port, user = '', password } = new pg.Client();
  return { host, port, user, password: password ?? '' };
};

const open = async (): Promise<PostgresServer> => {
  const config = process.env['PGHOST'] === undefined ? await shared() : given();
  const { host, port, user, password } = config;
  const admin = new pg.Client({ ...config, database: process.env['PGDATABASE'] ?? 'postgres' });
  await admin.connect();
  const databases: string[] = [];
  return {
    host,
    port,
    makeDatabase: async () => {
      const name = `zhibiao_test_${process.pid}_${randomBytes(4).toString('hex')}`;
      await admin.query(`create database ${name} encoding 'UTF8' template template0`);
      databases.push(name);
      const [u, p, h] = [user, password, host].map(encodeURIComponent);
      return `postgres://${u}:${p}@/${name}?host=${h}&port=${port}`;
    },
    close: async () => {
      for (const name of databases) await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
};

/**
 * Tests on a real PostgreSQL; passed over, and said so, where none is found and none is demanded.
 * @param tests gets a function that gives the server, once the tests run
 */
export const describeOnPostgres = (name: string, tests: (server: () => PostgresServer) => void): void => {
  if (process.env['PGHOST'] === undefined && programs === undefined && !required) {
    describe(name, () => {
      it.skip("needs PostgreSQL: install Debian's postgresql, or name a server as PGHOST; ZHIBIAO_POSTGRES=required demands it", () => {});
    });
    return;
  }
  describe(name, () => {
    let opening: Promise<PostgresServer> | undefined;
    let server: PostgresServer | undefined;
    beforeAll(async () => {
      if (process.env['PGHOST'] === undefined && programs === undefined)
        throw new Error(
          "no PostgreSQL was found: install Debian's postgresql, or name a server in the environment as PGHOST",
        );
      opening = open();
      server = await opening;
    }, PATIENCE);
    // Also where it came too late for the tests: nothing else would close it.
    afterAll(async () => (await opening)?.close(), PATIENCE);
    tests(() => {
      if (!server) throw new Error('the server was not started');
      return server;
    });
  });
};
