import fc from 'fast-check';
import { expect, test } from 'vitest';
import { duties } from '../../../../../functions/aggregates/convention/execution/duties.ts';
import { MAIL_EVENTS } from '../../../../../functions/aggregates/convention/notices/notices.ts';
import { openedDuties } from '../../../../../functions/aggregates/convention/notices/opened-duties.ts';
import { person } from '../../../../../scenarios/cases.ts';
import { livingInKind } from '../../../../support/in-kind-life.ts';
import { type Attempt, begin, finish, live, script } from '../../../../support/sequence.ts';
import { SMALL, smallLines } from '../../../../support/small.ts';

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

test('a final report that became ripe during a suspension is asked for when it is over', () => {
  const life = livingInKind({}, ({ tranches }) => ({
    tranches: tranches.map((tranche) => ({ ...tranche, conditions: [] })),
  }));
  life.release(1, smallLines(1)).justify(1, 15_000, 'women').justify(1, 29_999);
  life.release(2, smallLines(2)).justify(2, 15_000, 'women').justify(2, 30_001);
  // The land has a value and is booked; the staff has none, so nothing is booked when it is confirmed.
  life.declare('p5', { quantity: 100_000, amount: 10_000 }).confirm();
  life.declare('p6', { quantity: 2_400 });
  const approver = person(SMALL.council, 'approver');
  life.wait(3).act({ type: 'suspend', data: { reason: 'Crue' } }, approver);
  life.confirm();
  life.act({ type: 'resume', data: { reason: 'Fin' } }, approver);
  const resumed = life.events.find(({ type }) => type === 'ConventionResumed');
  const opened = resumed ? openedDuties(life.c, resumed) : [];
  expect(opened.map(({ kind }) => kind)).toEqual(['closingReport']);
});

test('whoever receives what was declared during a suspension is told once the convention is terminated', () => {
  const life = livingInKind();
  life.act({ type: 'suspend', data: { reason: 'Crue' } }, person(SMALL.council, 'approver'));
  life.declare('p5', { quantity: 1_000 });
  life.act({ type: 'terminate', data: { reason: 'Rupture' } }, person(SMALL.council, 'signatory'));
  const terminated = life.events.find(({ type }) => type === 'ConventionTerminated');
  const opened = terminated ? openedDuties(life.c, terminated) : [];
  expect(opened.map(({ kind }) => kind)).toContain('deliveryConfirmation');
});
