import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command } from '../../../../../functions/aggregates/convention/commands.ts';
import { balance } from '../../../../../functions/aggregates/convention/execution/ledger.ts';
import { isInStep } from '../../../../../functions/aggregates/convention/execution/reprogramming/other.ts';
import { transferFrom } from '../../../../../functions/aggregates/convention/execution/reprogramming/reservation.ts';
import { CONVENTION } from '../../../../../functions/aggregates/convention/index.ts';
import type { Actor } from '../../../../../functions/kernel/principal.ts';
import { person } from '../../../../../scenarios/cases.ts';
import type { Life } from '../../../../support/life.ts';
import { SMALL } from '../../../../support/small.ts';
import {
  acceptance,
  accountant,
  pairOfLives,
  reprogramme,
  settleTransfer,
  withdrawal,
} from '../../../../support/transfers.ts';
import { bankFaults, ledgerFaults, valueDayFaults } from '../invariants.ts';

/** Two conventions, and all that may happen between them in any order: the guard alone stands for the table. */

const officer = person(SMALL.council, 'officer');
const authoriser = person(SMALL.council, 'authorising-officer');
const signatory = person(SMALL.council, 'signatory');

const step = fc.oneof(
  fc.record({ does: fc.constant('reserve' as const), amount: fc.integer({ min: 1, max: 1500 }) }),
  fc.record({
    does: fc.constantFrom('accept' as const, 'withdraw' as const, 'settle' as const),
    number: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({ does: fc.constant('terminate' as const), isSource: fc.boolean() }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Gives a command unless the other convention has the guard that it would take: then the table refuses it. */
function attempt(life: Life, other: Life, command: Command, actor: Actor): void {
  const taken = new Set(CONVENTION.guards(other.c));
  const known = new Set(CONVENTION.guards(life.c));
  const { state } = life.preview(command, actor);
  if (state && CONVENTION.guards(state).some((guard) => taken.has(guard) && !known.has(guard))) return;
  life.attempt(command, actor);
}

function take(each: Step, source: Life, target: Life): void {
  switch (each.does) {
    case 'reserve': {
      if (source.attempt(reprogramme(each.amount), officer)) return;
      return source.approve(`resolution-${source.c.resolutions.length}`);
    }
    case 'accept':
      return attempt(target, source, acceptance(target.today, each.number), accountant);
    case 'withdraw':
      return attempt(source, target, withdrawal(each.number), authoriser);
    case 'settle':
      if (source.c.reservations.some(({ number }) => number === each.number))
        settleTransfer(source, target, each.number);
      return;
    case 'terminate': {
      const life = each.isSource ? source : target;
      life.attempt({ type: 'terminate', data: { reason: 'Fin' } }, signatory);
    }
  }
}

const lies = ({ c }: Life, account: Parameters<typeof balance>[1]) => balance(c.books.funds, account);

test('one of the two has the money, never both and never none, whatever happens in which order', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      const { source, target } = pairOfLives();
      for (const each of steps) {
        take(each, source, target);
        const guards = [...CONVENTION.guards(source.c), ...CONVENTION.guards(target.c)];
        expect(new Set(guards).size).toBe(guards.length);
        // Accepted money is the target's; until the source knows, it lies there where nothing can be paid from.
        const pending = source.c.reservations
          .filter(({ status, number }) => status === 'reserved' && isAccepted(target, number))
          .flatMap(({ parts }) => parts)
          .reduce((sum, { amount }) => sum + amount, 0);
        expect(
          lies(source, 'received') + lies(source, 'reserved') - pending + lies(target, 'unallocated'),
        ).toBe(3000);
      }
      for (const reservation of source.c.reservations) {
        const { number } = reservation;
        const inStep = isInStep(reservation, transferFrom(target.c, source.id, number), target.c);
        expect(settleTransfer(source, target, number).length === 0).toBe(inStep);
        expect(settleTransfer(source, target, number)).toEqual([]);
      }
      expect(lies(source, 'transferred')).toBe(lies(target, 'unallocated'));
      expect(target.c.transfersIn.some(({ status }) => status === 'accepted')).toBe(false);
      for (const { c, entries, events } of [source, target])
        expect([
          ...ledgerFaults(c, entries),
          ...bankFaults(entries, events),
          ...valueDayFaults(entries),
        ]).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

const isAccepted = (target: Life, number: number) =>
  target.c.transfersIn.some(
    ({ reservation, status }) => reservation === number && ['accepted', 'confirmed'].includes(status),
  );
