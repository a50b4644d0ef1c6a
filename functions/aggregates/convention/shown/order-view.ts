import type * as z from 'zod/mini';
import { sum } from '../../../kernel/money.ts';
import type { PaymentOrder } from '../execution/records.ts';
import type { OrderView } from './convention-answer.ts';

/** A payment order as it is shown: with the sum of its lines in centimes, without who prepared it. */
export function orderView({
  id,
  tranche,
  lines,
  status,
  reference,
}: PaymentOrder): z.infer<typeof OrderView> {
  const amount = sum(lines.map((line) => line.amount));
  return { id, tranche, lines, amount, status, ...(reference !== undefined && { reference }) };
}
