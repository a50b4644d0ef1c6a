import * as z from 'zod/mini';
import type { ConventionContext } from '../../context.ts';
import { Id, Reason } from '../../fields.ts';
import { BOOKABLE } from '../../permissions.ts';
import { phrase } from '../../phrases/sentence.ts';
import { refuse } from '../../refuse.ts';
import { rule } from '../../rule.ts';
import type { Convention } from '../../state.ts';
import type { Posting } from '../entries.ts';
import { reopenTranche } from '../tranche-closing.ts';
import { hasEnded, otherOf, readsOther } from './other.ts';
import { isTaken, type Reservation, ReservationNumber, transferFrom } from './reservation.ts';

/** What becomes of a reservation, and how each of the two conventions learns of it from the other. */

function reservationOf({ reservations }: Convention, number: number): Reservation {
  const reservation = reservations.find((each) => each.number === number);
  if (!reservation) throw refuse('reservationUnknown');
  return reservation;
}

/** The movements that take a reservation's money out of `reserved`. */
function outOf(
  { number, tranche, earmark, parts }: Reservation,
  move: Pick<Posting, 'motive' | 'debit' | 'reference' | 'valueDate'>,
): Posting[] {
  const of = { nature: 'cash', credit: 'reserved', tranche, subject: `resolution-${number}` } as const;
  return parts.map((part) => ({ ...of, ...part, ...move, ...(earmark && { earmark }) }));
}

function release(context: ConventionContext, reservation: Reservation, reason?: string): void {
  const entries = context.book(outOf(reservation, { motive: 'reservationRelease', debit: 'received' }));
  const { number, targetNumber } = reservation;
  const data = { number, targetNumber, entries, ...(reason !== undefined && { reason }) };
  context.emit({ type: 'ReservationReleased', data });
  reopenTranche(context, reservation.tranche);
}

/**
 * Withdraws a reservation that the other convention has not accepted: the money can be paid again. Where both happen at
 * once, the guard that each takes lets one of them through.
 */
export const withdrawReservation = rule({
  data: z.strictObject({ reservation: ReservationNumber, reason: Reason }),
  by: { roles: ['authorising-officer'], capacity: 'accountHolder', phases: BOOKABLE },
  refuses: ['reservationUnknown', 'reservationEnded'],
  run(context, { reservation: number, reason }): void {
    const reservation = reservationOf(context.convention, number);
    if (reservation.status === 'transferred')
      throw refuse('reservationEnded', { why: phrase('transferAccepted') });
    if (reservation.status === 'released')
      throw refuse('reservationEnded', { why: phrase('reservationReleased') });
    release(context, reservation, reason);
  },
});

/**
 * Does at the source what follows from the target: accepted money has gone over; that for a convention which has ended
 * comes back. Nothing follows as long as the target may still accept.
 */
export const settleReservation = rule({
  data: z.strictObject({ reservation: ReservationNumber, target: Id }),
  needs: ({ target }) => readsOther(target),
  by: 'workflow',
  refuses: ['reservationUnknown'],
  run(context, { reservation: number, target }): void {
    const { convention } = context;
    const reservation = reservationOf(convention, number);
    const other = otherOf(context, target);
    if (reservation.status !== 'reserved' || !other || reservation.target !== target) return;
    const transfer = transferFrom(other, convention.id, number);
    if (transfer && isTaken(transfer)) {
      const { reference, valueDate } = transfer;
      const entries = context.book(
        outOf(reservation, { motive: 'transferOut', debit: 'transferred', reference, valueDate }),
      );
      const { targetNumber } = reservation;
      context.emit({ type: 'ReservationTransferred', data: { number, targetNumber, entries } });
    } else if (hasEnded(other)) release(context, reservation);
  },
});

/**
 * Tells the target what the source says: that money is reserved for it, has gone over, or is reserved no longer. However
 * many it has been told of, because money of which it does not learn would stay reserved.
 */
export const noteTransfer = rule({
  data: z.strictObject({ source: Id, reservation: ReservationNumber }),
  needs: ({ source }) => readsOther(source),
  by: 'workflow',
  refuses: [],
  run(context, { source, reservation: number }): void {
    const { convention } = context;
    const other = otherOf(context, source);
    const reservation = other?.reservations.find((each) => each.number === number);
    if (!other || reservation?.target !== convention.id) return;
    const known = transferFrom(convention, source, number)?.status;
    const of = { source, sourceNumber: other.number, reservation: number };
    if (known === 'accepted' && reservation.status === 'transferred')
      return context.emit({ type: 'TransferConfirmed', data: of });
    if (hasEnded(convention)) return;
    if (known === 'announced' && reservation.status === 'released')
      return context.emit({ type: 'TransferCalledOff', data: of });
    if (known || reservation.status !== 'reserved') return;
    const { parts, reservedOn } = reservation;
    context.emit({ type: 'TransferAnnounced', data: { ...of, parts, reservedOn } });
  },
});
