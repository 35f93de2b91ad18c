import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ConsoleMessage, Page } from 'playwright-core';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { catalogueOf } from '../../src/indicators/catalogue.ts';
import { addressOf } from '../../src/report/page/address.ts';
import { renderReport } from '../../src/report/page/renderReport.ts';
import { CORPUS } from '../corpus.ts';
import { extractText, RULES } from '../extractor.ts';
import { PLAN } from '../plan.ts';
import { IDS, LEFT, REVIEW, TEXT } from '../report/page/reviewedPlan.ts';
import { describeInBrowser, goToView, type TabOptions } from './browser.ts';

const HOSTILE_ID = '<img src=x onerror=alert(1)>"\'/../?#\u2028';
const HOSTILE = PLAN.replace(
  '儿童健康意识增强',
  `<script>window.owned = 1</script></noscript></script><img src=x onerror="window.owned=1">\u0000\u202e${'长'.repeat(20_000)}`,
);

const XIHE = CORPUS[2] as (typeof CORPUS)[number];
const [FIRST, SECOND] = XIHE.extraction.targets;

const catalogue = catalogueOf(RULES);
const SOURCES = [
  { text: XIHE.text, extraction: XIHE.extraction, review: null },
  { text: PLAN, extraction: extractText(PLAN, 'small'), review: null },
  { text: HOSTILE, extraction: extractText(HOSTILE, HOSTILE_ID), review: null },
  { text: null, extraction: extractText(PLAN.replaceAll('青山', '白水'), 'gone'), review: null },
  { text: TEXT, extraction: LEFT, review: REVIEW },
];
const comparison = compare(
  SOURCES.map(({ extraction }) => extraction),
  { catalogue },
);

let address: string | undefined;

/** Where the report is, a file as people get it: written once. */
const reportAt = (): string => {
  if (address !== undefined) return address;
  const file = join(mkdtempSync(join(tmpdir(), 'zhibiao-')), 'report.html');
  writeFileSync(file, [...renderReport({ sources: SOURCES, comparison, unchecked: [], catalogue })].join(''));
  address = String(pathToFileURL(file));
  return address;
};

afterAll(() => {
  if (address !== undefined) rmSync(dirname(fileURLToPath(address)), { recursive: true });
});

