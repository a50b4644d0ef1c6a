import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, the longest first: one of them that begins last leaves every other core idle. */
const LONGEST = [
  'machine/killed.test.ts',
  'machine/cases.test.ts',
  'machine/start.test.ts',
  'e2e/case-by-hand.test.ts',
  'e2e/every-page.test.ts',
  'e2e/acts.test.ts',
  'e2e/convention-large.test.ts',
  'e2e/draft.test.ts',
  'workflows/lost.test.ts',
  'unit/aggregates/convention/properties.test.ts',
  'unit/aggregates/convention/shown/told-lives.test.ts',
  'workflows/procedures.test.ts',
  'integration/store/trail-pages.test.ts',
  'integration/orchestration/sweep.test.ts',
  'integration/orchestration/steps.test.ts',
  'integration/store/pages.test.ts',
  'integration/store/limits.test.ts',
].map((name) => fileURLToPath(new URL(name, import.meta.url)));

const moved = LONGEST.filter((file) => !existsSync(file));
if (moved.length > 0) throw new Error(`test/longest-first.ts names what is no file: ${moved.join(', ')}`);

const rankOf = ({ moduleId }: TestSpecification) => {
  const at = LONGEST.indexOf(moduleId);
  return at < 0 ? LONGEST.length : at;
};

const groupOf = ({ project }: TestSpecification) => project.config.sequence.groupOrder;

/** Begins with what takes longest; the others follow as they would by themselves. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => groupOf(a) - groupOf(b) || rankOf(a) - rankOf(b));
  }
}
