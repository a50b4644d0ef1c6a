import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

/** No test is about time: these only end what hangs, on a machine that is busy with other things too. */
const slow = {
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 60_000 } },
};

/** The functions' log is written past the console: whoever looks for a fault says LOG_LEVEL=info. */
const quiet = { LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent' };

/** What a test needs decides where it stands: nothing, DynamoDB Local, or the whole machine. */
export default defineConfig({
  test: {
    // As many as the smallest machine that this runs on has cores; by itself one would stay idle.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // What passes keeps quiet; what fails shows its log.
    silent: 'passed-only',
    slowTestThreshold: 30_000,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{unit,golden}/**/*.test.{ts,tsx}'],
          setupFiles: 'test/seed.ts',
          env: quiet,
          ...slow,
        },
      },
      {
        test: {
          name: 'infra',
          include: ['test/infra/**/*.test.ts'],
          // To load the CDK and to synthesise a stage takes longer than to look at its templates.
          isolate: false,
          ...slow,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/{integration,workflows,local}/**/*.test.ts'],
          globalSetup: 'test/dynamodb.ts',
          // The functions are called in this very process: on a stage where people rehearse.
          env: {
            ...quiet,
            STAGE_RULES: JSON.stringify({
              shortestDelay: { count: 1, unit: 'seconds' },
              mailboxDomains: ['example'],
            }),
          },
          ...slow,
        },
      },
      {
        test: {
          name: 'machine',
          include: ['test/machine/**/*.test.ts'],
          globalSetup: 'test/assembly.ts',
          // After the others: it starts whole systems, and kills them in the middle of their work.
          sequence: { groupOrder: 1 },
          testTimeout: 2_400_000,
          hookTimeout: 300_000,
          // A start plays the whole demonstration, beside another test that does the same.
          expect: { poll: { timeout: 240_000 } },
        },
      },
    ],
  },
});
