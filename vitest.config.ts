import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The dictionary alone takes seconds on a slow machine; no test is about time.
    testTimeout: 120_000,
  },
});
