import { defineConfig } from 'vitest/config';
import config from '../../vitest.config.ts';

/** Processes that are killed, hang, crash or run out of memory, for `npm run test:system`. */
export default defineConfig({
  test: { ...config.test, include: ['test/system/*.test.ts'], exclude: [] },
});
