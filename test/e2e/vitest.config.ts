import { defineConfig } from 'vitest/config';

/** The portal in a real Chromium against a whole machine: one file after the other, each with a machine of its own. */
export default defineConfig({
  test: {
    name: 'e2e',
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: 'test/e2e/setup.ts',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
