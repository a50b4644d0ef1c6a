import { defineConfig } from 'vitest/config';

const slow = { testTimeout: 60_000, hookTimeout: 60_000 };

/** What a test needs decides where it stands: nothing, DynamoDB Local, or the whole machine. */
export default defineConfig({
  test: {
    // What passes keeps quiet; what fails shows its log.
    silent: 'passed-only',
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], ...slow } },
      { test: { name: 'infra', include: ['test/infra/**/*.test.ts'], ...slow } },
      {
        test: {
          name: 'integration',
          include: ['test/{integration,workflows,local}/**/*.test.ts'],
          globalSetup: 'test/dynamodb.ts',
          ...slow,
        },
      },
      {
        test: {
          name: 'machine',
          include: ['test/machine/**/*.test.ts'],
          globalSetup: 'test/machine/assembly.ts',
          fileParallelism: false,
          testTimeout: 900_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
