import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../../functions/aggregates/convention/commands.ts';
import { trancheViews } from '../../../../../functions/aggregates/convention/shown/tranche-view.ts';
import { person } from '../../../../../scenarios/cases.ts';
import { documentOf, type Life } from '../../../../support/life.ts';
import { SMALL, smallLife, smallLines, smallTerms } from '../../../../support/small.ts';
import { ledgerFaults } from '../invariants.ts';

/** A tranche that was closed is open again where a payment of it comes back, and no other tranche could pay it. */

const accountant = person(SMALL.council, 'accountant');
const officer = person(SMALL.council, 'officer');

/** Tranche 2 bound to nothing. The first is paid but for 3,000 and closed; the second is called and received. */
function secondReceived(): Life {
  const terms = smallTerms('2026-03-02');
  const tranches = terms.tranches.map((tranche) => ({ ...tranche, conditions: [] }));
  const settings = { closureJustifiedPercent: 98 };
  const life = smallLife('active', { terms: { ...terms, tranches }, settings });
  life.release(1, smallLines(1, 3_000)).closeTranche(1);
  life.open('tranche-2');
  return life.receive(2);
}

/** The second paid by order o2, with 1,000 of the rest of the first, and closed. */
function bothClosed(): Life {
  const more = { payee: 'Entreprise Toubkal', component: 'shelter', amount: 1_000 };
  return secondReceived()
    .pay(2, [...smallLines(2), more])
    .closeTranche(2);
}

const on = (life: Life) => ({ valueDate: life.today, reference: `B-${life.events.length}` });

const BACK: [string, (life: Life) => Command][] = [
  [
    'is refused by the bank',
    (life) => ({ type: 'recordPaymentRefusal', data: { order: 'o2', reason: 'Compte clos', ...on(life) } }),
  ],
  [
    'is reversed',
    (life) => {
      const paid = life.entries.find(({ subject, motive }) => subject === 'o2' && motive === 'disbursement');
      return { type: 'reverse', data: { entry: paid?.id ?? '', reason: 'Erreur' } };
    },
  ],
  [
    'comes back in part',
    (life) => ({ type: 'recordPaymentReturn', data: { order: 'o2', line: 2, amount: 500, ...on(life) } }),
  ],
];

const prepare = (life: Life) =>
  life.attempt(
    {
      type: 'preparePayment',
      data: { tranche: 2, lines: [{ payee: 'Atlas', component: 'disability-centre', amount: 500 }] },
    },
    officer,
  );

describe.each(BACK)('a payment of the last open tranche, once it is closed, that %s', (_how, back) => {
  it('is ordered and paid again', () => {
    const life = bothClosed();
    expect(prepare(life)).toMatchObject({ code: 'trancheClosed' });
    life.act(back(life), accountant);
    expect(life.events.at(-1)).toMatchObject({
      type: 'TrancheReopened',
      data: { procedure: 'tranche-2', stage: 'preparation', wasClosed: true },
    });
    life.open('tranche-2');
    expect(life.tasks().map(({ kind }) => kind)).toEqual(['paymentPreparation']);
    life.pay(2, [{ payee: 'Atlas', component: 'disability-centre', amount: 500 }]);
    expect(life.c.orders.at(-1)).toMatchObject({ status: 'executed', tranche: 2 });
    life.closeTranche(2);
    expect(trancheViews(life.c).map(({ status }) => status)).toEqual(['closed', 'closed']);
    expect(ledgerFaults(life.c, life.entries)).toEqual([]);
  });

  it('is paid again also where it comes back during a suspension', () => {
    const life = bothClosed();
    const approver = person(SMALL.council, 'approver');
    life.act({ type: 'suspend', data: { reason: 'Crue' } }, approver);
    life.act(back(life), accountant);
    life.act({ type: 'resume', data: { reason: 'Fin' } }, approver);
    expect(prepare(life)).toBeUndefined();
  });
});

it('a closed tranche stays closed while another one is open, which its payment that came back serves', () => {
  const life = secondReceived();
  life.act(
    { type: 'recordPaymentRefusal', data: { order: 'o1', reason: 'Compte clos', ...on(life) } },
    accountant,
  );
  expect(trancheViews(life.c).map(({ status }) => status)).toEqual(['closed', 'called']);
  expect(life.pay(2, smallLines(1)).c.orders.at(-1)?.status).toBe('executed');
});

it('what came back while the final report was discussed is paid again once the report is returned', () => {
  const life = bothClosed().justify(1, 15_000, 'women').justify(1, 26_999);
  life.justify(2, 15_000, 'women').justify(2, 30_500).deliver();
  life.act(
    { type: 'close', data: { report: documentOf('final-report') } },
    person(SMALL.ministry, 'officer'),
  );
  life.act(
    { type: 'recordPaymentReturn', data: { order: 'o2', line: 2, amount: 400, ...on(life) } },
    accountant,
  );
  expect(life.c.phase).toBe('closing');
  life.open('closure-1');
  life.settle(life.task('finalReport', SMALL.wilaya), 'return');
  expect(life.c.phase).toBe('active');
  life.pay(2, [{ payee: 'Atlas', component: 'disability-centre', amount: 400 }]);
  expect(life.c.orders.at(-1)?.status).toBe('executed');
});
