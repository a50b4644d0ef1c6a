import { sum } from '../../../kernel/money.ts';
import { componentName } from '../formation/consistency.ts';
import { refuse } from '../refuse.ts';
import type { Convention } from '../state.ts';
import { leftOfLine, type PaymentLine, type PaymentOrder } from './records.ts';

/**
 * The cost plan's hold on payments: no component is ever paid more than it costs. What a party brings to a
 * component in land, staff or kind covers its part of the cost, so that much less can be paid for it in cash.
 */

type Plan = Pick<Convention, 'terms' | 'pledges'>;

/** The amount that may be paid for a component in all, in centimes. */
function payable({ terms, pledges }: Plan, id: string): number {
  const cost = terms.components.find((each) => each.id === id)?.cost ?? 0;
  const inKind = pledges.filter((each) => each.component === id && each.nature !== 'cash');
  return Math.max(0, cost - sum(inKind.map((each) => each.amount)));
}

/** The lines of each component, summed: centimes. */
function byComponent(lines: readonly PaymentLine[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const { component, amount } of lines) totals.set(component, (totals.get(component) ?? 0) + amount);
  return totals;
}

/** The lines of some orders, less what of each has come back. */
function linesOf(orders: readonly PaymentOrder[], ...statuses: PaymentOrder['status'][]): PaymentLine[] {
  return orders
    .filter((order) => statuses.includes(order.status))
    .flatMap((order) =>
      order.lines.map((line, index) => ({ ...line, amount: leftOfLine(order, index + 1) })),
    );
}

/**
 * The amount that may still be paid for a component, in centimes: the most in all, less what is paid and what open
 * orders will pay. An order that is itself looked at is left out.
 */
function leftFor(convention: Convention, component: string, order?: string): number {
  const others = convention.orders.filter(({ id }) => id !== order);
  const taken = byComponent(linesOf(others, 'prepared', 'authorised', 'executed'));
  return Math.max(0, payable(convention, component) - (taken.get(component) ?? 0));
}

/** The amount that may still be paid for each component, by its id: centimes. */
export function leftToPay(convention: Convention): Record<string, number> {
  return Object.fromEntries(convention.terms.components.map(({ id }) => [id, leftFor(convention, id)]));
}

/** Refuses lines that, with what is paid and what other open orders will pay, exceed a component's cost. */
export function assertWithinCosts(convention: Convention, order: Pick<PaymentOrder, 'id' | 'lines'>): void {
  for (const [component, amount] of byComponent(order.lines)) {
    const available = leftFor(convention, component, order.id);
    if (amount > available) {
      throw refuse('componentCostExceeded', {
        component: componentName(convention.terms, component),
        available,
      });
    }
  }
}

/** Refuses a plan under which a component would cost less than has been paid for it. */
export function assertPaidCovered(orders: readonly PaymentOrder[], plan: Plan): void {
  for (const [component, paid] of byComponent(linesOf(orders, 'executed'))) {
    if (paid > payable(plan, component)) {
      throw refuse('costBelowPaid', { component: componentName(plan.terms, component), paid });
    }
  }
}
