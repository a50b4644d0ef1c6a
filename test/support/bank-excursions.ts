import type { Command } from '../../functions/aggregates/convention/commands.ts';
import { unallocatedOf, uncoveredOf } from '../../functions/aggregates/convention/execution/bank/holdings.ts';
import { holdingsIn } from '../../functions/aggregates/convention/execution/funds.ts';
import { leftOfLine } from '../../functions/aggregates/convention/execution/records.ts';
import type { Convention } from '../../functions/aggregates/convention/state.ts';
import { dayOf, plus } from '../../functions/kernel/calendar.ts';
import type { Chance } from './chance.ts';

/** What the bank does out of order: money above a call or without one, and where it goes from there. */

type Excursion = (chance: Chance, c: Convention, now: string) => Command | undefined;

const DAY = 86_400_000;

/** A day of the bank: mostly of these days, at times long ago, so that it comes before the money that it takes. */
const someDay = (chance: Chance, now: string) =>
  dayOf(plus(now, -DAY * chance.within(0, chance.happens(30) ? 40 : 2)));

const partyOf = (chance: Chance, c: Convention) => chance.pick(c.terms.parties)?.id ?? '';

const transferSome: Excursion = (chance, c, now) => {
  const party = partyOf(chance, c);
  const open = c.calls.filter((each) => each.party === party && each.status === 'open');
  const calls = open
    .slice(0, chance.within(0, 2))
    .map(({ id, amount, received }) => ({ call: id, amount: chance.within(1, amount - received) }));
  const onCalls = calls.reduce((total, { amount }) => total + amount, 0);
  return {
    type: 'recordTransfer',
    data: {
      party,
      amount: onCalls + chance.within(calls.length > 0 ? 0 : 1, 3_000),
      ...(calls.length > 0 && { calls }),
      excess: 'unallocated',
      valueDate: someDay(chance, now),
      reference: `VIRT-${now}`,
    },
  };
};

const applySome: Excursion = (chance, c) => {
  const call = chance.pick(
    c.calls.filter((each) => unallocatedOf(c, each.party) > 0 && each.status === 'open'),
  );
  if (!call) return undefined;
  const most = Math.min(call.amount - call.received, unallocatedOf(c, call.party));
  return { type: 'applyUnallocated', data: { call: call.id, amount: chance.within(1, most) } };
};

const sendBackSome: Excursion = (chance, c, now) => {
  const party = chance.pick(c.terms.parties.filter(({ id }) => unallocatedOf(c, id) > 0))?.id;
  if (party === undefined) return undefined;
  const amount = chance.within(1, unallocatedOf(c, party) + (chance.happens(10) ? 5 : 0));
  return {
    type: 'returnUnallocated',
    data: { party, amount, valueDate: someDay(chance, now), reference: `RET-${now}` },
  };
};

const incomeSome: Excursion = (chance, _c, now) => ({
  type: 'recordIncome',
  data: {
    kind: chance.happens(70) ? 'interest' : 'other',
    text: 'Produits',
    ...{ amount: chance.within(1, 900), valueDate: someDay(chance, now), reference: `INT-${now}` },
  },
});

const chargeSome: Excursion = (chance, _c, now) => ({
  type: 'recordCharge',
  data: {
    text: 'Frais',
    amount: chance.within(1, 600),
    valueDate: someDay(chance, now),
    reference: `FRA-${now}`,
  },
});

/** A party with money on the account bears what it can of the charges that nobody bears. */
export function coverOf(c: Convention): Command | undefined {
  const uncovered = uncoveredOf(c);
  if (uncovered === 0) return undefined;
  const [held] = [...holdingsIn(c.books.funds, 'received'), ...holdingsIn(c.books.funds, 'unallocated')];
  if (!held) return undefined;
  const { party } = held;
  return { type: 'coverCharge', data: { party, amount: Math.min(uncovered, held.amount) } };
}

const comeBack: Excursion = (chance, c, now) => {
  const order = chance.pick(c.orders.filter(({ status }) => status === 'executed' || chance.happens(5)));
  if (!order) return undefined;
  const movement = { valueDate: someDay(chance, now), reference: `BACK-${now}` };
  if (chance.happens(30))
    return { type: 'recordPaymentRefusal', data: { order: order.id, reason: 'Rejet', ...movement } };
  const line = chance.within(1, order.lines.length);
  const amount = chance.within(1, Math.max(1, leftOfLine(order, line)));
  return { type: 'recordPaymentReturn', data: { order: order.id, line, amount, ...movement } };
};

const MOVES: readonly Excursion[] = [
  transferSome,
  applySome,
  sendBackSome,
  incomeSome,
  chargeSome,
  (_chance, c) => coverOf(c),
  comeBack,
];

/** A movement of the bank, as things stand. */
export const moveBank: Excursion = (chance, c, now) => chance.pick(MOVES)?.(chance, c, now);
