import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openJournal, readJournal } from '../../../src/batch/ledger/journal.ts';
import { folder } from '../../folder.ts';

const file = (content?: string): string => {
  const path = join(folder(), 'journal');
  if (content !== undefined) writeFileSync(path, content);
  return path;
};

describe('a journal', () => {
  it('gives back its lines, and what stands behind them when it is asked for', () => {
    const path = file();
    const journal = openJournal(path);
    const places = [journal.append('{"一":1}', '更多'), journal.append('2', null), journal.append('3', '')];
    expect(places.map((place) => place && journal.moreAt(place))).toEqual(['更多', null, '']);
    journal.close();
    expect([...readJournal(path)]).toEqual([
      { json: '{"一":1}', more: places[0] },
      { json: '2', more: null },
      { json: '3', more: places[2] },
    ]);
  });

  it('reads lines longer than it reads at a time', () => {
    const lines = Array.from({ length: 5 }, (_, index) => String(index).repeat(700_001));
    const path = file(`${lines.join('\n')}\n`);
    expect([...readJournal(path)].map(({ json }) => json)).toEqual(lines);
  });

  it('leaves out a line that is cut off, and begins the next anew', () => {
    const path = file('1\n2\t3');
    expect([...readJournal(path)].map(({ json }) => json)).toEqual(['1']);
    const journal = openJournal(path);
    const place = journal.append('4', '5');
    expect(place && journal.moreAt(place)).toBe('5');
    journal.close();
    expect(readFileSync(path, 'utf8')).toBe('1\n2\t3\n4\t5\n');
  });

  it('is replaced at once, and goes on', () => {
    const path = file('1\n2\n');
    const journal = openJournal(path);
    journal.rewrite([{ json: '2', more: 'x' }]);
    journal.append('3', null);
    journal.close();
    expect(readFileSync(path, 'utf8')).toBe('2\tx\n3\n');
    expect(readdirSync(join(path, '..'))).toEqual(['journal']);
  });

  it('is as it was where it cannot be replaced', () => {
    const path = file('1\n');
    const journal = openJournal(path);
    const failing = function* (): Generator<{ readonly json: string; readonly more: null }> {
      yield { json: '2', more: null };
      throw new Error('no such luck');
    };
    expect(() => journal.rewrite(failing())).toThrow('no such luck');
    appendFileSync(path, '');
    journal.close();
    expect(readFileSync(path, 'utf8')).toBe('1\n');
    expect(readdirSync(join(path, '..'))).toEqual(['journal']);
  });

  it.skipIf(!existsSync('/dev/full'))('says that the disk is full', () => {
    const journal = openJournal('/dev/full');
    expect(() => journal.append('1', null)).toThrow('ENOSPC');
    journal.close();
  });
});
