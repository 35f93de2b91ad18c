import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'test/system/**'],
    // The dictionary alone takes seconds on a slow machine; no test is about time.
    testTimeout: 120_000,
    // One core is left idle otherwise.
    maxWorkers: '100%',
    // Nothing changes what another file sees: one dictionary and one set of rules serve all.
    isolate: false,
    globalSetup: ['test/build.ts', 'test/fleet/sharedServer.ts'],
  },
});
