import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWork } from '../../src/batch/readWork.ts';
import { workListOf } from '../../src/batch/workList.ts';
import { folder } from '../folder.ts';
import { gb18030 } from '../gb18030.ts';
import { PLAN } from '../plan.ts';
import { zipOf } from '../zipOf.ts';

const DOCX = readFileSync(new URL('../fixtures/formats/kelan-children-14th-fyp.docx', import.meta.url));

const textOf = async (work: Parameters<typeof readWork>[0]): Promise<string> => {
  const reading = await readWork(work);
  return 'document' in reading ? reading.document.text : reading.failure.what;
};

describe('a zip archive', () => {
  const zip = zipOf([
    { name: '岢岚县/规划.docx', data: DOCX },
    { name: gb18030('清远市/规划.txt'), data: PLAN, flags: 0 },
    { name: '__MACOSX/._x', data: 'x' },
    { name: '清远市/.DS_Store', data: 'x' },
  ]);

  it('is walked as a folder is, whatever its name', async () => {
    for (const name of ['plans.zip', 'plans', 'plans.txt']) {
      const root = folder({ [name]: zip });
      const { work, failures } = await workListOf([root]);
      expect(failures).toEqual([]);
      expect(work.map(({ id, path }) => `${id} ${path}`)).toEqual([
        `规划.docx ${join(root, name)}/岢岚县/规划.docx`,
        `规划.txt ${join(root, name)}/清远市/规划.txt`,
      ]);
      const [first, second] = await Promise.all(work.map(textOf));
      expect(first).toContain('岢岚县儿童发展“十四五”规划');
      expect(second).toBe(PLAN);
    }
  });

  it('is a document where it is one of Word', async () => {
    const { work } = await workListOf([join(folder({ 'plan.bin': DOCX }), 'plan.bin')]);
    expect(work).toMatchObject([{ id: 'plan', entry: null }]);
  });

  it('costs one line where it is damaged, empty or lies', async () => {
    const bomb = zipOf([{ name: 'a.txt', data: Buffer.alloc(120 * 2 ** 20), claimed: { size: 10 } }]);
    const root = folder({
      'bomb.zip': bomb,
      'cut.zip': zip.subarray(0, zip.length - 40),
      'empty.zip': zipOf([]),
      'good.txt': PLAN,
      'locked.zip': zipOf([{ name: 'a.docx', data: DOCX, flags: 1 }]),
      'nested.zip': zipOf([{ name: 'inner.zip', data: zip }]),
    });
    const { work, failures } = await workListOf([root]);
    expect(failures.map(({ path, what }) => `${path.slice(root.length + 1)}: ${what}`)).toEqual([
      'cut.zip: the archive is cut off or damaged',
      'empty.zip: there is no document in the archive',
    ]);
    const said = await Promise.all(
      work.map(async (each) => `${each.path.slice(root.length + 1)}: ${await textOf(each)}`),
    );
    expect(said).toEqual([
      'bomb.zip/a.txt: it unpacks to more than 100 MB',
      `good.txt: ${PLAN}`,
      'locked.zip/a.docx: it is locked with a password',
      'nested.zip/inner.zip: ',
    ]);
  });
});
