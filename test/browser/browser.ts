import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';

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

/**
 * Tests in a real browser; passed over, and said so, where none is found and none is demanded.
 * @param tests gets a function that gives the browser, once the tests run
 */
export const describeInBrowser = (name: string, tests: (browser: () => Browser) => void): void => {
  if (executablePath === undefined && !required) {
    describe(name, () => {
      it.skip('needs Chromium: install it, or name it in CHROMIUM; `npm run test:browser` demands it', () => {});
    });
    return;
  }
  describe(name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      if (executablePath === undefined)
        throw new Error('no Chromium was found: install it, or name it in the environment as CHROMIUM');
      browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    });
    afterAll(() => browser?.close());
    tests(() => {
      if (!browser) throw new Error('the browser was not started');
      return browser;
    });
  });
};
