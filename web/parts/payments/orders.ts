import type { Convention, Order } from '../convention/convention.ts';
/** The order that a tranche's authorisation and execution are about: the last one prepared. */
export function pendingOrder(convention: Convention, tranche: number | undefined): Order | undefined {
  return convention.orders.filter((order) => order.tranche === tranche).at(-1);
}

/** Why an order came back, in the words of who returned it. */
export function returnedWhy(convention: Convention, tranche: number): string | undefined {
  return convention.tasks
    .filter(
      (task) =>
        task.kind === 'paymentAuthorisation' && task.tranche === tranche && task.decision === 'return',
    )
    .at(-1)?.details?.comment;
}
