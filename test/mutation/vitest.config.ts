import { defineConfig } from 'vitest/config';

/** The examples of the domain. Whole lives are left out: they are slow, and a mutant is to be found by name. */
export default defineConfig({
  test: {
    include: ['test/unit/{kernel,aggregates}/**/*.test.ts'],
    exclude: ['test/unit/aggregates/convention/{properties,cases,duties-lives}.test.ts'],
    runner: './test/mutation/runner.ts',
    setupFiles: './test/seed.ts',
    testTimeout: 60_000,
  },
});
