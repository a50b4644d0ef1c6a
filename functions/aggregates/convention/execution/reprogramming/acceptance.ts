import * as z from 'zod/mini';
import { Day } from '../../../../kernel/calendar.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import type { ConventionContext } from '../../context.ts';
import { BankReference, Id } from '../../fields.ts';
import { assertMovementsFew } from '../../limits.ts';
import { phrase } from '../../phrases/sentence.ts';
import { refuse } from '../../refuse.ts';
import { rule } from '../../rule.ts';
import { assertNotFuture } from '../bank/advance.ts';
import { hasParty, otherOf, readsOther } from './other.ts';
import { isTaken, type Reservation, ReservationNumber, transferFrom } from './reservation.ts';

/** The acceptance of money that another convention has reserved for this one. */

/** The reservation, as it stands at its source; refuses one that is not meant for this convention, or not held. */
function reservationFor(context: ConventionContext, source: string, number: number) {
  const { convention } = context;
  const other = otherOf(context, source);
  const reservation = other?.reservations.find((each) => each.number === number);
  if (!other || reservation?.target !== convention.id) throw refuse('transferUnknown');
  const known = transferFrom(convention, source, number);
  if (reservation.status === 'transferred' || (known && isTaken(known)))
    throw refuse('transferNotReserved', { why: phrase('transferAccepted') });
  if (reservation.status === 'released')
    throw refuse('transferNotReserved', { why: phrase('reservationReleased') });
  return { other, reservation };
}

function assertParties({ convention }: ConventionContext, { parts }: Reservation): void {
  const stranger = parts.find(({ party }) => !hasParty(convention, party));
  if (!stranger) return;
  const number = { name: convention.number };
  throw refuse('transferPartyMissing', { party: { name: stranger.party }, number });
}

/**
 * Accepts money that another convention has reserved for this one. It becomes unallocated money of the parties that
 * it was of there, and is applied to calls like any other. From now on the source cannot withdraw it: both take the same
 * guard.
 */
export const acceptTransfer = rule({
  data: z.strictObject({
    source: Id,
    reservation: ReservationNumber,
    valueDate: Day,
    reference: BankReference,
  }),
  needs: ({ source }) => readsOther(source),
  by: { roles: ['accountant'], capacity: 'accountHolder', phases: ['active'] },
  refuses: [
    'transferUnknown',
    'transferNotReserved',
    'transferPartyMissing',
    'dateInFuture',
    'transferTooEarly',
    'movementsTooMany',
  ],
  run(context, { source, reservation: number, valueDate, reference }): void {
    const { other, reservation } = reservationFor(context, source, number);
    assertParties(context, reservation);
    assertNotFuture(valueDate, context.now);
    const { reservedOn } = reservation;
    if (valueDate < reservedOn)
      throw refuse('transferTooEarly', { from: { day: reservedOn } }).at('valueDate');
    assertMovementsFew(context.convention);
    const entries = context.book(
      reservation.parts.map(({ party, amount }) => ({
        ...{ motive: 'transferIn', party, nature: 'cash', debit: 'unallocated', credit: 'promise' },
        ...{ amount, subject: source, reference, valueDate },
      })),
    );
    const of = { source, sourceNumber: other.number, reservation: number, reservedOn };
    context.emit({ type: 'TransferAccepted', data: { ...of, reference, valueDate, entries } });
  },
});

/** The refusal of who comes second: the guard's name begins with the source, which has it where it has withdrawn. */
export function transferTaken(guard: string, by: string): Refusal {
  const [, source] = guard.split('#');
  if (by !== source) return refuse('reservationEnded', { why: phrase('transferAccepted') });
  return refuse('transferNotReserved', { why: phrase('reservationReleased') });
}
