import { expect, it } from 'vitest';
import { migrate } from '../../src/fleet/migrate.ts';
import { documents } from '../../src/fleet/migrations/0001-documents.ts';
import { MIGRATIONS } from '../../src/fleet/migrations/migrations.ts';
import { CORPUS } from '../plan.ts';
import { ask, opened, queued, worked } from './fleet.ts';
import { describeOnPostgres } from './postgres.ts';

const TREND =
  'select document, position, id, plan, indicator, direction, rules, line, trend from zhibiao.trends';

describeOnPostgres('migrate', (server) => {
  it('brings an old database to the newest version with all that is in it', async () => {
    const url = await server().makeDatabase();
    const database = await opened(url);
    await migrate(database);
    await queued(database, [`${CORPUS}/kelan-children-14th-fyp.txt`]);
    await worked(database);
    const before = await ask(database, TREND);
    expect(before.length).toBeGreaterThan(0);
    // Back to the first version: what it lacked is what the later ones brought.
    await ask(database, `drop view zhibiao.commitments, zhibiao.progress, zhibiao.failures`);
    await ask(database, 'drop table zhibiao.trends');
    await ask(database, 'delete from zhibiao.migrations where version > 1');
    await migrate(database);
    expect(await ask(database, TREND)).toEqual(before);
    expect(await ask(database, 'select version, name from zhibiao.migrations order by 1')).toEqual(
      MIGRATIONS.map(({ version, name }) => ({ version, name })),
    );
  });

  it('takes one step after the other', async () => {
    const database = await opened(await server().makeDatabase());
    await migrate(database, [documents]);
    expect(await ask(database, 'select version from zhibiao.migrations')).toEqual([{ version: 1 }]);
    await migrate(database);
    await migrate(database);
    expect(await ask(database, 'select version from zhibiao.migrations order by 1')).toEqual(
      MIGRATIONS.map(({ version }) => ({ version })),
    );
  });

  it('leaves a database as it was where a step fails', async () => {
    const database = await opened(await server().makeDatabase());
    const broken = { version: 2, name: 'broken', sql: 'create table zhibiao.half (id int); select 1 / 0' };
    await expect(migrate(database, [documents, broken])).rejects.toThrow('division by zero');
    expect(await ask(database, "select to_regclass('zhibiao.half') as half")).toEqual([{ half: null }]);
    await migrate(database);
  });

  it('is done once where several programs begin at once', async () => {
    const url = await server().makeDatabase();
    const databases = await Promise.all(['a', 'b', 'c'].map(() => opened(url)));
    await Promise.all(databases.map((database) => migrate(database)));
    const [database] = databases;
    expect(database && (await ask(database, 'select version from zhibiao.migrations'))).toHaveLength(
      MIGRATIONS.length,
    );
  });

  it('refuses a database of a newer program', async () => {
    const database = await opened(await server().makeDatabase());
    await migrate(database);
    await ask(database, "insert into zhibiao.migrations (version, name) values (99, 'of tomorrow')");
    await expect(migrate(database)).rejects.toThrow(
      /its tables are of version 99, this program knows version \d+; use a newer zhibiao$/,
    );
  });
});
