import type { Convention, Order } from '../convention/convention.ts';

/** The order that a task of its authorisation or execution is about. */
export function orderOf(convention: Convention, subject: string | undefined): Order | undefined {
  return convention.orders.find(({ id }) => id === subject);
}

/** The last order of a tranche, where it will not be paid: the next one may begin with its lines. */
export function orderToRepeat(convention: Convention, tranche: number): Order | undefined {
  const last = convention.orders.filter((order) => order.tranche === tranche).at(-1);
  return last && ['returned', 'refused', 'reversed'].includes(last.status) ? last : undefined;
}

/** Why an order came back, in the words of who returned it. */
export function returnedWhy(convention: Convention, order: string): string | undefined {
  return convention.tasks.filter(({ subject, decision }) => subject === order && decision === 'return').at(-1)
    ?.details?.comment;
}
