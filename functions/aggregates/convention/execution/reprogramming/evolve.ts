import { dayOf } from '../../../../kernel/calendar.ts';
import { sum } from '../../../../kernel/money.ts';
import { book, type ChapterFolds, change } from '../../changes.ts';
import type { Convention } from '../../state.ts';
import type { Entry } from '../entries.ts';
import type { Resolution } from '../resolution.ts';
import type { Parts, Reservation, TransferIn } from './reservation.ts';

/** How the transfer of money between conventions changes each of them. */

export const REPROGRAMMING = {
  ReservationTransferred: (c, { data }) =>
    book(withReservation(c, data.number, { status: 'transferred' }), data.entries),
  ReservationReleased: (c, { data }) =>
    book(withReservation(c, data.number, { status: 'released' }), data.entries),
  TransferAnnounced: (c, { data, at }) => ({
    ...c,
    transfersIn: [...c.transfersIn, { ...data, status: 'announced', announcedAt: at }],
  }),
  TransferAccepted(c, { data: { entries, ...data }, at }) {
    const { source, reservation } = data;
    const known = c.transfersIn.find((each) => isOf(each, data));
    const announcedAt = known?.announcedAt ?? at;
    const parts = partsOf(entries);
    const accepted: TransferIn = { ...data, source, reservation, parts, status: 'accepted', announcedAt };
    const others = c.transfersIn.filter((each) => each !== known);
    return book({ ...c, transfersIn: [...others, accepted] }, entries);
  },
  TransferConfirmed: (c, { data }) => withTransfer(c, data, { status: 'confirmed' }),
  TransferCalledOff: (c, { data }) => withTransfer(c, data, { status: 'calledOff' }),
} satisfies ChapterFolds;

type Of = Pick<TransferIn, 'source' | 'reservation'>;

const isOf = (transfer: TransferIn, { source, reservation }: Of) =>
  transfer.source === source && transfer.reservation === reservation;

function withTransfer(c: Convention, of: Of, by: Partial<TransferIn>): Convention {
  return { ...c, transfersIn: change(c.transfersIn, (each) => isOf(each, of), by) };
}

function withReservation(c: Convention, number: number, by: Partial<Reservation>): Convention {
  return { ...c, reservations: change(c.reservations, (each) => each.number === number, by) };
}

/** The reservation that an adopted resolution has made; none where nothing was left to reserve. */
export function reserved(
  c: Convention,
  { number, matter, about: { targetNumber } }: Resolution,
  entries: readonly Entry[],
  at: string,
): Convention {
  if (matter.type !== 'reprogramming' || targetNumber === undefined || entries.length === 0) return c;
  const { target, tranche, earmark } = matter;
  const made: Reservation = {
    ...{ number, target, targetNumber, tranche, parts: partsOf(entries) },
    ...{ reservedOn: dayOf(at), status: 'reserved' },
    ...(earmark && { earmark }),
  };
  return { ...c, reservations: [...c.reservations, made] };
}

/** What each party has of entries. */
function partsOf(entries: readonly Entry[]): Parts {
  return [...Map.groupBy(entries, ({ party }) => party)].map(([party, own]) => ({
    party,
    amount: sum(own.map(({ amount }) => amount)),
  }));
}
