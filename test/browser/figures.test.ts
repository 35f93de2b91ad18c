import { expect, it } from 'vitest';
import { describeInBrowser } from './browser.ts';
import { FEW_PAGE, opened } from './comparedPage.ts';

describeInBrowser('the figures', (tab) => {
  it('are tables of counts under headings', async () => {
    const page = await opened(tab, FEW_PAGE, '#/figures');
    expect(await page.locator('.figures-sums').textContent()).toMatch(/^文件2[^工]*$/);
    const units = page.getByRole('region', { name: '指标：单位' });
    expect(await units.getByRole('row', { name: '‰' }).textContent()).toContain('2');
    await page.getByRole('region', { name: '指标：领域' }).getByRole('row').nth(1).waitFor();
  });

  it('speak English at the switch, and fit a telephone', async () => {
    const page = await opened(tab, FEW_PAGE, '#/figures', { viewport: { width: 390, height: 844 } });
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Targets by unit' }).waitFor();
    expect(await page.evaluate('document.scrollingElement.scrollWidth')).toBe(390);
  });
});
