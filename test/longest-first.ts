import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, the longest first: one of them that begins last leaves every other core idle. */
const LONGEST = [
  'machine/killed',
  'machine/cases',
  'machine/start',
  'e2e/case-by-hand',
  'e2e/every-page',
  'e2e/acts',
  'e2e/convention-large',
  'e2e/draft',
  'workflows/lost',
  'workflows/conducting',
  'integration/store-trail-pages',
  'domain/properties',
  'integration/stream-sweep',
  'integration/stream-steps',
];

const rankOf = ({ moduleId }: TestSpecification) => {
  const at = LONGEST.findIndex((name) => moduleId.includes(`/${name}.test.`));
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
