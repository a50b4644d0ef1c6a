import type { Convention } from '../../state.ts';
import { lastBrought, type Moves } from '../books.ts';
import { type Duty, duty, inTime } from '../duty.ts';
import { unallocatedOf, uncoveredOf } from './holdings.ts';

const UNALLOCATED: Moves = {
  bring: ['advance', 'transferIn'],
  take: ['application', 'advanceReturn', 'chargeCover'],
};
const UNCOVERED: Moves = { bring: ['charge'], take: ['chargeCover', 'income'] };

/** Money that waits for somebody's word: each party's that answers no call is applied to one, or sent back. */
export function unallocated(convention: Convention): Duty[] {
  const { terms, books, phaseSince } = convention;
  return terms.parties.flatMap(({ id }) => {
    const amount = unallocatedOf(convention, id);
    if (amount === 0) return [];
    const openedAt = lastBrought(books, UNALLOCATED, ({ party = id }) => party === id) ?? phaseSince;
    const dueAt = inTime(convention, openedAt);
    const about = { party: terms.accountHolder, about: id, subject: id };
    return [duty({ kind: 'unallocated', ...about, amount, openedAt, dueAt })];
  });
}

/** Charges that nobody bears: the accountant says which party does. No payment spends the last of the account before. */
export function uncoveredCharges(convention: Convention): Duty[] {
  const amount = uncoveredOf(convention);
  if (amount === 0) return [];
  const openedAt = lastBrought(convention.books, UNCOVERED, () => true) ?? convention.phaseSince;
  const dueAt = inTime(convention, openedAt);
  return [duty({ kind: 'uncoveredCharge', party: convention.terms.accountHolder, amount, openedAt, dueAt })];
}
