import { join } from 'node:path';
import { expect, it } from 'vitest';
import { jsonOf } from '../../src/batch/jsonOf.ts';
import { changes } from '../../src/cli/changes.ts';
import { extract } from '../../src/extract.ts';
import { recorded } from '../cli/recorded.ts';
import { folder } from '../folder.ts';
import { corpusPlan } from '../plan.ts';
import { describeInBrowser } from './browser.ts';

const plan = extract(corpusPlan('kelan-children-14th-fyp').toString('utf8'), { id: 'kelan' });
const other = {
  ...plan,
  targets: plan.targets.slice(3).map((each) => ({ ...each, comparator: '=' as const })),
};

const page = async (): Promise<string> => {
  const root = folder({ 'old/a.json': jsonOf(plan), 'new/a.json': jsonOf(other) });
  const out = join(root, 'changes.html');
  await changes(join(root, 'old'), join(root, 'new'), { out }, recorded());
  return `file://${out}`;
};

describeInBrowser('the page of changes', (tab) => {
  for (const width of [1280, 390])
    it(`opens its groups by key, at ${width} points, with nothing cut off`, async () => {
      const shown = await tab({ viewport: { width, height: 800 }, scripts: false });
      await shown.goto(await page());
      const first = shown.locator('article').first();
      expect(await first.isVisible()).toBe(false);
      await shown.locator('summary').first().focus();
      await shown.keyboard.press('Enter');
      expect(await first.isVisible()).toBe(true);
      const box = await shown.locator('details').first().boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      expect(await shown.locator('td.old').first().innerText()).toBe('<=');
    });
});
