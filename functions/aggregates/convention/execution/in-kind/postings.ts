import { pledgePostings } from '../../formation/pledges.ts';
import type { Convention } from '../../state.ts';
import { entryId, fundingLineOf, type Posting } from '../entries.ts';
import { dayWith } from '../value-days.ts';
import type { Delivery } from './delivery.ts';

/** How the value of a delivery stands in the ledger; what has no value has no entry. */

/** The postings of its value, valued on a day. */
function valued({ pledges }: Pick<Convention, 'pledges'>, delivery: Delivery, valueDate: string): Posting[] {
  const { amount, document } = delivery;
  const pledge = pledges.find(({ id }) => id === delivery.pledge);
  if (!pledge) return [];
  const move = { motive: 'delivery', debit: 'delivered', credit: 'committed' } as const;
  const named = { subject: delivery.id, reference: document.title, valueDate };
  return pledgePostings(pledge, move, amount).map((posting) => ({ ...posting, ...named }));
}

/**
 * Its value from committed to delivered, valued on the day of the hand-over; or where that was before what it answers was
 * committed, on the day of the commitment.
 */
export function bookedIn(convention: Pick<Convention, 'pledges' | 'books'>, delivery: Delivery): Posting[] {
  const [posting] = valued(convention, delivery, delivery.date);
  if (!posting) return [];
  const fund = convention.books.funds.find(
    (each) => fundingLineOf(each) === fundingLineOf(posting) && each.tranche === undefined,
  );
  const day = fund && dayWith(fund, ['committed'], posting.amount, delivery.date);
  return valued(convention, delivery, day ?? delivery.date);
}

/** The linked entry that undoes it. */
export function bookedBack(convention: Pick<Convention, 'pledges'>, delivery: Delivery): Posting[] {
  const { bookedBy, valuedOn = delivery.date } = delivery;
  if (bookedBy === undefined) return [];
  return valued(convention, delivery, valuedOn).map((posting) => ({
    ...posting,
    motive: 'reversal',
    debit: posting.credit,
    credit: posting.debit,
    reverses: entryId(bookedBy, 0),
  }));
}
