import { refuse } from '../../refuse.ts';
import type { Convention, Pledge } from '../../state.ts';
import { type Delivery, type Measure, undeclaredOf } from './delivery.ts';
import { leftPhrases } from './left.ts';

/** What one delivery counts for: a quantity, a value, or both. */

interface Given {
  quantity?: number | undefined;
  amount?: number | undefined;
}

/**
 * The measure of a delivery: a quantity where one is promised, a value where one is. Of a pledge with both, a quantity
 * without a value is worth the same part of the promised value; the last part takes the rest.
 */
export function measureOf(
  convention: Convention,
  pledge: Pledge,
  given: Given,
): Pick<Delivery, 'quantity' | 'amount'> {
  const left = undeclaredOf(convention.deliveries, pledge);
  const { quantity } = given;
  if (quantity !== undefined && pledge.quantity === undefined)
    throw refuse('quantityNotPromised').at('quantity');
  if (given.amount !== undefined && pledge.amount === 0) throw refuse('valueNotPromised').at('amount');
  if (quantity === undefined && left.quantity > 0) throw refuse('quantityMissing').at('quantity');
  if (quantity === undefined && given.amount === undefined) throw refuse('valueMissing').at('amount');
  const amount = given.amount ?? partOf(pledge, left, quantity ?? 0);
  const exceeds = () => refuse('deliveryExceedsPledge', { left: leftPhrases(left, pledge) });
  if ((quantity ?? 0) > left.quantity) throw exceeds().at('quantity');
  if (amount > left.amount) throw exceeds().at('amount');
  return { ...(quantity !== undefined && { quantity }), amount };
}

/** The part of the promised value that a quantity is, so that what is delivered in all stays in proportion. */
function partOf({ amount, quantity: whole = 0 }: Pledge, left: Measure, quantity: number): number {
  if (quantity >= left.quantity) return left.amount;
  const delivered = BigInt(whole - left.quantity + quantity);
  const due = Number((BigInt(amount) * delivered) / BigInt(whole));
  return Math.min(left.amount, Math.max(0, due - (amount - left.amount)));
}
