import * as z from 'zod/mini';
import { Instant } from '../../../kernel/calendar.ts';
import { Centimes, CentimesOrZero } from '../../../kernel/money.ts';
import { Slug } from '../../../kernel/slug.ts';
import { line } from '../../../kernel/text.ts';
import { DocumentReference, TargetGroup } from '../terms.ts';

/** The records of a convention in force besides its ledger: calls for funds, payment orders, documents. */

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
});
export type Call = z.infer<typeof Call>;

export const PaymentLine = z.strictObject({
  payee: line(200),
  component: Slug,
  earmark: z.optional(TargetGroup),
  amount: Centimes,
});
export type PaymentLine = z.infer<typeof PaymentLine>;

export const PaymentOrder = z.strictObject({
  id: z.string(),
  tranche: z.int(),
  lines: z.array(PaymentLine),
  status: z.enum(['prepared', 'authorised', 'returned', 'executed', 'reversed', 'cancelled']),
  preparedBy: z.string(),
  authorisedBy: z.optional(z.string()),
  executedBy: z.optional(z.string()),
  reference: z.optional(z.string()),
});
export type PaymentOrder = z.infer<typeof PaymentOrder>;

/** A document laid on a tranche's file, or on the closure's (`tranche` absent). */
export const FiledDocument = z.strictObject({
  tranche: z.optional(z.int()),
  document: DocumentReference,
  party: Slug,
  filedBy: z.string(),
});
export type FiledDocument = z.infer<typeof FiledDocument>;
