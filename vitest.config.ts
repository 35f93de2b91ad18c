import { defineConfig } from 'vitest/config';

/** Replaces a module by one that fails, which no other file may see. */
const ALONE = ['test/batch/runBatch.test.ts'];

export default defineConfig({
  test: {
    // The dictionary alone takes seconds on a slow machine; no test is about time.
    testTimeout: 120_000,
    // One core is left idle otherwise.
    maxWorkers: '100%',
    globalSetup: ['test/build.ts', 'test/fleet/sharedServer.ts'],
    projects: [
      { extends: true, test: { name: 'alone', include: ALONE } },
      // Nothing here changes what another file sees: one dictionary and one set of rules serve all.
      { extends: true, test: { name: 'all', include: ['test/**/*.test.ts'], exclude: ALONE, isolate: false } },
    ],
  },
});
