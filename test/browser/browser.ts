import { existsSync } from 'node:fs';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';

/** Where distributions put Chromium and Chrome; `CHROMIUM` names another one. */
const PLACES = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const executablePath = PLACES.find((path) => path !== undefined && existsSync(path));
const required = process.env['ZHIBIAO_BROWSER'] === 'required';

/** How a tab is to be. */
export interface TabOptions {
  /** In CSS pixels; a window of 1280 by 900 without it. */
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  /** False where pages are to do without. */
  readonly scripts?: boolean;
}

interface Shared {
  readonly browser: Browser;
  readonly page: Page;
  readonly session: CDPSession;
}

const launch = async (): Promise<Shared> => {
  if (executablePath === undefined)
    throw new Error('no Chromium was found: install it, or name it in the environment as CHROMIUM');
  const args = ['--no-sandbox', '--disable-gpu'];
  const browser = await chromium.launch({ executablePath, args, handleSIGTERM: false });
  // Vitest ends its workers by a signal and waits half a second: too short for a browser that is asked to close, enough
  // for one that is killed on exit, with its folders.
  process.once('SIGTERM', () => process.exit());
  const context = await browser.newContext();
  const page = await context.newPage();
  return { browser, page, session: await context.newCDPSession(page) };
};

// A browser, a window and a process for it cost more than what is tested in them: one serves all files of a worker.
let shared: Promise<Shared> | undefined;

const clear = 'try { localStorage.clear(); } catch {}';

/** The tab that tests share, as if it were a new one, at the page that it was left at. What is wrong there fails the test. */
const tabOf = async ({ viewport, colorScheme = 'light', scripts = true }: TabOptions): Promise<Page> => {
  shared ??= launch();
  const { page, session } = await shared;
  const faults: string[] = [];
  const onError = ({ message }: Error): void => void faults.push(message);
  page.on('pageerror', onError);
  onTestFinished(async ({ task }) => {
    page.off('pageerror', onError);
    await page.unrouteAll();
    await page.evaluate(clear);
    // What a test that failed has left must not fail the next one.
    if (!scripts || task.result?.state === 'fail') await page.goto('about:blank');
    expect(faults).toEqual([]);
  });
  await page.setViewportSize(viewport ?? { width: 1280, height: 900 });
  await page.emulateMedia({ media: 'screen', colorScheme });
  if (!scripts) await page.goto('about:blank');
  await session.send('Emulation.setScriptExecutionDisabled', { value: !scripts });
  return page;
};

const DRAWN =
  'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))';

/**
 * Goes to a view of a report, and waits until it is drawn and listens. A report that is shown already is not loaded
 * again; what a test before has opened in it is gone.
 * @param address of the report, without its hash
 */
export const goToView = async (page: Page, address: string, hash: string): Promise<void> => {
  const shown = page.url().split('#')[0] === address;
  if (shown) {
    // Another view keeps nothing of this one.
    await page.goto(`${address}#${hash.startsWith('#/figures') ? '/matrix' : '/figures'}`);
    await page.evaluate(DRAWN);
  }
  await page.goto(`${address}${hash}`);
  if (shown) await page.evaluate(DRAWN);
};

/**
 * Tests in a real browser; passed over, and said so, where none is found and none is demanded.
 * @param tests gets a function that gives the tab, once the tests run
 */
export const describeInBrowser = (
  name: string,
  tests: (tab: (options?: TabOptions) => Promise<Page>) => void,
): void => {
  describe(name, () => {
    if (executablePath === undefined && !required)
      it.skip('needs Chromium: install it, or name it in CHROMIUM; `npm run test:browser` demands it', () => {});
    else tests((options = {}) => tabOf(options));
  });
};
