import { describe, expect, it } from 'vitest';
import type { Adjustment } from '../../../../../functions/aggregates/convention/amendment/changes.ts';
import { closureObstacles } from '../../../../../functions/aggregates/convention/closure/obstacles.ts';
import type { Command } from '../../../../../functions/aggregates/convention/commands.ts';
import { reached } from '../../../../../functions/aggregates/convention/execution/ledger.ts';
import { conditionsStanding } from '../../../../../functions/aggregates/convention/execution/tranche.ts';
import type { Terms } from '../../../../../functions/aggregates/convention/terms.ts';
import { person } from '../../../../../scenarios/cases.ts';
import { livingInKind } from '../../../../support/in-kind-life.ts';
import { documentOf, type Life } from '../../../../support/life.ts';
import { SMALL, smallLines } from '../../../../support/small.ts';
import { deliveryFaults, ledgerFaults } from '../invariants.ts';

/** What is promised in kind and not delivered is replaced by cash or waived by amendment; by then it is owed no more. */

const LAND = 'p5';
const STAFF = 'p6';
const officer = person(SMALL.ministry, 'officer', 3);

const amending = (contributions: Adjustment[], terms: Partial<Terms> = {}): Command => ({
  type: 'amend',
  data: { reason: 'Terrain grevé', changes: { contributions, ...terms } },
});

function adopted(life: Life, ...given: Parameters<typeof amending>): Life {
  life.act(amending(...given), officer);
  const { number } = life.c.amendments.at(-1) ?? {};
  while (life.c.amendments.at(-1)?.status === 'open') life.approve(`amendment-${number}`);
  return life;
}

/** Both tranches paid and justified: nothing is left but what is promised in kind. */
function paidOut(): Life {
  return livingInKind()
    .release(1, smallLines(1))
    .justify(1, 15_000, 'women')
    .justify(1, 29_999)
    .minutes(2)
    .release(2, smallLines(2))
    .justify(2, 15_000, 'women')
    .justify(2, 30_001);
}

const close = { type: 'close', data: { report: documentOf('final-report') } } as const;

/** A third tranche in which a party pays what replaces its contribution in kind. */
const withTranche = ({ c, today }: Life, amount: number): Partial<Terms> => ({
  tranches: [
    ...c.terms.tranches,
    { n: 3, dueDate: today, conditions: [], shares: [{ party: SMALL.contributor, amount }] },
  ],
});

/** The land costs less by what is not given. */
const cheaper = ({ c }: Life, by: number): Partial<Terms> => ({
  components: c.terms.components.map((each) =>
    each.id === 'women-centre' ? { ...each, cost: each.cost - by } : each,
  ),
});

describe('the closure', () => {
  it('waits for what is promised in kind and for who receives it, and says so in figures', () => {
    const life = paidOut();
    expect(closureObstacles(life.c)).toEqual([
      { obstacle: 'contributionUndelivered', pledge: LAND, amount: 10_000, quantity: 100_000 },
      { obstacle: 'contributionUndelivered', pledge: STAFF, amount: 0, quantity: 2_400 },
    ]);
    expect(life.refusal(close, officer)).toBe('closureTooEarly');
    life.declare(LAND, { quantity: 100_000 });
    expect(closureObstacles(life.c).map(({ obstacle }) => obstacle)).toEqual([
      'contributionUndelivered',
      'deliveryUnconfirmed',
    ]);
    expect(life.refusal(close, officer)).toBe('closureTooEarly');
    life.confirm();
    life.declare(STAFF, { quantity: 2_400 }).confirm();
    expect(closureObstacles(life.c)).toEqual([]);
    life.close();
    expect(life.c.phase).toBe('closed');
  });

  it('after a termination waits for nothing promised, but for what is declared', () => {
    const life = livingInKind().declare(LAND, { quantity: 40_000 });
    life.act({ type: 'terminate', data: { reason: 'Rupture' } }, person(SMALL.council, 'signatory'));
    expect(closureObstacles(life.c)).toEqual([{ obstacle: 'deliveryUnconfirmed', delivery: 'd1' }]);
    life.confirm();
    expect(closureObstacles(life.c)).toEqual([]);
    life.close();
    expect(life.c.phase).toBe('closed');
    expect(deliveryFaults(life.c, life.entries)).toEqual([]);
  });
});

