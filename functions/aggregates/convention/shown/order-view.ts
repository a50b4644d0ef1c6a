import type * as z from 'zod/mini';
import { sum } from '../../../kernel/money.ts';
import type { PaymentOrder } from '../execution/records.ts';
import type { OrderView } from './convention-answer.ts';

/** A payment order as it is shown: with the sum of its lines in centimes, without the subjects of accounts. */
export function orderView({
  preparedBy: _preparer,
  authorisedBy: _authoriser,
  executedBy: _payer,
  drawn: _drawn,
  ...order
}: PaymentOrder): z.infer<typeof OrderView> {
  return { ...order, amount: sum(order.lines.map((line) => line.amount)) };
}
