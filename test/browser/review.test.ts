import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page, Request } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { alikePlan, type Given, linesIn, type Reviewing, reviewing } from '../serve/reviewing.ts';
import { describeInBrowser } from './browser.ts';

interface Opened extends Reviewing {
  readonly page: Page;
}

const opened = async (tab: () => Promise<Page>, given: Given = {}): Promise<Opened> => {
  const review = await reviewing(given);
  const page = await tab();
  await page.goto(review.server.address);
  await page.waitForSelector('.work');
  return { ...review, page };
};

const indicator = (page: Page) => page.locator('.indicator');

/** Waits until the page shows a text. */
const shows = (page: Page, selector: string, text: string): Promise<void> =>
  page.locator(selector, { hasText: text }).first().waitFor();

/** Presses a key, and waits for what the page then says. */
const press = async (page: Page, key: string, says: string): Promise<void> => {
  await page.keyboard.press(key);
  await shows(page, '.message', says);
};

describeInBrowser('the page of a review', (tab) => {
  it('shows a target in its paragraph with its fields, and walks through by keys', async () => {
    const { page } = await opened(tab);
    expect(await page.locator('.passage mark').textContent()).toBe('3.0‰');
    expect(await page.locator('.passage .paragraph').textContent()).toBe('1.新生儿死亡率降至3.0‰以下。');
    expect(await page.locator('.quantity').textContent()).toBe('≤3.0‰');
    expect(await page.locator('.fields').textContent()).toContain('年份2030');
    const walk: [string, string][] = [
      ['j', '儿童视力筛查率'],
      ['ArrowDown', '儿童听力筛查率'],
      ['ArrowRight', '儿童口腔筛查率'],
      ['k', '儿童听力筛查率'],
      ['ArrowUp', '儿童视力筛查率'],
      ['ArrowLeft', '新生儿死亡率'],
    ];
    for (const [key, name] of walk) {
      await page.keyboard.press(key);
      await shows(page, '.indicator', name);
    }
    await press(page, 'k', '已是第一条');
  });

  it('accepts, rejects with a reason and takes back by keys; what is decided is there after a restart', async () => {
    const { page, reviews, server } = await opened(tab);
    await press(page, 'a', '已接受并写入磁盘');
    expect(linesIn(reviews)).toMatchObject([{ decision: 'accept', quote: '3.0‰', by: '甲' }]);
    expect(await indicator(page).textContent()).toBe('儿童视力筛查率');
    await page.keyboard.press('r');
    await page.locator('#reject-why').fill('是已有的成绩');
    await press(page, 'Enter', '已剔除并写入磁盘');
    expect(linesIn(reviews)[1]).toMatchObject({ decision: 'reject', why: '是已有的成绩' });
    await page.keyboard.press('r');
    await page.keyboard.press('Escape');
    await page.locator('.rejection').waitFor({ state: 'detached' });
    await press(page, 'u', '已撤回1条');
    expect(await indicator(page).textContent()).toBe('儿童视力筛查率');
    await press(page, 'u', '已撤回1条');
    expect(await indicator(page).textContent()).toBe('新生儿死亡率');
    await press(page, 'u', '没有可以撤回的决定');
    await press(page, 'a', '已接受');
    await server.close();
    const { page: later } = await opened(tab, { reviews });
    expect(await indicator(later).textContent()).toBe('儿童视力筛查率');
    await shows(later, '.progress', '待定12条');
  });

  it('corrects in a form that says what is wrong, and keeps what was typed when the disk cannot take it', async () => {
    const { page, reviews } = await opened(tab);
    await page.keyboard.press('c');
    expect(await page.locator(':focus').getAttribute('id')).toBe('field-indicator');
    await page.keyboard.press('Enter');
    await shows(page, '.fault', '与读出的内容相同');
    await page.locator('#field-value').fill('很多');
    await page.keyboard.press('Enter');
    await shows(page, '.fault', '请填数字');
    await page.locator('#field-comparator').selectOption('range');
    await page.locator('#field-min').fill('5');
    await page.locator('#field-max').fill('3');
    await page.keyboard.press('Enter');
    await shows(page, '.fault', '下限不能大于上限');
    await page.locator('#field-min').fill('２．５');
    await page.route('**/api/decide', (route) => route.abort());
    await press(page, 'Enter', '审核程序没有应答');
    expect(await page.locator('#field-max').inputValue()).toBe('3');
    await page.unroute('**/api/decide');
    await press(page, 'Enter', '已更正');
    expect(linesIn(reviews)).toMatchObject([
      { decision: 'correct', correction: { comparator: 'range', value: null, min: 2.5, max: 3 } },
    ]);
    await page.keyboard.press('k');
    await shows(page, '.made.correct', '下限 2.5');
    await page.keyboard.press('j');
    await page.keyboard.press('c');
    await page.keyboard.press('Escape');
    await page.locator('.correction').waitFor({ state: 'detached' });
  });

  it('decides a group at once after its sample, and takes it back at once', async () => {
    const { page, reviews } = await opened(tab);
    await page.keyboard.press('g');
    await shows(page, '.groups', '不低于');
    expect(await page.locator('.groups button', { hasText: '全部接受' }).count()).toBe(0);
    await page.locator('.groups button', { hasText: '看样本' }).first().click();
    await shows(page, '.group-banner', '样本已看0条，共4条');
    for (const looked of [1, 2, 3, 4]) {
      await page.keyboard.press('a');
      await shows(page, '.group-banner', `样本已看${looked}条`);
    }
    await page.locator('.group-banner button', { hasText: '其余8条全部接受' }).click();
    await shows(page, '.message', '8条已写入磁盘');
    expect(linesIn(reviews)).toHaveLength(12);
    await press(page, 'u', '已撤回8条');
    await shows(page, '.progress', '待定9条');
  });

  it('does not decide what another page has decided, and shows that', async () => {
    const { page, reviews, server } = await opened(tab);
    const other = await page.context().newPage();
    onTestFinished(() => other.close());
    await other.goto(server.address);
    await other.waitForSelector('.work');
    await other.route('**/api/progress', (route) => route.abort());
    await press(page, 'a', '已接受');
    await press(other, 'a', '刚刚在别处定了');
    await shows(other, '.made.accept', '甲');
    expect(linesIn(reviews)).toHaveLength(1);
    await press(other, 'a', '已经定了');
    await other.unroute('**/api/progress');
    await press(page, 'a', '已接受');
    await shows(other, '.progress', '待定11条');
    await other.keyboard.press('j');
    await shows(other, '.made.accept', '甲');
    expect(linesIn(reviews)).toHaveLength(2);
  });

  it('is narrowed by search and document, shows the whole text, groups and keys', async () => {
    const texts = { a: alikePlan('青山县', 2), b: alikePlan('白水县', 4) };
    const { page } = await opened(tab, { texts });
    await page.keyboard.press('/');
    await page.keyboard.type('口腔');
    await shows(page, '.indicator', '口腔');
    await page.keyboard.press('Escape');
    await page.keyboard.press('t');
    const mark = page.locator('.whole [aria-current]');
    expect(await mark.textContent()).toBe('82%');
    await page.locator('.whole mark', { hasText: '83%' }).click();
    await shows(page, '.indicator', '营养');
    await page.locator('aside select').nth(1).selectOption('a');
    await shows(page, '.place', '青山县');
    await page.keyboard.press('?');
    await shows(page, '.help', '撤回');
    await page.keyboard.press('Escape');
    await page.locator('.help').waitFor({ state: 'detached' });
    await page.locator('nav button', { hasText: 'English' }).click();
    await shows(page, '.actions', 'Accept');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('says when all is decided', async () => {
    const { page } = await opened(tab, { texts: { a: alikePlan('青山县', 0) } });
    await page.keyboard.press('a');
    await shows(page, '.empty', '全部定下了');
  });

  it('runs nothing that a plan says, and needs no network', async () => {
    const evil = `<script>window.hacked=1</script><img src=x onerror="window.hacked=1">`;
    const text = alikePlan('青山县', 1).replace('1.新生儿', `1.${evil}"'\u0000\u202e新生儿`);
    const asked: string[] = [];
    const review = await reviewing({ texts: { '<b>"x': text } });
    const page = await tab();
    // The page of the test before may still ask its server.
    await page.goto('about:blank');
    const onRequest = (request: Request): void => void asked.push(request.url());
    page.on('request', onRequest);
    onTestFinished(() => void page.off('request', onRequest));
    await page.goto(review.server.address);
    await shows(page, '.passage', '<script>');
    await page.keyboard.press('t');
    await shows(page, '.whole', '<script>');
    await page.keyboard.press('Escape');
    await page.locator('.whole').waitFor({ state: 'detached' });
    await press(page, 'a', '已接受');
    expect(await page.evaluate("'hacked' in window")).toBe(false);
    const { origin } = new URL(review.server.address);
    expect(asked.filter((url) => !url.startsWith(origin) && url !== 'data:,')).toEqual([]);
  });

  it('can be read without a script', async () => {
    const { server } = await reviewing();
    const page = await tab({ scripts: false });
    await page.goto(server.address);
    await shows(page, '.warning', '审核需要启用 JavaScript');
    expect(await page.locator('mark').first().textContent()).toBe('3.0‰');
    expect(await page.locator('main ol li').count()).toBe(13);
  });

  it('cannot be written to by a page of another site', async () => {
    const { server, reviews } = await reviewing();
    const site = createServer((_, response) =>
      response.setHeader('Content-Type', 'text/html').end('<!DOCTYPE html><title>x</title>'),
    );
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void site.close());
    const page = await tab();
    await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
    const answers = await page.evaluate(async (address) => {
      const body = '{"n":0,"seen":null,"decision":"accept","correction":null,"why":null}';
      const url = new URL('/api/decide', address);
      const secret = new URL(address).searchParams.get('key');
      const sent = async (options: RequestInit): Promise<string> => {
        try {
          const response = await fetch(url, { method: 'POST', body, ...options });
          return String(response.status);
        } catch {
          return 'refused';
        }
      };
      const headers = { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' };
      return [await sent({}), await sent({ headers }), await sent({ mode: 'no-cors' })];
    }, server.address);
    expect(answers).toEqual(['refused', 'refused', 'refused']);
    await page.setContent(`<iframe src="${server.address}"></iframe>`);
    expect(await page.frameLocator('iframe').locator('#review').count()).toBe(0);
    await page.goto(server.address);
    await shows(page, '.progress', '待定13条');
    expect(() => linesIn(reviews)).toThrow('ENOENT');
  });
});