describe('the rest of a pledge in kind', () => {
  it('is waived: what is delivered stays, and is all that is promised', () => {
    const life = paidOut();
    life.declare(LAND, { quantity: 40_000 }).confirm();
    life.declare(STAFF, { quantity: 1_000 }).confirm();
    adopted(life, [{ waive: { pledge: LAND } }, { waive: { pledge: STAFF } }], cheaper(life, 6_000));
    expect(life.c.pledges.filter(({ nature }) => nature !== 'cash')).toMatchObject([
      { id: LAND, amount: 4_000, quantity: 40_000, unit: 'squareMetre' },
      { id: STAFF, amount: 0, quantity: 1_000, unit: 'personMonth' },
    ]);
    expect(reached(life.c.books.funds, 'committed', { nature: 'land' })).toBe(4_000);
    expect(closureObstacles(life.c)).toEqual([]);
    life.close();
    expect(life.c.phase).toBe('closed');
    expect(deliveryFaults(life.c, life.entries)).toEqual([]);
    expect(ledgerFaults(life.c, life.entries)).toEqual([]);
  });

  it('of which nothing was delivered is gone with the pledge', () => {
    const life = adopted(livingInKind(), [{ waive: { pledge: STAFF } }]);
    expect(life.c.pledges.some(({ id }) => id === STAFF)).toBe(false);
  });

  it('is replaced by cash of its value, which is then called and paid like other cash', () => {
    const life = paidOut();
    life.declare(LAND, { quantity: 40_000 }).confirm();
    life.declare(STAFF, { quantity: 2_400 }).confirm();
    const replace = { pledge: LAND, budgetLine: '2026/44' };
    expect(life.refusal(amending([{ replace }]), officer)).toBe('notReady');
    adopted(life, [{ replace }], withTranche(life, 6_000));
    expect(life.c.pledges.at(-1)).toMatchObject({
      id: 'p7',
      party: SMALL.contributor,
      nature: 'cash',
      amount: 6_000,
      component: 'women-centre',
      budgetLine: '2026/44',
    });
    expect(life.c.pledges.at(-1)).not.toHaveProperty('unit');
    const lines = [{ payee: 'Vendeur', component: 'women-centre', amount: 6_000 }];
    life.release(3, lines).justify(3, 6_000).close();
    expect(life.c.phase).toBe('closed');
    expect(ledgerFaults(life.c, life.entries)).toEqual([]);
  });

  it('without a value is replaced by the amount that is agreed', () => {
    const life = livingInKind();
    const replace = { pledge: STAFF, budgetLine: 'B' };
    expect(life.attempt(amending([{ replace }]), officer)).toMatchObject({
      code: 'termsInconsistent',
      faults: [{ path: 'changes.contributions.0.replace.amount' }],
    });
    const shares = [{ party: SMALL.wilaya, amount: 7_500 }];
    const tranches = [...life.c.terms.tranches, { n: 3, dueDate: life.today, shares }];
    const components = life.c.terms.components.map((each) =>
      each.id === 'shelter' ? { ...each, cost: each.cost + 7_500 } : each,
    );
    adopted(life, [{ replace: { ...replace, amount: 7_500 } }], { tranches, components });
    expect(life.c.pledges.at(-1)).toMatchObject({ party: SMALL.wilaya, nature: 'cash', amount: 7_500 });
  });

  it.each([
    ['waived where it is cash', { waive: { pledge: 'p1' } }, 'termsInconsistent'],
    [
      'replaced where there is no such pledge',
      { replace: { pledge: 'p9', budgetLine: 'B' } },
      'pledgeUnknown',
    ],
    ['reduced by nothing', { reduce: { pledge: LAND } }, 'termsInconsistent'],
    [
      'reduced below what is declared',
      { reduce: { pledge: LAND, quantity: 60_001 } },
      'deliveryExceedsPledge',
    ],
    ['reduced in value below it', { reduce: { pledge: LAND, amount: 6_001 } }, 'deliveryExceedsPledge'],
  ])('is not %s', (_how, adjustment, code) => {
    const life = livingInKind().declare(LAND, { quantity: 40_000 });
    expect(life.refusal(amending([adjustment]), officer)).toBe(code);
  });

  it('is waived once: where all is declared there is nothing to waive', () => {
    const life = livingInKind().declare(LAND, { quantity: 100_000 });
    expect(life.refusal(amending([{ waive: { pledge: LAND } }]), officer)).toBe('termsInconsistent');
  });

  it('may be reduced in quantity alone', () => {
    const life = adopted(livingInKind(), [{ reduce: { pledge: STAFF, quantity: 400 } }]);
    expect(life.c.pledges.at(-1)).toMatchObject({ amount: 0, quantity: 2_000 });
  });

  it('stands still while an amendment that disposes of it is open, so that all sign the same figures', () => {
    const life = livingInKind().declare(STAFF, { quantity: 100 });
    life.act(amending([{ waive: { pledge: STAFF } }]), officer);
    const declared = { pledge: STAFF, date: life.today, quantity: 200, document: documentOf('pv') };
    const wilaya = person(SMALL.wilaya, 'officer');
    const reason = { delivery: 'd1', reason: 'x' };
    expect(life.refusal({ type: 'deliver', data: declared }, wilaya)).toBe('deliveryAmended');
    expect(life.refusal({ type: 'withdrawDelivery', data: reason }, wilaya)).toBe('deliveryAmended');
    const receiver = person(SMALL.contributor, 'approver');
    expect(life.refusal({ type: 'returnDelivery', data: reason }, receiver)).toBe('deliveryAmended');
    // Others go on, and what is declared may be confirmed.
    life.declare(LAND, { quantity: 1_000 });
    life.act({ type: 'confirmDelivery', data: { delivery: 'd1' } }, receiver);
    while (life.c.amendments.at(-1)?.status === 'open') life.approve('amendment-1');
    expect(life.c.pledges.find(({ id }) => id === STAFF)).toMatchObject({ quantity: 100 });
  });
});

describe('a tranche that waits for a contribution in kind', () => {
  const waiting = () =>
    livingInKind({}, ({ tranches }) => ({
      tranches: tranches.map((each) => ({
        ...each,
        conditions: [{ type: 'delivered' as const, party: SMALL.contributor, nature: 'land' as const }],
      })),
    }));
  const met = (life: Life) => conditionsStanding(life.c, 1).map((each) => each.met);

  it('is called once all of it is confirmed', () => {
    const life = waiting();
    expect(met(life)).toEqual([false]);
    life.declare(LAND, { quantity: 40_000 }).confirm();
    life.declare(LAND, { quantity: 60_000 });
    expect(met(life)).toEqual([false]);
    life.open('tranche-1');
    expect(life.c.calls).toEqual([]);
    life.confirm();
    expect(met(life)).toEqual([true]);
    life.open('tranche-1');
    expect(life.c.calls.length).toBeGreaterThan(0);
  });

  it('is freed where the rest is waived', () => {
    const life = waiting().declare(LAND, { quantity: 40_000 });
    life.confirm();
    adopted(life, [{ waive: { pledge: LAND } }], cheaper(life, 6_000));
    expect(met(life)).toEqual([true]);
  });
});
