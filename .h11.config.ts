import { defineConfig } from 'vitest/config';
export default defineConfig({ root: '/work/main', test: { testTimeout: 120_000, maxWorkers: '100%', isolate: false, include: ['test/browser/*.test.ts'] } });
