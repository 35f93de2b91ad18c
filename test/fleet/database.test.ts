import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { addressOf } from '../../src/fleet/address.ts';
import { type Database, DatabaseGoneError, openDatabase } from '../../src/fleet/database.ts';
import { folder } from '../folder.ts';
import { PLAN } from '../plan.ts';
import { ask, fleetOn, opened, queued, worked } from './fleet.ts';
import { describeOnPostgres } from './postgres.ts';
import { openWay, type Way } from './way.ts';

const PLANS = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`p${index}.txt`, PLAN]));

describeOnPostgres('a database', (server) => {
  /** A database behind a way that can be cut. */
  const behind = async (
    patience: number,
  ): Promise<{ database: Database; way: Way; lines: string[]; url: string }> => {
    const url = await server().makeDatabase();
    const near = folder();
    const way = await openWay(near, server());
    onTestFinished(() => way.cut());
    const lines: string[] = [];
    const through = url.replace(/host=[^&]*&port=.*/, `host=${encodeURIComponent(near)}&port=5432`);
    const database = await openDatabase(addressOf(through, {}), {
      patience,
      onMessage: (line) => lines.push(line),
    });
    onTestFinished(database.close);
    return { database, way, lines, url };
  };

  it('that goes away is waited for, and what it holds is right when it is back', async () => {
    const { database, way, lines, url } = await behind(30);
    const direct = await fleetOn(url);
    await queued(direct, [folder(PLANS)]);
    let done = 0;
    const { done: all } = await worked(database, {
      onDocument: () => {
        done += 1;
        // One way of going is the server's own, the other that of the network.
        if (done === 2)
          void ask(
            direct,
            'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
          );
        if (done === 4)
          void way
            .cut()
            .then(() => sleep(300))
            .then(way.mend);
      },
    });
    expect(all).toBe(6);
    expect(await ask(direct, 'select count(*)::int as targets from zhibiao.targets')).toEqual([
      { targets: 18 },
    ]);
    expect(lines.filter((line) => line.includes('went away'))).toHaveLength(
      lines.filter((line) => line.includes('is back')).length,
    );
    expect(lines.at(-1)).toMatch(/^database zhibiao_test_\w+ at .* is back$/);
  });

  it('that never tells what became of a transaction, so that each is run again, comes to the same', async () => {
    const direct = await fleetOn(await server().makeDatabase());
    const untold: Database = {
      ...direct,
      transaction: async (run) => {
        await direct.transaction(run);
        return direct.transaction(run);
      },
    };
    await queued(untold, [folder(PLANS)]);
    expect(await worked(untold)).toEqual({ done: 6, failures: [], late: 0 });
    expect(await ask(direct, 'select count(*)::int as targets from zhibiao.targets')).toEqual([
      { targets: 18 },
    ]);
    expect(await ask(direct, 'select max(vanished) as vanished from zhibiao.documents')).toEqual([
      { vanished: 0 },
    ]);
  });

  it('that stays away is given up, and nothing is lost', async () => {
    const { database, way, url } = await behind(0.4);
    const direct = await fleetOn(url);
    await queued(direct, [folder(PLANS)]);
    let done = 0;
    const joined = worked(database, {
      lease: 1,
      onDocument: () => {
        done += 1;
        if (done === 2) void way.cut();
      },
    });
    await expect(joined).rejects.toThrow(DatabaseGoneError);
    await expect(joined).rejects.toThrow(/did not come back within \d+ s; what was recorded is safe/);
    await worked(await opened(url));
    expect(
      await ask(direct, "select count(*)::int as done from zhibiao.documents where state = 'done'"),
    ).toEqual([{ done: 6 }]);
    expect(await ask(direct, 'select count(*)::int as targets from zhibiao.targets')).toEqual([
      { targets: 18 },
    ]);
  });

  it('that cannot be used is refused in one line without the password', async () => {
    const url = new URL((await server().makeDatabase()).replace('@/', '@localhost/'));
    const at = (change: (url: URL) => void): string => {
      const changed = new URL(url);
      change(changed);
      return changed.href.replace('@localhost/', '@/');
    };
    const refusal = async (address: string): Promise<string> => {
      try {
        await opened(address);
        return 'opened';
      } catch (error) {
        return String(error);
      }
    };
    expect(await refusal(at((each) => (each.pathname = '/no_such_database')))).toMatch(
      /^BatchError: database no_such_database at .*: the server has no database of that name; make one with createdb$/,
    );
    expect(await refusal(at((each) => each.searchParams.set('host', '/no/such/folder')))).toMatch(
      /: there is no such socket; /,
    );
    expect(await refusal('postgres://user:wr0ng@127.0.0.1:1/plans')).toMatch(/: nothing answers there; /);
    expect(await refusal('postgres://user:wr0ng@no-such-host.invalid/plans')).toMatch(/host/);
    const wrong = await refusal(
      at((each) => {
        each.username = 'nobody_such';
        each.password = 'wr0ng';
      }),
    );
    expect(wrong).toMatch(/^BatchError: database zhibiao_test_\w+ at /);
    expect(wrong).not.toContain('wr0ng');
  });
});
