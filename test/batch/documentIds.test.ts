import { describe, expect, it } from 'vitest';
import { documentIds } from '../../src/batch/documentIds.ts';

const file = (path: string) => ({ path, entry: null });
const packed = (archive: string, entry: string) => ({ path: `${archive}/${entry}`, entry });

describe('documentIds', () => {
  it.each([
    ['are the names without their endings', [file('in/a.txt'), file('in/b.pdf')], [], ['a', 'b']],
    [
      'keep the endings that tell them apart',
      [file('a.txt'), file('a.pdf'), file('b.txt')],
      [],
      ['a.txt', 'a.pdf', 'b'],
    ],
    ['keep what comes before the last point', [file('a.gbk.html'), file('a.html')], [], ['a.gbk', 'a']],
    ['give way to an id of a manifest', [file('a.txt')], ['a'], ['a.txt']],
    ['stay equal for files of one name', [file('x/a.txt'), file('y/a.txt')], [], ['a', 'a']],
    [
      'take in as much of the path in an archive as tells them apart',
      [
        packed('p.zip', '甲县/规划.docx'),
        packed('p.zip', '乙县/规划.docx'),
        packed('p.zip', '乙县/纲要.docx'),
      ],
      [],
      ['甲县-规划.docx', '乙县-规划.docx', '纲要'],
    ],
    [
      'take in the name of the archive at last',
      [packed('p.zip', 'a.txt'), packed('q.zip', 'a.txt')],
      [],
      ['p.zip-a.txt', 'q.zip-a.txt'],
    ],
  ])('%s', (_, places, taken, ids) => {
    expect(documentIds(places, taken)).toEqual(ids);
  });
});
