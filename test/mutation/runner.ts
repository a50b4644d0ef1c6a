import { type SerializedConfig, TestRunner } from 'vitest';

/**
 * Stryker's runner names a test by its suites and itself, joined by spaces, and selects tests by that name. Vitest
 * joins them by ` > `: each space of the pattern may be that.
 */
export default class MutationRunner extends TestRunner {
  constructor(config: SerializedConfig) {
    const { testNamePattern } = config;
    super({
      ...config,
      ...(testNamePattern && {
        testNamePattern: new RegExp(testNamePattern.source.replaceAll(' ', '(?: > | )')),
      }),
    });
  }
}
