import { describe, expect, it } from 'vitest';
import { addressOf } from '../../src/fleet/address.ts';

const SECRET = 's3cret';

describe('addressOf', () => {
  it('takes the option, then the variable, then those of PostgreSQL', () => {
    const env = { ZHIBIAO_DATABASE: 'postgres://b@two:5433/y', PGHOST: 'three' };
    expect(addressOf('postgres://a@one/x', env).shown).toBe('x at one:5432');
    expect(addressOf(undefined, env).shown).toBe('y at two:5433');
    expect(addressOf(undefined, { PGHOST: 'three' }).url).toBeNull();
  });

  it('says how to name a database where none is named', () => {
    expect(() => addressOf(undefined, { PATH: '/bin' })).toThrow(
      /^no database is named; name it with --database/,
    );
  });

  it('shows the place without the password', () => {
    const address = addressOf(`postgres://user:${SECRET}@host/plans`, {});
    expect(address).toMatchObject({ shown: 'plans at host:5432', hasPassword: true });
    expect(addressOf(`postgres://user:${SECRET}@/plans?host=/run/pg`, {})).toMatchObject({
      shown: 'plans at /run/pg:5432',
      hasPassword: true,
    });
    expect(addressOf('postgresql://host/plans', {}).hasPassword).toBe(false);
  });

  it.each([
    [`postgres://user:12/${SECRET}@host/plans`],
    [`postgres://user:12#${SECRET}@host/plans`],
    [`postgres://user:12?${SECRET}@host/plans`],
    [`postgres://user:${SECRET}/x@host/plans`],
    [`postgres://user:${SECRET}@host:port/plans`],
    [`mysql://user:${SECRET}@host/plans`],
    [SECRET],
    [''],
  ])('refuses %j, and repeats nothing of it', (text) => {
    const refused = (): string => {
      try {
        return addressOf(text, {}).shown;
      } catch (error) {
        return String(error);
      }
    };
    expect(refused()).not.toContain(SECRET);
    expect(refused()).toMatch(/the address of the database .*; write postgres:/);
  });
});
