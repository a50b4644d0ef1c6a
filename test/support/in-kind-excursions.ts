import type { AmendmentChanges } from '../../functions/aggregates/convention/amendment/changes.ts';
import type { Command } from '../../functions/aggregates/convention/commands.ts';
import {
  receiverOf,
  undeclaredOf,
} from '../../functions/aggregates/convention/execution/in-kind/delivery.ts';
import type { Convention } from '../../functions/aggregates/convention/state.ts';
import { dayOf, plus } from '../../functions/kernel/calendar.ts';
import type { Chance } from './chance.ts';
import { documentOf } from './life.ts';

/** What is delivered in kind out of order: in parts, too much, of the wrong measure, and taken back. */

type Excursion = (chance: Chance, c: Convention, now: string) => Command | undefined;

const DAY = 86_400_000;

const inKindOf = ({ pledges }: Convention) => pledges.filter(({ nature }) => nature !== 'cash');

const deliverSome: Excursion = (chance, c, now) => {
  const pledge = chance.pick(chance.happens(95) ? inKindOf(c) : c.pledges);
  if (!pledge) return undefined;
  const left = undeclaredOf(c.deliveries, pledge);
  const some = (most: number) => chance.within(1, most + (chance.happens(10) ? 5 : 0));
  return {
    type: 'deliver',
    data: {
      pledge: pledge.id,
      date: dayOf(plus(now, -DAY * chance.within(-1, 30))),
      ...(left.quantity > 0 && chance.happens(95) && { quantity: some(left.quantity) }),
      ...((left.quantity === 0 || chance.happens(40)) && { amount: some(Math.max(1, left.amount)) }),
      document: { ...documentOf('delivery-minutes'), sha256: c.lastHash.padStart(64, '0').slice(-64) },
    },
  };
};

const settleSome: Excursion = (chance, c) => {
  const delivery = chance.pick(c.deliveries);
  if (!delivery) return undefined;
  if (delivery.status === 'declared' && chance.happens(60))
    return { type: 'confirmDelivery', data: { delivery: delivery.id } };
  const data = { delivery: delivery.id, reason: 'Motif' };
  return { type: chance.happens(50) ? 'returnDelivery' : 'withdrawDelivery', data };
};

/** An act on what is promised in kind, as things stand. */
export const moveInKind: Excursion = (chance, c, now) =>
  chance.pick([deliverSome, settleSome])?.(chance, c, now);

/** The party that does it. */
export function partyInKind(
  { terms, pledges, deliveries }: Convention,
  command: Command,
): string | undefined {
  switch (command.type) {
    case 'deliver':
      return pledges.find(({ id }) => id === command.data.pledge)?.party;
    case 'withdrawDelivery':
      return deliveries.find(({ id }) => id === command.data.delivery)?.party;
    case 'confirmDelivery':
    case 'returnDelivery': {
      const delivery = deliveries.find(({ id }) => id === command.data.delivery);
      return delivery && receiverOf(terms, delivery);
    }
    default:
      return undefined;
  }
}

/** An amendment that waives what a pledge in kind still owes, or replaces it by cash of the last tranche; it balances. */
export function restChanges(chance: Chance, c: Convention): AmendmentChanges {
  const pledge = chance.pick(inKindOf(c));
  if (!pledge) return {};
  const { amount } = undeclaredOf(c.deliveries, pledge);
  const { party, earmark, component } = pledge;
  if (amount === 0 || chance.happens(50)) {
    const components = c.terms.components.map((each) =>
      each.id === component ? { ...each, cost: Math.max(1, each.cost - amount) } : each,
    );
    return { contributions: [{ waive: { pledge: pledge.id } }], ...(amount > 0 && { components }) };
  }
  const share = { party, amount, ...(earmark && { earmark }) };
  const next = {
    n: c.terms.tranches.length + 1,
    dueDate: dayOf(c.changedAt),
    conditions: [],
    shares: [share],
  };
  return {
    contributions: [{ replace: { pledge: pledge.id, budgetLine: 'B-kind' } }],
    tranches: [...c.terms.tranches, next],
  };
}
