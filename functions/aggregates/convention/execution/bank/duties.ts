import type { Convention } from '../../state.ts';
import { standingActs } from '../books.ts';
import { type Duty, duty, inTime } from '../duty.ts';
import { unallocatedOf } from './holdings.ts';

/** Money that waits for somebody's word: each party's that answers no call is applied to one, or sent back. */
export function unallocated(convention: Convention): Duty[] {
  const { terms, books, phaseSince } = convention;
  const advances = standingActs(books, 'advance');
  return terms.parties.flatMap(({ id }) => {
    const amount = unallocatedOf(convention, id);
    if (amount === 0) return [];
    const openedAt = advances.findLast(({ party }) => party === id)?.at ?? phaseSince;
    const dueAt = inTime(convention, openedAt);
    const about = { party: terms.accountHolder, about: id, subject: id };
    return [duty({ kind: 'unallocated', ...about, amount, openedAt, dueAt })];
  });
}
