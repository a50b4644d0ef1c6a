import type { Convention } from '../../state.ts';
import { standingActs } from '../books.ts';
import { type Duty, duty, inTime } from '../duty.ts';
import { unallocatedOf, uncoveredOf } from './holdings.ts';

/** Money that waits for somebody's word: each party's that answers no call is applied to one, or sent back. */
export function unallocated(convention: Convention): Duty[] {
  const { terms, books, phaseSince } = convention;
  const advances = standingActs(books, 'advance', 'transferIn');
  return terms.parties.flatMap(({ id }) => {
    const amount = unallocatedOf(convention, id);
    if (amount === 0) return [];
    const openedAt = advances.findLast(({ party = id }) => party === id)?.at ?? phaseSince;
    const dueAt = inTime(convention, openedAt);
    const about = { party: terms.accountHolder, about: id, subject: id };
    return [duty({ kind: 'unallocated', ...about, amount, openedAt, dueAt })];
  });
}

/** Charges that nobody bears: the accountant says which party does. No payment spends the last of the account before. */
export function uncoveredCharges(convention: Convention): Duty[] {
  const amount = uncoveredOf(convention);
  if (amount === 0) return [];
  const openedAt = standingActs(convention.books, 'charge').at(-1)?.at ?? convention.phaseSince;
  const dueAt = inTime(convention, openedAt);
  return [duty({ kind: 'uncoveredCharge', party: convention.terms.accountHolder, amount, openedAt, dueAt })];
}
