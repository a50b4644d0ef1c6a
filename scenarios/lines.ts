import type { PaymentLine, PaymentOrder } from '../functions/aggregates/convention/execution/records.ts';
import type { Terms } from '../functions/aggregates/convention/terms.ts';

/** How the people of the tests and of the demonstration spend a tranche: within the cost plan, to the centime. */

interface FundingLine {
  earmark?: string | undefined;
  amount: number;
}

export interface Spending {
  terms: Pick<Terms, 'components' | 'tranches'>;
  orders: readonly Pick<PaymentOrder, 'id' | 'tranche' | 'status' | 'lines'>[];
  /** The contributions of parties to a component otherwise than in cash. */
  pledges?: readonly { component?: string | undefined; nature: string; amount: number }[];
}

/** The orders that will never be paid. */
const GIVEN_UP: readonly PaymentOrder['status'][] = ['returned', 'reversed', 'cancelled'];

/** The amount that may still be paid for each component. */
function roomOf({ terms, orders, pledges = [] }: Spending): Map<string, number> {
  const room = new Map(terms.components.map(({ id, cost }) => [id, cost]));
  const take = (id: string | undefined, amount: number) => {
    if (id !== undefined) room.set(id, (room.get(id) ?? 0) - amount);
  };
  for (const { component, nature, amount } of pledges) if (nature !== 'cash') take(component, amount);
  for (const order of orders) {
    if (GIVEN_UP.includes(order.status)) continue;
    for (const { component, amount } of order.lines) take(component, amount);
  }
  return room;
}

/** Whom the cases pay. The accounts are the registry's example of a Moroccan one, and nobody's. */
const RIB = '011519000001205000534921';
const BUILDER = {
  payee: 'Al Omrane',
  rib: RIB,
  ice: '001234567000062',
  contractReference: 'Convention de maîtrise d’ouvrage 12/2026',
};
const OPERATOR = { payee: 'Entraide Nationale', rib: RIB };

/**
 * Pays a tranche's funding lines out component by component. Earmarked money goes first, to its own group; the rest
 * goes first where no earmark does, so that it leaves room for the earmarks to come. What finds no room stays.
 */
export function linesFor(spending: Spending, fundingLines: readonly FundingLine[]): PaymentLine[] {
  const { components, tranches } = spending.terms;
  const room = roomOf(spending);
  const groups = new Set(tranches.flatMap(({ shares }) => shares.map(({ earmark }) => earmark)));
  const lines: PaymentLine[] = [];
  const isEarmarked = ({ earmark }: FundingLine) => earmark !== undefined;
  for (const fundingLine of [...fundingLines].sort(
    (a, b) => Number(isEarmarked(b)) - Number(isEarmarked(a)),
  )) {
    const { earmark } = fundingLine;
    let left = fundingLine.amount;
    const open = isEarmarked(fundingLine)
      ? components.filter(({ targetGroup }) => targetGroup === earmark)
      : [...components].sort((a, b) => Number(groups.has(a.targetGroup)) - Number(groups.has(b.targetGroup)));
    for (const { id, work } of open) {
      const amount = Math.min(left, room.get(id) ?? 0);
      if (amount <= 0) continue;
      room.set(id, (room.get(id) ?? 0) - amount);
      left -= amount;
      const payee = work === 'new' ? BUILDER : OPERATOR;
      lines.push({ ...payee, component: id, amount, ...(earmark !== undefined && { earmark }) });
    }
  }
  return lines;
}
