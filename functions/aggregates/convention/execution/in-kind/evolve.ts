import { book, type ChapterFolds, change } from '../../changes.ts';
import type { Convention } from '../../state.ts';
import { valueDayOf } from '../entries.ts';
import type { Delivery } from './delivery.ts';

/** How deliveries in kind change a convention. */

export const DELIVERIES = {
  DeliveryDeclared: (c, { data }) => ({ ...c, deliveries: [...c.deliveries, data.delivery] }),
  DeliveryConfirmed(c, { seq, data: { delivery, entries } }) {
    const [entry] = entries;
    const booked = entry && { bookedBy: seq, valuedOn: valueDayOf(entry) };
    return book(settled(c, delivery, { status: 'confirmed', ...booked }), entries);
  },
  DeliveryReturned: (c, { data: { delivery, reason }, at }) =>
    settled(c, delivery, { status: 'returned', reason, endedAt: at }),
  DeliveryWithdrawn: (c, { data: { delivery, reason }, at }) =>
    settled(c, delivery, { status: 'withdrawn', reason, endedAt: at }),
  DeliveryReversed: (c, { data: { delivery, reason, entries }, at }) =>
    book(settled(c, delivery, { status: 'reversed', reason, endedAt: at }), entries),
} satisfies ChapterFolds;

function settled(c: Convention, delivery: string, by: Partial<Delivery>): Convention {
  return { ...c, deliveries: change(c.deliveries, ({ id }) => id === delivery, by) };
}
