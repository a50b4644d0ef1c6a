import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Stage } from './harness.ts';
import { closeDown, fileMinutes, intoForce, proposalWith, release, submitted } from './officials.ts';

/** Step Functions bills the states that are entered: a long life has to stay cheap. */

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.set(inject('dynamodb'));
});
afterAll(() => stage.strike());

const TRANCHES = 10;
const MAX_TRANSITIONS = 220;

/** Case A in ten tranches, each a fifth of its first, which is a half. All but the first await conditions. */
function proposalInTen() {
  const proposal = proposalWith();
  const [half] = proposal.terms.tranches;
  if (!half) throw new Error('Case A has tranches');
  const tranches = Array.from({ length: TRANCHES }, (_, index) => ({
    ...half,
    n: index + 1,
    shares: half.shares.map((share) => ({ ...share, amount: share.amount / 5 })),
  }));
  return { ...proposal, terms: { ...proposal.terms, tranches } };
}

test('formation, ten tranches with conditions, and closure with a refund enter at most 220 states', async () => {
  const id = await submitted(stage, proposalInTen());
  await intoForce(stage, id);
  await release(stage, id, 1);
  for (let tranche = 2; tranche <= TRANCHES; tranche += 1) {
    // Its run waits for conditions before they are met, so that the wait is counted too.
    expect((await stage.convention(id)).calls.some((call) => call.tranche === tranche)).toBe(false);
    await fileMinutes(stage, id, tranche);
    await release(stage, id, tranche, tranche === TRANCHES ? 500 : 0);
  }
  const { books } = await closeDown(stage, id);
  expect(books.acts.some(({ motive }) => motive === 'refund')).toBe(true);
  const runs = () => stage.workflows.list().filter(({ name }) => name.startsWith(id));
  await expect.poll(() => runs().filter(({ status }) => status !== 'SUCCEEDED')).toEqual([]);
  const entered = runs().reduce((sum, { transitions }) => sum + transitions, 0);
  expect(entered).toBeGreaterThan(100);
  expect(entered).toBeLessThanOrEqual(MAX_TRANSITIONS);
});
