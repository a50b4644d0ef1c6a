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

type Paid = Pick<Order, 'id' | 'status' | 'returnable'> & { lines: Pick<Order['lines'][number], 'amount'>[] };

/** The payments of which something may still come back, the latest first. */
export function returnableOrders<O extends Paid>({ orders }: { orders: readonly O[] }): O[] {
  return orders.filter(({ returnable = [] }) => returnable.some((amount) => amount > 0)).reverse();
}

/** The payments of which nothing is justified and nothing has come back: the bank may still refuse them whole. */
export function refusableOrders<O extends Paid>({ orders }: { orders: readonly O[] }): O[] {
  const isWhole = ({ lines, returnable = [] }: Paid) =>
    lines.every(({ amount }, index) => returnable[index] === amount);
  return orders.filter((order) => order.status === 'executed' && isWhole(order)).reverse();
}
