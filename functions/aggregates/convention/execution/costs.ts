import { sum } from '../../../kernel/money.ts';
import { listed } from '../../../kernel/refusal.ts';
import type { Phrase } from '../../../kernel/sentence.ts';
import { componentName } from '../formation/consistency.ts';
import { phrase } from '../phrases/sentence.ts';
import { refuse } from '../refuse.ts';
import type { Convention } from '../state.ts';
import { isOpenOrder } from './availability.ts';
import { standingActs } from './books.ts';
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

/** The orders, paid or under way, that were prepared for a component from an instant on. */
function ordersSince({ orders, books }: Convention, component: string, instant: string): Phrase[] {
  const payments = standingActs(books, 'disbursement');
  return orders.flatMap(({ id, tranche, status, lines, prepared }, index) => {
    const isFor = lines.some((line) => line.component === component);
    if (!isFor || (prepared?.at ?? '') < instant) return [];
    const named = { order: index + 1, tranche, amount: sum(lines.map((line) => line.amount)) };
    if (isOpenOrder({ status })) return [phrase('orderOpen', { ...named, status })];
    const reference = { name: payments.find(({ subject }) => subject === id)?.reference ?? '' };
    return status === 'executed' ? [phrase('paymentMade', { ...named, reference })] : [];
  });
}

/**
 * Refuses to undo that a part of a payment came back, where its component has no cost left for it: newer orders have
 * used it, or an amendment has lowered it.
 */
export function assertCostLeft(convention: Convention, event: number): void {
  const { terms, orders, books } = convention;
  const order = orders.find(({ returns = [] }) => returns.some((each) => each.event === event));
  const back = order?.returns?.find((each) => each.event === event);
  const component = order?.lines[(back?.line ?? 0) - 1]?.component;
  if (!back || component === undefined) return;
  const available = leftFor(convention, component);
  if (back.amount <= available) return;
  const since = books.acts.find((act) => act.event === event)?.at ?? '';
  const entries = listed(ordersSince(convention, component, since));
  const named = { component: componentName(terms, component), amount: back.amount, available };
  const why = entries.length > 0 ? phrase('costUsed', { ...named, entries }) : phrase('costLowered', named);
  throw refuse('entryNotReversible', { why });
}

/** Refuses a plan under which a component would cost less than has been paid for it. */
export function assertPaidCovered(orders: readonly PaymentOrder[], plan: Plan): void {
  for (const [component, paid] of byComponent(linesOf(orders, 'executed'))) {
    if (paid > payable(plan, component)) {
      throw refuse('costBelowPaid', { component: componentName(plan.terms, component), paid });
    }
  }
}
