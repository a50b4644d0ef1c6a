import * as z from 'zod/mini';
import { Day, Instant } from '../../../../kernel/calendar.ts';
import { Centimes } from '../../../../kernel/money.ts';
import { Slug } from '../../../../kernel/slug.ts';
import { TargetGroup } from '../../../shared/target-group.ts';
import { ConventionNumber } from '../../formation/numbering.ts';

/**
 * Money that goes from one convention to another: as the convention that gives it keeps it (a reservation), and as the
 * one that gets it does (a transfer). Nothing writes both at once: a guard decides between acceptance and withdrawal.
 */

/** What each party has of an amount: centimes. */
export const Parts = z.array(z.strictObject({ party: Slug, amount: Centimes }));
export type Parts = z.infer<typeof Parts>;

/** The number of the resolution that made a reservation. */
export const ReservationNumber = z.int().check(z.positive());

export const Reservation = z.strictObject({
  /** The number of the resolution that made it. */
  number: z.int(),
  /** The id of the convention that it is for. */
  target: z.string(),
  targetNumber: ConventionNumber,
  tranche: z.int(),
  earmark: z.optional(TargetGroup),
  parts: Parts,
  /** The day in Morocco on which it was made: the money leaves on this day at the earliest. */
  reservedOn: Day,
  status: z.enum(['reserved', 'transferred', 'released']),
});
export type Reservation = z.infer<typeof Reservation>;

export const TransferIn = z.strictObject({
  /** The convention that the money comes from, and the number of its reservation there. */
  source: z.string(),
  sourceNumber: ConventionNumber,
  reservation: z.int(),
  parts: Parts,
  reservedOn: Day,
  /** `accepted` until the source has said that the money is no longer its own. */
  status: z.enum(['announced', 'accepted', 'confirmed', 'calledOff']),
  announcedAt: Instant,
  /** Once it is accepted: the bank's own reference and day. */
  reference: z.optional(z.string()),
  valueDate: z.optional(Day),
});
export type TransferIn = z.infer<typeof TransferIn>;

/** The guard that the target takes when it accepts, and the source when it releases: only one of them gets it. */
export const transferGuard = (source: string, number: number) => `transfer#${source}#${number}`;

interface Moving {
  id: string;
  reservations: readonly Reservation[];
  transfersIn: readonly TransferIn[];
}

export const isTaken = ({ status }: Pick<TransferIn, 'status'>) =>
  status === 'accepted' || status === 'confirmed';

/** Whether the two conventions have still something to do about it. */
export const isOpenTransfer = ({ status }: Pick<TransferIn, 'status'>) =>
  status === 'announced' || status === 'accepted';

/** The guards of a convention: of what it has released, and of what it has accepted. */
export function transferGuards({ id, reservations, transfersIn }: Moving): string[] {
  return [
    ...reservations
      .filter(({ status }) => status === 'released')
      .map(({ number }) => transferGuard(id, number)),
    ...transfersIn.filter(isTaken).map(({ source, reservation }) => transferGuard(source, reservation)),
  ];
}

/** A reservation that waits for the other convention. */
export function heldReservations({ reservations }: Pick<Moving, 'reservations'>): Reservation[] {
  return reservations.filter(({ status }) => status === 'reserved');
}

/** A transfer of a source, if the convention knows of it. */
export function transferFrom(
  { transfersIn }: Pick<Moving, 'transfersIn'>,
  source: string,
  reservation: number,
): TransferIn | undefined {
  return transfersIn.find((each) => each.source === source && each.reservation === reservation);
}
