import * as z from 'zod/mini';
import { Day, Instant } from '../../../kernel/calendar.ts';
import { Ice } from '../../../kernel/ice.ts';
import { Centimes, CentimesOrZero, sum } from '../../../kernel/money.ts';
import { AuthorShown } from '../../../kernel/principal.ts';
import { Rib } from '../../../kernel/rib.ts';
import { Slug } from '../../../kernel/slug.ts';
import { line } from '../../../kernel/text.ts';
import { DocumentReference } from '../../shared/document.ts';
import { TargetGroup } from '../../shared/target-group.ts';

/** The records of a convention in force besides its ledger: calls for funds, payment orders, documents. */

/** What a resolution has taken off a call, in centimes, and the later tranche that it is called with instead. */
const CallChange = z.strictObject({
  resolution: z.string(),
  amount: Centimes,
  to: z.optional(z.int()),
});

/**
 * A call for funds: what one party owes to a tranche, for one earmark or none. Centimes. Nobody owes what is left of
 * a cancelled call; money that comes in on it nevertheless is recorded.
 */
export const Call = z.strictObject({
  id: z.string(),
  tranche: z.int(),
  party: Slug,
  earmark: z.optional(TargetGroup),
  amount: Centimes,
  received: CentimesOrZero,
  /** What lies on `called` for it: nothing once it is paid or cancelled. */
  awaited: CentimesOrZero,
  calledAt: Instant,
  status: z.enum(['open', 'paid', 'cancelled']),
  changes: z.optional(z.array(CallChange)),
});
export type Call = z.infer<typeof Call>;

/** What a party owes by a call as it now stands, paid or not: centimes. */
export const owedOn = ({ status, amount, received }: Call): number =>
  status === 'cancelled' ? received : amount;

/**
 * One payment of an order. What is said of the payee stays inside: only the parties read it (shown/published.ts). The name
 * is free text, as the contract and the bank have it: whoever holds a public contract is paid, and no rule of procurement
 * asks that they stand in a register of social actors. One that does is named by its party besides.
 */
export const PaymentLine = z.strictObject({
  payee: line(200),
  /** The payee's entry in the register of organisations, where it was chosen from there. */
  party: z.optional(Slug),
  /** The payee's bank account. */
  rib: z.optional(Rib),
  ice: z.optional(Ice),
  /** The number of the contract, the purchase order or the invoice that is paid. */
  contractReference: z.optional(line(120)),
  component: Slug,
  earmark: z.optional(TargetGroup),
  amount: Centimes,
});
export type PaymentLine = z.infer<typeof PaymentLine>;

/** The budget line that an order is charged to: one of the pledges' or any other. */
export const Imputation = line(80);

/** A step of an order: the official who took it, by the name that the trail has, for which party, and when. */
const OrderStep = z.extend(AuthorShown, { at: Instant });
export type OrderStep = z.infer<typeof OrderStep>;

/** What a payment took of one party's money, and how much of it has come back since: centimes. */
export const Drawn = z.strictObject({
  party: Slug,
  earmark: z.optional(TargetGroup),
  tranche: z.optional(z.int()),
  amount: Centimes,
  returned: CentimesOrZero,
});
export type Drawn = z.infer<typeof Drawn>;

/** A part of a payment that came back: by the event that booked it, and the line (from 1) that it is of. */
const Returned = z.strictObject({ event: z.int(), line: z.int(), amount: Centimes });

export const PaymentOrder = z.strictObject({
  id: z.string(),
  tranche: z.int(),
  lines: z.array(PaymentLine),
  budgetLine: z.optional(Imputation),
  status: z.enum(['prepared', 'authorised', 'returned', 'executed', 'refused', 'reversed', 'cancelled']),
  preparedBy: z.string(),
  authorisedBy: z.optional(z.string()),
  executedBy: z.optional(z.string()),
  reference: z.optional(z.string()),
  /** The bank's day of the payment. */
  valueDate: z.optional(Day),
  prepared: z.optional(OrderStep),
  authorised: z.optional(OrderStep),
  executed: z.optional(OrderStep),
  /** Once it is paid: the money that it took, by party. */
  drawn: z.optional(z.array(Drawn)),
  returns: z.optional(z.array(Returned)),
});
export type PaymentOrder = z.infer<typeof PaymentOrder>;

/** What of a line (from 1) has not come back: centimes. */
export function leftOfLine(
  { lines, returns = [] }: Pick<PaymentOrder, 'lines' | 'returns'>,
  number: number,
): number {
  const back = returns.filter(({ line }) => line === number).map(({ amount }) => amount);
  return (lines[number - 1]?.amount ?? 0) - sum(back);
}

/** A document laid on a tranche's file, or on the closure's (`tranche` absent). */
export const FiledDocument = z.strictObject({
  tranche: z.optional(z.int()),
  document: DocumentReference,
  party: Slug,
  filedBy: z.string(),
});
export type FiledDocument = z.infer<typeof FiledDocument>;

/** The key of the procedure by which an order is authorised and executed. */
export const procedureOf = ({ id }: Pick<PaymentOrder, 'id'>): string => `payment-${id.slice(1)}`;
