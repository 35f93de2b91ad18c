import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from './browser.ts';
import { FEW_PAGE, MANY, MANY_PAGE, opened, REVIEWED_PAGE } from './comparedPage.ts';

const grid = (page: Page) => page.getByRole('grid');

/** The words of the cell that keys act on. */
const activeWords = (page: Page): Promise<string> =>
  grid(page).evaluate((element) => {
    const id = element.getAttribute('aria-activedescendant') ?? '';
    return element.ownerDocument.getElementById(id)?.textContent ?? '';
  });

const drawn = (page: Page): Promise<number> => page.getByRole('gridcell').count();

describeInBrowser('the matrix', (tab) => {
  it('draws what is seen of many plans, and says how many there are', async () => {
    const page = await opened(tab, MANY_PAGE, '#/matrix');
    expect(await grid(page).getAttribute('aria-colcount')).toBe(String(MANY.length - 1 + 2));
    expect(Number(await grid(page).getAttribute('aria-rowcount'))).toBeGreaterThan(30);
    expect(await drawn(page)).toBeLessThan(400);
    expect(await page.getByText('county23', { exact: true }).count()).toBe(0);
    await grid(page).evaluate((element) => element.scrollTo(1e6, 1e6));
    await page.getByText('county23', { exact: true }).waitFor();
    expect(await drawn(page)).toBeLessThan(400);
    await page.getByRole('columnheader', { name: '县级' }).waitFor();
  });

  it('is walked through and opened with keys alone', async () => {
    const page = await opened(tab, MANY_PAGE, '#/matrix');
    await grid(page).focus();
    expect(await activeWords(page)).toContain('健康');
    await page.keyboard.press('ArrowDown');
    expect(await activeWords(page)).toContain('新生儿死亡率');
    await page.keyboard.press('End');
    expect(await activeWords(page)).toContain('‰');
    await page.getByText('county23', { exact: true }).waitFor();
    await page.keyboard.press('Control+End');
    await page.getByRole('rowheader', { name: '措施9覆盖率' }).waitFor();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    expect(await dialog.locator('mark').count()).toBe(2);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await grid(page).evaluate((element) => element === element.ownerDocument.activeElement)).toBe(
      true,
    );
  });

  it('keeps filters and order in the address, so that a link shows the same', async () => {
    const page = await opened(tab, MANY_PAGE, '#/matrix');
    await page.getByRole('searchbox').fill('死亡率');
    await page.getByRole('button', { name: '县级' }).click();
    await page.getByRole('button', { name: '较宽' }).click();
    await page.getByLabel('地区排序').selectOption('name');
    const shown = page.locator('.matrix-shown');
    await expect.poll(() => shown.textContent()).toContain('显示 1 / 30 项指标，24 / 71 个规划');
    const before = await shown.textContent();
    await page.reload();
    expect(await shown.textContent()).toBe(before);
    expect(await page.getByRole('button', { name: '较宽' }).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: '清除筛选' }).click();
    await expect.poll(() => shown.textContent()).toContain('显示 30 / 30');
  });

  it('shows an indicator across regions, the baseline as a line, and as a table', async () => {
    const page = await opened(tab, MANY_PAGE, '#/matrix');
    await page.getByRole('rowheader', { name: '新生儿死亡率' }).click();
    const dialog = page.getByRole('dialog');
    const chart = dialog.getByRole('img', { name: '新生儿死亡率' });
    expect(await chart.locator('.chart-line').count()).toBe(MANY.length - 1);
    expect(await chart.locator('.chart-base').count()).toBeGreaterThanOrEqual(MANY.length - 1);
    expect(await chart.locator('.chart-base-words').allTextContents()).toEqual(['基准 ≤2‰']);
    await dialog.getByRole('button', { name: '按数值' }).click();
    await page.waitForURL(/chart=value/);
    await dialog.getByText('以表格查看').click();
    expect(await dialog.getByRole('row').count()).toBe(MANY.length + 1);
    await dialog.getByRole('row').nth(2).getByRole('button').click();
    await page.locator('.matrix-sides').waitFor();
  });

  it('fits a telephone', async () => {
    const page = await opened(tab, MANY_PAGE, '#/matrix', { viewport: { width: 390, height: 844 } });
    expect(await page.evaluate('document.scrollingElement.scrollWidth')).toBe(390);
    await page.getByText('筛选与排序').click();
    await page.getByLabel('指标排序').waitFor();
    await page.getByRole('gridcell', { name: '‰' }).nth(1).click();
    const box = await page.getByRole('dialog').boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
  });

  it('prints all rows of the first plans', async () => {
    const page = await opened(tab, MANY_PAGE, '#/matrix');
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    await page.emulateMedia({ media: 'print' });
    const printed = page.locator('.matrix-printed');
    expect(await printed.locator('tbody th[scope=row]').count()).toBe(30);
    expect(await printed.locator('thead th').count()).toBe(10);
    expect(await printed.isVisible()).toBe(true);
    expect(await printed.textContent()).toContain('前 8 个规划（共 71 个）');
    expect(await grid(page).isVisible()).toBe(false);
  });

  it('shows the quotes side by side, with the verdict, and goes to them in the text', async () => {
    const page = await opened(tab, FEW_PAGE, '#/matrix');
    await page.getByRole('gridcell', { name: '≤3.2‰' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.locator('mark').allTextContents()).toEqual(['3.2‰', '2.0‰']);
    expect(await dialog.locator('blockquote').first().textContent()).toBe('…一句。率达到3.2‰以上。二句…');
    expect(await dialog.locator('.matrix-verdict').textContent()).toContain('较宽');
    await dialog.getByRole('button', { name: '在正文中查看' }).first().click();
    await page.waitForURL(/#\/reading\/county\/t\d+$/);
    await page.goBack();
    await page.getByRole('dialog').waitFor();
  });

  it('speaks English at the switch', async () => {
    const page = await opened(tab, FEW_PAGE, '#/matrix');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Looser' }).waitFor();
    expect(await page.getByRole('rowheader', { name: 'Mortality' }).textContent()).toContain('新生儿死亡率');
  });

  it('has contrast in every cell, by day and by night', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await opened(tab, FEW_PAGE, '#/matrix', { colorScheme });
      const ratios = await page.locator('.matrix-cell[data-standing]').evaluateAll((cells) => {
        const light = (color: string): number => {
          const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
            const share = Number(part) / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        return cells.flatMap((cell) => {
          const view = cell.ownerDocument.defaultView;
          if (!view) return [];
          const ground = light(view.getComputedStyle(cell).backgroundColor);
          return [...cell.querySelectorAll('.matrix-value, .matrix-sign, .matrix-why')].map((words) => {
            const ink = light(view.getComputedStyle(words).color);
            return (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
          });
        });
      });
      expect(ratios.length).toBeGreaterThan(10);
      expect(Math.min(...ratios)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('says what reviewers did: in cells, quotes and the chart', async () => {
    const page = await opened(tab, REVIEWED_PAGE, '#/matrix');
    expect(await page.locator('.matrix-reviews').textContent()).toBe(
      '◇ 经人工核对 1，◆ 经人工更正 1，经人工剔除 2（不列入对比）',
    );
    await page.getByRole('gridcell', { name: '≥92%◆' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.locator('.matrix-large').first().textContent()).toContain('◆ 经人工更正');
    await dialog.getByRole('button', { name: '查看各地分布' }).click();
    expect(await dialog.locator('.chart-marks').textContent()).toContain('◆ 经人工更正');
    expect(await dialog.locator('.chart-value').textContent()).toContain('≥92%◆');
  });
});
