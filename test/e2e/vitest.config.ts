import { defineConfig } from 'vitest/config';
import { LongestFirst } from '../longest-first.ts';

/** The portal in a real Chromium against a whole machine: two files at once, each with a machine of its own. */
export default defineConfig({
  test: {
    name: 'e2e',
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: 'test/assembly.ts',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // A passed test prints nothing; a failed one shows its log.
    silent: 'passed-only',
    slowTestThreshold: 60_000,
    // Only what hangs is ended: a busy machine may take its time.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
