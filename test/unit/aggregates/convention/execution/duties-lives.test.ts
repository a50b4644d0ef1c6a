import fc from 'fast-check';
import { expect, test } from 'vitest';
import { possibleActs } from '../../../../../functions/aggregates/convention/commands.ts';
import { duties } from '../../../../../functions/aggregates/convention/execution/duties.ts';
import { DUTY_KINDS, dutyAct } from '../../../../../functions/aggregates/convention/execution/duty.ts';
import { progressOf } from '../../../../../functions/aggregates/convention/procedures/progress.ts';
import { awaited, hasBegun } from '../../../../../functions/aggregates/convention/shown/summary.ts';
import { type Convention, ENDED } from '../../../../../functions/aggregates/convention/state.ts';
import { person } from '../../../../../scenarios/cases.ts';
import { begin, finish, live, script } from '../../../../support/sequence.ts';

/** Whether a convention stands still and nobody is asked, though nothing is left to wait for but people. */
function isForgotten(c: Convention, now: string): boolean {
  if (ENDED.includes(c.phase) && c.phase !== 'terminated') return false;
  if (awaited(c).some((each) => each.openedAt <= now || hasBegun(each, c))) return false;
  const isSystems = c.procedures.some(({ status, opened }) => status === 'open' && !opened);
  const isToCome = c.terms.tranches.some(
    ({ n, dueDate }) => dueDate > now.slice(0, 10) || progressOf(c, `tranche-${n}`, now).next === 'openGroup',
  );
  return !isSystems && !isToCome;
}

test('random lives never stand still without somebody being asked, who may do it', {
  timeout: 300_000,
}, () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(script, (each) => {
      const trail = begin(each);
      for (const attempts of [live(each, trail), finish(trail)])
        for (const { result, now } of attempts) {
          if ('refusal' in result) continue;
          const { state: c } = result;
          expect(isForgotten(c, now)).toBe(false);
          const had = duties(c);
          expect(new Set(had.map(({ id }) => id)).size).toBe(had.length);
          for (const { kind, assignee, openedAt, dueAt } of had) {
            seen.add(kind);
            expect(possibleActs(person(assignee.party, assignee.role), c)).toContain(dutyAct(kind));
            expect(openedAt < dueAt).toBe(true);
          }
        }
    }),
    { numRuns: 250, endOnFailure: true },
  );
  // Transfers are announced by other conventions, and components are followed by centres: these lives have none.
  expect([...seen, 'transfer', 'componentReport'].sort()).toEqual([...DUTY_KINDS].sort());
});
