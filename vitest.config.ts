import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Nothing here changes what another file sees: one dictionary and one set of rules serve all.
    isolate: false,
    // The dictionary alone takes seconds on a slow machine; no test is about time.
    testTimeout: 120_000,
  },
});
