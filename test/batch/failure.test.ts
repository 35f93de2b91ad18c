import { describe, expect, it } from 'vitest';
import { failureLine, troubleOf } from '../../src/batch/failure.ts';
import { Extraction } from '../../src/model/extraction.ts';

const codeError = (code: string): Error => Object.assign(new Error(`${code}: open 'x'`), { code });

describe('troubleOf', () => {
  it.each([
    [codeError('ENOENT'), 'there is no such file or folder'],
    [codeError('EACCES'), 'permission is denied'],
    [codeError('EISDIR'), 'this is a folder, not a file'],
    [codeError('ENOSPC'), 'the disk is full'],
    [codeError('ENEW'), "ENEW: open 'x'"],
    ['a word', 'a word'],
    [
      Extraction.safeParse({ schemaVersion: 2 }).error,
      'the extraction is not as its schema says: schemaVersion: ',
    ],
  ])('says what %s means, on one line', (error, what) => {
    const line = failureLine({ path: 'a.txt', ...troubleOf(error) });
    expect(line).toContain(`a.txt: ${what}`);
    expect(line).not.toContain('\n');
  });
});

describe('failureLine', () => {
  it('is one line that steers no terminal', () => {
    const path = 'a\nb\u001b[2J\u202e规划.txt';
    expect(failureLine({ path, what: 'it is empty', remedy: 'get it again' })).toBe(
      'a\\u000ab\\u001b[2J\\u202e规划.txt: it is empty; get it again',
    );
  });
});
