import { dayOf } from '../../../kernel/calendar.ts';
import { sum } from '../../../kernel/money.ts';
import { listed } from '../../../kernel/refusal.ts';
import type { ConventionContext } from '../context.ts';
import { borneByIncome, incomeShares, sharedIncome } from '../execution/bank/income-share.ts';
import type { Posting } from '../execution/entries.ts';
import { holdingsIn } from '../execution/funds.ts';
import { balance } from '../execution/ledger.ts';
import type { Parts } from '../execution/reprogramming/reservation.ts';
import { partyName } from '../formation/consistency.ts';
import { phrase } from '../phrases/sentence.ts';
import type { DecisionDetails } from '../procedures/tasks.ts';
import { refuse } from '../refuse.ts';
import type { Convention } from '../state.ts';

/** The refund: what is left on the account goes back to those who paid it in, as it was authorised. */

/**
 * The money still on the convention's account, by funding line: each party's share is what is left of its own, and what
 * it has there that answers no call, and its share of the income that is left.
 */
export function unspent(convention: Convention): Posting[] {
  const { funds } = convention.books;
  const refund = { motive: 'refund', nature: 'cash' } as const;
  return [
    ...holdingsIn(funds, 'received').map(
      (holding): Posting => ({ ...refund, debit: 'refunded', credit: 'received', ...holding }),
    ),
    ...holdingsIn(funds, 'unallocated').map(
      (holding): Posting => ({ ...refund, debit: 'promise', credit: 'unallocated', ...holding }),
    ),
    ...incomeShares(convention).map(
      (share): Posting => ({ ...refund, debit: 'promise', credit: 'income', ...share }),
    ),
  ];
}

/** What is left for each party, in the order of the parties. */
function partsOf(convention: Convention): Parts {
  const left = Map.groupBy(unspent(convention), ({ party }) => party);
  return convention.terms.parties
    .map(({ id }) => ({ party: id, amount: sum((left.get(id) ?? []).map(({ amount }) => amount)) }))
    .filter(({ amount }) => amount > 0);
}

/** What goes back to each party while a convention is closing: as it is authorised, before that as things stand. */
export function refundOf(convention: Convention): Parts {
  if (convention.phase !== 'closing') return [];
  return convention.refund ?? partsOf(convention);
}

/** Refuses to authorise a refund while parties do not yet bear charges that income cannot. */
export function assertChargesBorne({ books }: Convention): void {
  const uncovered = balance(books.funds, 'uncovered');
  if (uncovered > balance(books.funds, 'income')) throw refuse('chargesUncovered', { uncovered });
}

/** Authorises the refund of what is left: these sums and no others are carried out. */
export function authoriseRefund(context: ConventionContext): void {
  context.emit({ type: 'RefundAuthorised', data: { parts: partsOf(context.convention) } });
}

/** Refuses to carry out a refund of other sums than were authorised: it is returned, and authorised anew. */
export function assertAsAuthorised(convention: Convention): void {
  const { terms, refund = [] } = convention;
  const now = partsOf(convention);
  const amountIn = (parts: Parts, id: string) => parts.find(({ party }) => party === id)?.amount ?? 0;
  const changed = terms.parties
    .map(({ id }) => ({ id, authorised: amountIn(refund, id), amount: amountIn(now, id) }))
    .filter(({ authorised, amount }) => authorised !== amount);
  if (changed.length === 0) return;
  const parts = changed.map(({ id, ...sums }) =>
    phrase('refundPartChanged', { party: partyName(terms, id), ...sums }),
  );
  throw refuse('refundChanged', { what: listed(parts) });
}

/** Returns the unspent balance to those who paid it in, by one bank reference and on one day. */
export function refundBalance(
  context: ConventionContext,
  { reference = '', valueDate = dayOf(context.now) }: DecisionDetails,
): void {
  const { convention } = context;
  const postings = [...sharedIncome(convention), ...unspent(convention), ...borneByIncome(convention)];
  const refunds = postings.map((posting) => ({
    ...posting,
    reference,
    valueDate,
  }));
  const entries = context.book(refunds);
  context.emit({ type: 'BalanceRefunded', data: { entries, reference } });
}
