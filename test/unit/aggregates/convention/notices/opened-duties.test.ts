import fc from 'fast-check';
import { expect, test } from 'vitest';
import { duties } from '../../../../../functions/aggregates/convention/execution/duties.ts';
import { MAIL_EVENTS } from '../../../../../functions/aggregates/convention/notices/notices.ts';
import { openedDuties } from '../../../../../functions/aggregates/convention/notices/opened-duties.ts';
import { type Attempt, begin, finish, live, script } from '../../../../support/sequence.ts';

/** Nobody finds by chance that a convention waits for them: an event tells of each duty, also of one that opens again. */

/** The phases in which duties rest: whoever has one was told of it before. */
const RESTING = ['suspended', 'closing'];
const OPENS_AGAIN = ['receipt', 'unallocated', 'uncoveredCharge', 'justification'];

/** Looks at one act of a life, and gives the duties of which nobody was told; `told` are the ids of those that stand. */
function untold({ before, result }: Attempt, told: Set<string>): string[] {
  if ('refusal' in result) return [];
  const { state, events } = result;
  const at = events.at(-1)?.at ?? state.changedAt;
  const opened = events.filter(({ type }) => MAIL_EVENTS.includes(type));
  for (const { id } of opened.flatMap((event) => openedDuties(state, event))) told.add(id);
  const standing = duties(state).filter(({ openedAt }) => openedAt <= at);
  const stood = duties(before).map(({ id }) => id);
  if (events.some(({ type }) => type === 'EntryReversed'))
    for (const { id, kind, openedAt } of standing)
      if (OPENS_AGAIN.includes(kind) && !stood.includes(id)) expect(openedAt).toBe(at);
  if (!RESTING.includes(state.phase))
    for (const id of told) if (!standing.some((duty) => duty.id === id)) told.delete(id);
  // A draft waits for its own author.
  return standing
    .filter(({ id, kind }) => kind !== 'submission' && !told.has(id))
    .map(
      ({ id, openedAt }) => `${id} of ${openedAt}, after ${events.map(({ type }) => type).join()} at ${at}`,
    );
}

test('whoever a convention comes to wait for is told by the event that makes it wait', {
  timeout: 300_000,
}, () => {
  fc.assert(
    fc.property(script, (each) => {
      const trail = begin(each);
      const told = new Set<string>();
      for (const attempts of [live(each, trail), finish(trail)])
        for (const attempt of attempts) expect(untold(attempt, told)).toEqual([]);
    }),
    { numRuns: 150, endOnFailure: true },
  );
});
