import { expect, it } from 'vitest';
import { ledgerTotals, statement } from '../../../../../functions/aggregates/convention/execution/ledger.ts';
import { person } from '../../../../../scenarios/cases.ts';
import { documentOf } from '../../../../support/life.ts';
import { SMALL, smallLife, smallLines } from '../../../../support/small.ts';
import { closureFaults, costFaults, ledgerFaults } from '../invariants.ts';

/**
 * A life by hand. Tranche 1 brings 449.99 dirhams and 419.99 are paid: the shelter costs 30.00 less than planned. An
 * amendment gives these to an annex. Tranche 2 brings 450.01 and pays 480.01, the annex with what was left of tranche 1.
 * Nothing is refunded: 419.99 + 480.01 = 900.00.
 */
it('what a component did not need pays another, which an amendment adds, and the convention closes', () => {
  const life = smallLife().release(1, smallLines(1, 3000)).justify(1, 15_000, 'women').justify(1, 26_999);
  life.act({ type: 'closeTranche', data: { tranche: 1 } }, person(SMALL.council, 'authorising-officer'));
  const annex = { payee: 'Entreprise Nour', component: 'annex', amount: 3000 };
  const [shelter] = life.c.terms.components.filter(({ id }) => id === 'shelter');
  if (!shelter) throw new Error('No shelter');
  const components = [
    ...life.c.terms.components.filter((each) => each !== shelter),
    { ...shelter, cost: 22_000 },
    { ...shelter, id: 'annex', cost: 3000 },
  ];
  const amendment = { reason: 'Le foyer coûte moins', changes: { components } };
  life.act({ type: 'amend', data: amendment }, person(SMALL.ministry, 'officer', 4));
  while (life.c.amendments[0]?.status === 'open') life.approve('amendment-1');
  life.minutes(2).release(2, [...smallLines(2), annex]);
  life.justify(2, 15_000, 'women').justify(2, 33_001).deliver();
  life.act(
    { type: 'close', data: { report: documentOf('final-report') } },
    person(SMALL.ministry, 'officer', 7),
  );
  while (life.c.phase === 'closing') life.approve('closure-1');
  expect(life.c.phase).toBe('closed');
  expect(ledgerTotals(statement(life.c.books.funds))).toMatchObject({
    received: 90_000,
    disbursed: 90_000,
    justified: 90_000,
    refunded: 0,
  });
  expect([
    ...ledgerFaults(life.c, life.entries),
    ...closureFaults(life.c, life.entries),
    ...costFaults(life.c, life.entries),
  ]).toEqual([]);
});
