import { pledgePostings } from '../../formation/pledges.ts';
import type { Convention } from '../../state.ts';
import { entryId, type Posting } from '../entries.ts';
import type { Delivery } from './delivery.ts';

/** How the value of a delivery stands in the ledger; what has no value has no entry. */

/** Its value from committed to delivered, valued on the day of the hand-over. */
export function bookedIn({ pledges }: Pick<Convention, 'pledges'>, delivery: Delivery): Posting[] {
  const { amount, date: valueDate, document } = delivery;
  const pledge = pledges.find(({ id }) => id === delivery.pledge);
  if (!pledge) return [];
  const move = { motive: 'delivery', debit: 'delivered', credit: 'committed' } as const;
  const named = { subject: delivery.id, reference: document.title, valueDate };
  return pledgePostings(pledge, move, amount).map((posting) => ({ ...posting, ...named }));
}

/** The linked entry that undoes it. */
export function bookedBack(convention: Pick<Convention, 'pledges'>, delivery: Delivery): Posting[] {
  const { bookedBy } = delivery;
  if (bookedBy === undefined) return [];
  return bookedIn(convention, delivery).map((posting) => ({
    ...posting,
    motive: 'reversal',
    debit: posting.credit,
    credit: posting.debit,
    reverses: entryId(bookedBy, 0),
  }));
}
