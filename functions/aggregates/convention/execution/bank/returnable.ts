import { proRata, sum } from '../../../../kernel/money.ts';
import { listed } from '../../../../kernel/refusal.ts';
import type { Phrase } from '../../../../kernel/sentence.ts';
import { phrase } from '../../phrases/sentence.ts';
import { refuse } from '../../refuse.ts';
import type { Convention } from '../../state.ts';
import { standingActs } from '../books.ts';
import type { Posting } from '../entries.ts';
import { balance } from '../ledger.ts';
import { type Drawn, leftOfLine, type PaymentOrder } from '../records.ts';

/** What may still come back of a payment, and whose money it is. */

/** What of a drawn part is neither justified nor back: centimes. */
function returnable({ books }: Convention, { party, earmark, tranche, amount, returned }: Drawn): number {
  const by = { party, nature: 'cash', earmark: earmark ?? null, ...(tranche !== undefined && { tranche }) };
  return Math.max(0, Math.min(amount - returned, balance(books.funds, 'disbursed', by)));
}

/** The justifications and write-offs of the funds that an order took: they are undone before its money comes back. */
function settlements({ books }: Convention, drawn: readonly Drawn[]): Phrase[] {
  const acts = standingActs(books, 'justification', 'writeOff').filter((act) =>
    drawn.some(({ tranche, earmark }) => act.tranche === tranche && act.earmark === earmark),
  );
  return acts.map(({ motive, amount, tranche = 0, reference = '' }) =>
    motive === 'writeOff'
      ? phrase('writeOffMade', { tranche, amount })
      : phrase('justificationMade', { tranche, amount, reference: { name: reference } }),
  );
}

/**
 * An amount of one earmark goes back to the parties in proportion to what the order took of each: all that has come
 * back, this amount included, stands in that proportion, as far as nothing of it is justified.
 */
function shared(convention: Convention, drawn: readonly Drawn[], amount: number): number[] {
  const most = drawn.map((each) => returnable(convention, each));
  const available = sum(most);
  if (amount > available)
    throw refuse('paymentJustified', { available, entries: listed(settlements(convention, drawn)) });
  const ideal = proRata(
    amount + sum(drawn.map(({ returned }) => returned)),
    drawn.map((each) => each.amount),
  ).map((share, index) => Math.max(0, share - (drawn[index]?.returned ?? 0)));
  const within = ideal.map((share, index) => Math.min(share, most[index] ?? 0));
  const capped = sum(within) > amount ? proRata(amount, within) : within;
  const room = most.map((each, index) => each - (capped[index] ?? 0));
  const rest = proRata(amount - sum(capped), room);
  return capped.map((share, index) => share + (rest[index] ?? 0));
}

/** What may still come back of a line (from 1) of an executed order: centimes. */
export function returnableOfLine(convention: Convention, order: PaymentOrder, number: number): number {
  const earmark = order.lines[number - 1]?.earmark;
  const drawn = (order.drawn ?? []).filter((each) => each.earmark === earmark);
  return Math.min(leftOfLine(order, number), sum(drawn.map((each) => returnable(convention, each))));
}

/** Whether the bank may still refuse an order's payment: nothing of it has come back, nor is it justified. */
export function isRefusable(convention: Convention, order: PaymentOrder): boolean {
  const { status, returns = [], drawn = [] } = order;
  if (status !== 'executed' || returns.length > 0) return false;
  return drawn.every(({ earmark }) => {
    const own = drawn.filter((each) => each.earmark === earmark);
    return leftOfEarmark(order, earmark) <= sum(own.map((each) => returnable(convention, each)));
  });
}

/** The movements that bring an amount of an order's earmark back to the parties. */
export function backLegs(
  convention: Convention,
  { id, drawn = [] }: PaymentOrder,
  earmark: string | undefined,
  amount: number,
): Omit<Posting, 'motive'>[] {
  const own = drawn.filter((each) => each.earmark === earmark);
  const shares = shared(convention, own, amount);
  return own.flatMap(({ party, tranche }, index) => {
    const share = shares[index] ?? 0;
    if (share === 0) return [];
    return [
      {
        ...{ party, nature: 'cash' as const, debit: 'received' as const, credit: 'disbursed' as const },
        ...{ amount: share, subject: id },
        ...(earmark !== undefined && { earmark }),
        ...(tranche !== undefined && { tranche }),
      },
    ];
  });
}

/** What of an order's lines of one earmark has not come back: centimes. */
export const leftOfEarmark = (order: PaymentOrder, earmark: string | undefined) =>
  sum(order.lines.map((line, index) => (line.earmark === earmark ? leftOfLine(order, index + 1) : 0)));
