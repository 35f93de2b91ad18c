import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonOf } from '../../src/batch/jsonOf.ts';
import { indicatorsList, indicatorsSuggest } from '../../src/cli/indicators.ts';
import { extract } from '../../src/extract.ts';
import { folder } from '../folder.ts';
import { PLAN } from '../plan.ts';
import { widthOf } from '../report/width.ts';
import { recorded } from './recorded.ts';

const WITH_COURSES = PLAN.replace('儿童健康意识增强。', '书法课程开设率达到90%以上。');
const ELSEWHERE = WITH_COURSES.replace('青山县', '白水县');

describe('indicators list', () => {
  it('prints the catalogue', () => {
    const output = recorded();
    expect(indicatorsList({}, output)).toBe(0);
    expect(output.stdout()).toMatch(/^新生儿死亡率 +‰ +↓ +children\nneonatal-mortality-rate$/m);
    expect(output.stdout()).toMatch(/^\d{3} indicators\n↑ .*\n$/m);
    expect(widthOf(output.stdout())).toBeLessThanOrEqual(80);
  });
});

describe('indicators suggest', () => {
  it('takes documents and extractions, and folders with them', async () => {
    const root = folder({
      'in/a.txt': WITH_COURSES,
      'out/b.json': jsonOf(extract(ELSEWHERE, { id: 'b' })),
    });
    const output = recorded();
    expect(await indicatorsSuggest([join(root, 'in'), join(root, 'out')], { least: '2' }, output)).toBe(0);
    expect(output.stdout()).toContain('  # in 2 documents: a, b\n  - id: ~\n    name: 书法课程开设率\n');
    expect(output.stderr()).toEqual([
      '1 indicator of 2 documents unknown to the catalogue, of those that 2 or more have',
    ]);
  });

  it('has nothing to say where the catalogue knows all', async () => {
    const root = folder({ 'a.txt': PLAN.replace('儿童健康意识增强。', '儿童健康管理率提高。') });
    const output = recorded();
    expect(await indicatorsSuggest([join(root, 'a.txt')], { least: '2' }, output)).toBe(0);
    expect(output.stdout()).toBe('');
  });

  it('gives what rules check takes once it is filled in', async () => {
    const root = folder({ 'a.txt': WITH_COURSES, 'b.txt': ELSEWHERE, 'rules/indicators/none.txt': '' });
    const output = recorded();
    await indicatorsSuggest([join(root, 'a.txt'), join(root, 'b.txt')], { least: '2' }, output);
    const file = `id: indicators/mine\nkind: indicators\nsummary: Mine.\nindicators:\n${output.stdout()}`;
    const [path, rules] = [join(root, 'rules/indicators/mine.yaml'), join(root, 'rules')];
    writeFileSync(path, file);
    const again = recorded();
    await expect(indicatorsSuggest([join(root, 'a.txt')], { least: '1', rules }, again)).rejects.toThrow(
      /mine\.yaml:8: - id: ~\n {2}indicators\.0\.id: give the indicator an id/,
    );
    writeFileSync(path, file.replace('id: ~', 'id: calligraphy-course-rate'));
    expect(await indicatorsSuggest([join(root, 'a.txt')], { least: '1', rules }, again)).toBe(0);
    expect(again.stdout()).not.toContain('书法');
  });

  it('goes on after what cannot be read, and ends with 3; with 2 where nothing could be', async () => {
    const root = folder({ 'a.txt': WITH_COURSES });
    const output = recorded();
    const paths = [join(root, 'nowhere.txt'), join(root, 'a.txt')];
    expect(await indicatorsSuggest(paths, { least: '1' }, output)).toBe(3);
    expect(output.stdout()).toContain('书法课程开设率');
    expect(output.stderr()[0]).toMatch(/nowhere\.txt: there is no such file or folder/);
    expect(await indicatorsSuggest([join(root, 'nowhere.txt')], { least: '1' }, recorded())).toBe(2);
  });

  it.each(['0', '-1', 'two', '1.5', ''])('refuses --least %j', async (least) => {
    await expect(indicatorsSuggest(['a.txt'], { least }, recorded())).rejects.toThrow(
      `--least ${least}: this is no number of documents; give one such as 2`,
    );
  });
});