describeInBrowser('the reading view', (tab) => {
  /** Shows a place of the report; where that is shown already it is not loaded again. */
  const open = async (hash = '', options: TabOptions = {}): Promise<Page> => {
    const page = await tab(options);
    const faults: string[] = [];
    const onConsole = (message: ConsoleMessage): void => {
      if (message.type() === 'error') faults.push(message.text());
    };
    page.on('console', onConsole);
    onTestFinished(() => {
      page.off('console', onConsole);
      expect(faults).toEqual([]);
    });
    await goToView(page, reportAt(), hash);
    return page;
  };

  /** The address of the chosen mark; null for none. */
  const chosen = (page: Page): Promise<string | null> =>
    page.evaluate(() => document.querySelector('mark.chosen')?.id ?? null);
  const addressed = (id: string | undefined, document = XIHE.id): string => addressOf(document, id);

  it('walks through the targets by keys, and brings each into sight', async () => {
    const page = await open(`#${addressOf(XIHE.id)}`);
    await expect.poll(() => chosen(page)).toBeNull();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => chosen(page)).toBe(addressed(FIRST?.id));
    await page.keyboard.press('j');
    await expect.poll(() => chosen(page)).toBe(addressed(SECOND?.id));
    expect(await page.locator('.side h2').textContent()).toBe(SECOND?.indicator.text);
    expect(await page.locator('.side [role=status]').first().textContent()).toMatch(/^2 \/ 105 /);
    // Faster than anything is drawn.
    await page.evaluate(() => {
      for (let at = 0; at < 20; at += 1) dispatchEvent(new KeyboardEvent('keydown', { key: 'j' }));
      for (let at = 0; at < 20; at += 1) dispatchEvent(new KeyboardEvent('keydown', { key: 'k' }));
    });
    await expect.poll(() => chosen(page)).toBe(addressed(SECOND?.id));
    for (const key of ['k', 'ArrowRight', 'ArrowLeft', 'ArrowUp']) await page.keyboard.press(key);
    await expect.poll(() => chosen(page)).toBe(addressed(FIRST?.id));
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => chosen(page)).toBe(addressed(FIRST?.id));
    const box = await page.locator('mark.chosen').boundingBox();
    expect(box?.y).toBeGreaterThan(52);
    expect(box?.y).toBeLessThan(800);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(addressed(FIRST?.id));
    await page.keyboard.press('Escape');
    await expect.poll(() => chosen(page)).toBeNull();
    await page.keyboard.press('?');
    await page.locator('dialog.help').waitFor();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => chosen(page)).toBeNull();
    await page.keyboard.press('Escape');
    await page.locator('dialog.help').waitFor({ state: 'hidden' });
  });

  it('opens a link at its target, and goes back', async () => {
    const last = XIHE.extraction.targets.at(-1);
    const page = await open(`#${addressed(last?.id)}`);
    await expect.poll(() => chosen(page)).toBe(addressed(last?.id));
    await expect.poll(async () => (await page.locator('mark.chosen').boundingBox())?.y).toBeLessThan(700);
    expect(await page.locator('.outline [aria-current]').last().textContent()).toContain(last?.item ?? '');
    await page.locator('.tabs a').nth(1).click();
    await page.locator('main.view-matrix').waitFor();
    await page.goBack();
    await expect.poll(() => chosen(page)).toBe(addressed(last?.id));
    await page.locator('mark').first().click();
    await expect.poll(() => chosen(page)).toBe(addressed(FIRST?.id));
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe(`#${addressed(FIRST?.id)}`);
    await page.goBack();
    await expect.poll(() => chosen(page)).toBe(addressed(last?.id));
  });

  it('shows the fields, and lines to cite and to send', async () => {
    const page = await open(`#${addressed(FIRST?.id)}`);
    const side = page.locator('.side');
    expect(await side.locator('dl').innerText()).toMatch(
      /不高于[\s\S]*2025 原文写明[\s\S]*妇女与健康[\s\S]*第 75 行/,
    );
    const [citation, link] = await side.locator('.copy-line p').allTextContents();
    expect(citation).toBe(
      '阜新市细河区人民政府：《细河区妇女发展规划（2021—2030年）》（阜细政发〔2022〕3号，2022年9月9日），妇女与健康，主要目标第2项：“…和安全保障，孕产妇死亡率到2025年控制在10.5/10万以下，到2030年下降到10/10万以下…”，第75行',
    );
    expect(link).toBe(page.url());
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await side.getByRole('button', { name: '复制：引用' }).click();
    await side.getByText('已复制').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(citation);
  });

  it('says what was left out, by reason, and where', async () => {
    const page = await open(`#${addressOf(XIHE.id)}`);
    await page.getByRole('tab', { name: '未取用 118' }).click();
    await page.getByRole('button', { name: '未识别 1', exact: true }).click();
    const line = page.locator('.long .line');
    await expect.poll(() => line.count()).toBe(1);
    await line.click();
    const left = XIHE.extraction.residue.findIndex(({ reason }) => reason === 'unrecognized');
    const place = page.locator(`[data-residue~="${left}"]`).first();
    await expect.poll(async () => (await place.boundingBox())?.y).toBeLessThan(700);
    await page.getByRole('tab', { name: '未取用 118' }).press('ArrowRight');
    await expect.poll(() => page.locator('.long .line').count()).toBe(6);
    await page.locator('.long .line').first().click();
    await expect
      .poll(() => page.evaluate(() => [...(CSS.highlights.get('place') ?? [])].map(String).join()))
      .toBe('3.0%');
  });

  it('changes its language and its colours, and remembers both', async () => {
    const page = await open(`#${addressed(FIRST?.id)}`, { colorScheme: 'dark' });
    const ground = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(await ground()).toBe('rgb(22, 25, 31)');
    await page.getByRole('button', { name: /^外观/ }).click();
    expect(await ground()).toBe('rgb(255, 255, 255)');
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.locator('.tabs').innerText()).toMatch(/Reading\s+Matrix\s+Figures/);
    expect(await page.locator('.side dl').innerText()).toContain('at most');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await page.reload();
    expect(await page.locator('.side dl').innerText()).toContain('at most');
    expect(await ground()).toBe('rgb(255, 255, 255)');
    await page.getByRole('button', { name: '中文' }).click();
    expect(await page.locator('.side dl').innerText()).toContain('不高于');
  });

  it('finds documents, and says where one is not there or has no text', async () => {
    const page = await open();
    await page.locator('.chooser > button').click();
    expect(await page.locator('.documents li').count()).toBe(SOURCES.length);
    await page.locator('.documents a').nth(1).click();
    await page.locator('.documents').waitFor({ state: 'hidden' });
    expect(await page.locator('.document h2').textContent()).toBe('青山县儿童发展规划（2021—2030年）');
    await page.goto(`${page.url().split('#')[0]}#/reading/nobody`);
    expect(await page.locator('.reading .warning').textContent()).toContain('nobody');
    await page.goto(`${page.url().split('#')[0]}#/reading/gone`);
    expect(await page.locator('.text > .warning').textContent()).toContain('原文未随报告提供');
    await page.keyboard.press('j');
    expect(await page.locator('mark.chosen').textContent()).toBe('3.0‰');
    await page.goto(`${page.url().split('#')[0]}#/reading/gone/nothing`);
    expect(await page.locator('.text > .warning').first().textContent()).toContain('已不在此文件中');
  });

  it('says what reviewers accepted, corrected and rejected, by whom and why', async () => {
    const page = await open(`#${addressed(IDS.corrected, 'plan')}`);
    const decision = page.locator('.decision');
    expect(await decision.textContent()).toMatch(
      /^◆ 经人工更正李 · 2026年1月1日 · <b>原文<\/b>程序原读：数值 ≤4.5‰，/,
    );
    expect(await page.locator('.copy-line p').first().textContent()).toMatch(/（经人工更正）$/);
    await page.keyboard.press('k');
    await expect.poll(() => decision.textContent()).toMatch(/^◇ 经人工核对/);
    await page.locator('.plan-text s', { hasText: '90%' }).click();
    await expect.poll(() => decision.textContent()).toMatch(/^✕ 经人工剔除.*是成绩$/);
    expect(await page.locator('.copy-line').count()).toBe(1);
    await page.getByRole('tab', { name: '剔除 2' }).click();
    expect(await page.locator('.long .line').allTextContents()).toEqual([
      expect.stringMatching(/^新生儿访视率 ≥90% 2025 ✕李 · .* · 是成绩$/),
      expect.stringContaining('✕李'),
    ]);
    await page.locator('.long .line').last().click();
    await expect.poll(() => page.locator('s.trend.chosen').count()).toBeGreaterThan(0);
    await page.goto(`${reportAt()}#/figures`);
    await expect
      .poll(() => page.locator('.figures-sums').textContent())
      .toContain('人工核对1人工更正1人工剔除2');
  });

  it('runs nothing of what a plan or its name says', async () => {
    const page = await open(`#${addressOf(HOSTILE_ID)}`);
    expect(await page.locator('.plan-text').textContent()).toContain('</noscript></script><img src=x');
    await page.keyboard.press('j');
    expect(await page.locator('mark.chosen').textContent()).toBe('3.0‰');
    expect(await page.evaluate(() => 'owned' in globalThis)).toBe(false);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });

  it('shows texts and targets without scripts', async () => {
    const page = await open(`#${addressed(SECOND?.id)}`, {
      scripts: false,
      viewport: { width: 390, height: 844 },
    });
    const mark = page.locator(`[id="${addressed(SECOND?.id)}"]`);
    expect(await mark.textContent()).toBe(SECOND?.source.quote);
    expect((await mark.boundingBox())?.y).toBeLessThan(844);
    expect(await page.locator('article').count()).toBe(SOURCES.length);
    expect(
      await page
        .locator('.listing td a')
        .filter({ hasText: SECOND?.indicator.text ?? '' })
        .count(),
    ).toBeGreaterThan(0);
  });

  it('is a sheet below the text on a telephone', async () => {
    const page = await open(`#${addressed(FIRST?.id)}`, {
      viewport: { width: 390, height: 844 },
    });
    expect(await page.locator('.side dl').isVisible()).toBe(false);
    await page.getByRole('button', { name: '展开详情' }).click();
    await page.locator('.side dl').waitFor();
    await page.getByRole('button', { name: '下一个目标' }).click();
    await expect.poll(() => chosen(page)).toBe(addressed(SECOND?.id));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  it('prints the text with its targets, and nothing of the window', async () => {
    const page = await open(`#${addressed(FIRST?.id)}`);
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['.page-head', '.left', '.side'])
      expect(await page.locator(gone).isVisible()).toBe(false);
    expect(await page.locator('.listing table').first().isVisible()).toBe(true);
    expect(await page.locator('mark').first().isVisible()).toBe(true);
  });
});
