import { expect, test } from 'vitest';
import { PERSON_COMMANDS } from '../../../../functions/aggregates/convention/commands.ts';
import { type Offer, offersOf } from '../../../../web/pages/convention/offers.ts';
import type { ActName, Convention } from '../../../../web/parts/convention/convention.ts';
import { call, convention, instant, tranche } from '../convention.ts';

/** The bar above a convention: every act that a person may do there has a way. */

const funds = [{ amount: 100 }];
const parts = [{ party: 'council', amount: 300 }];
/** A convention on which something of everything waits. */
const given: Convention = {
  ...convention,
  awaitsSignature: false,
  calls: [call('k1', 'council', 200)],
  account: {
    ...{ balance: 100, income: 0, uncovered: 10, bearers: parts },
    unallocated: parts,
    refund: [],
  },
  tranches: [
    tranche(1, { closable: true, availableFunds: funds, unorderedFunds: funds, unjustifiedFunds: funds }),
  ],
  tasks: [
    {
      ...{ id: 'c2.t1', procedure: 'payment-1', step: 'execute', kind: 'paymentExecution', status: 'open' },
      ...{
        assignee: { party: 'council', role: 'accountant' },
        openedAt: instant,
        dueAt: instant,
        dueOn: '2026-11-25',
        subject: 'o1',
        decisions: [],
      },
    },
  ],
  reservations: [
    {
      ...{ number: 1, tranche: 1, target: 'c3', targetNumber: 'RSK-2026-0003', parts },
      ...{ status: 'reserved', reservedOn: '2026-03-02' },
    },
  ],
  transfersIn: [
    {
      ...{ source: 'c1', sourceNumber: 'RSK-2026-0001', reservation: 1, parts, reservedOn: '2026-03-02' },
      ...{ status: 'announced', announcedAt: instant },
    },
  ],
};
const inKind: Convention['inKind'] = [
  {
    ...{ pledge: 'p2', receiver: 'wilaya', party: 'council' },
    ...{ left: { amount: 10, quantity: 0 }, delivered: { amount: 0, quantity: 0 } },
    unconfirmed: { amount: 0, quantity: 0 },
  },
];

const offered = (possibleActs: ActName[]): Offer[] =>
  offersOf({ ...given, inKind, possibleActs }).map(({ offer }) => offer);

/** The acts that have a place elsewhere: the inbox, or the buttons beside the title of a draft. */
const ELSEWHERE = new Set<ActName>([
  ...(['decideTask', 'propose', 'revise', 'submit'] as const),
  ...(['pledge', 'revisePledge', 'withdrawPledge', 'confirmPledge'] as const),
]);

test.each(PERSON_COMMANDS.filter((act) => !ELSEWHERE.has(act)))('%s has a way in the bar', (act) => {
  expect(offered([act])).not.toEqual([]);
});

test('nothing is offered to who may do nothing', () => {
  expect(offered([])).toEqual([]);
});

test('an act is not offered where there is nothing to do it on', () => {
  const none = offersOf({
    ...convention,
    possibleActs: [
      'closeTranche',
      'proposeResolution',
      'reverse',
      'deliver',
      'acceptTransfer',
      'coverCharge',
    ],
  });
  expect(none).toEqual([]);
});

test('each act leads to its own part of the page', () => {
  expect(offersOf({ ...given, inKind, possibleActs: ['closeTranche', 'deliver', 'acceptTransfer'] })).toEqual(
    [
      { offer: 'closeTranche', hash: 'acts-orders' },
      { offer: 'inKind', hash: 'acts-in-kind' },
      { offer: 'transfers', hash: 'acts-transfers' },
    ],
  );
});
