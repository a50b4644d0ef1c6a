import type { Convention, Order } from '../../../parts/convention/convention.ts';

/** The account of a convention, as the forms look at it: the API says what there is. Amounts in centimes. */

/** Whether there is anything on the account to see or to do, besides calls and payment orders. */
export function hasBankActs({
  possibleActs,
  account,
}: Pick<Convention, 'possibleActs' | 'account'>): boolean {
  const { unallocated, uncovered } = account;
  return possibleActs.includes('recordTransfer') || unallocated.length > 0 || uncovered > 0;
}

/** What a party has, of a list that names those that have anything. */
export function heldBy(sums: Convention['account']['unallocated'], party: string | undefined): number {
  return sums.find((each) => each.party === party)?.amount ?? 0;
}

/** The payments of which something may still come back, the latest first. */
export function returnableOrders<O extends Pick<Order, 'returnable'>>({
  orders,
}: {
  orders: readonly O[];
}): O[] {
  return orders.filter(({ returnable = [] }) => returnable.some((amount) => amount > 0)).reverse();
}

/** The payments that the bank may still refuse whole, the latest first. */
export function refusableOrders<O extends Pick<Order, 'refusable'>>({
  orders,
}: {
  orders: readonly O[];
}): O[] {
  return orders.filter(({ refusable = false }) => refusable).reverse();
}
