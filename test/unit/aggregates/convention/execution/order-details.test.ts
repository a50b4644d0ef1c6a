import { describe, expect, it } from 'vitest';
import { preparePayment } from '../../../../../functions/aggregates/convention/execution/payment-orders.ts';
import { noticesOf } from '../../../../../functions/aggregates/convention/notices/notices.ts';
import { metricsOf } from '../../../../../functions/aggregates/convention/shown/metrics.ts';
import { orderView } from '../../../../../functions/aggregates/convention/shown/order-view.ts';
import { detailOf } from '../../../../../functions/aggregates/convention/shown/published.ts';
import { summaryOf } from '../../../../../functions/aggregates/convention/shown/summary.ts';
import { person } from '../../../../../scenarios/cases.ts';
import { Life } from '../../../../support/life.ts';
import { SMALL, smallLife, smallLines, smallTerms } from '../../../../support/small.ts';

/** What an accountant needs on a payment order: checked when given, required where it is agreed, kept among the parties. */

const RIB = '011519000001205000534921';
const ICE = '001234567000062';
const CONTRACT = 'Marché 12/2026/CR';
const BUDGET_LINE = '20.30.10.15/1';

const officer = person(SMALL.council, 'officer');
const accountant = person(SMALL.council, 'accountant');

type Field = 'rib' | 'ice' | 'contractReference' | 'budgetLine';

/** The first tranche received, where the convention requires these fields of an order. */
function received(required: Field[] = [], stage: Field[] = []): Life {
  const life = smallLife('active', { settings: { requiredOrderFields: required } });
  life.rules = { ...life.rules, requiredOrderFields: stage };
  life.open('tranche-1');
  life.receive(1);
  life.open('tranche-1');
  return life;
}

const whole = smallLines(1).map((line) => ({ ...line, rib: RIB, ice: ICE, contractReference: CONTRACT }));
const prepare = (lines = whole, budgetLine: string | undefined = BUDGET_LINE) =>
  ({
    type: 'preparePayment',
    data: { tranche: 1, lines, ...(budgetLine !== undefined && { budgetLine }) },
  }) as const;
const bare = { type: 'preparePayment', data: { tranche: 1, lines: smallLines(1) } } as const;

/** An order with all that it can say, authorised and paid. */
function paid(): Life {
  const life = received();
  life.act(prepare(), officer);
  life.approve('tranche-1');
  life.open('tranche-1');
  life.act({ type: 'executePayment', data: { order: 'o1', reference: 'VIR-1' } }, accountant);
  return life;
}

describe('what an order says', () => {
  it('is optional where nothing is agreed', () => {
    expect(received().refusal(bare, officer)).toBeUndefined();
  });

  it.each([
    ['the convention', received(['rib', 'budgetLine'])],
    ['the stage', received([], ['rib', 'budgetLine'])],
    ['either', received(['rib'], ['budgetLine', 'rib'])],
  ])('is required where %s says so, field by field', (_who, life) => {
    const refusal = life.attempt(bare, officer);
    expect(refusal?.code).toBe('orderIncomplete');
    expect(refusal?.faults.map(({ path }) => path)).toEqual([
      'lines.0.rib',
      'lines.1.rib',
      'lines.2.rib',
      'budgetLine',
    ]);
    expect(life.refusal(prepare(), officer)).toBeUndefined();
  });

  it('takes over what the stage requires when it is proposed, so that its people see it', () => {
    const proposed = (stage: Field[]) => {
      const life = new Life();
      life.rules = { ...life.rules, requiredOrderFields: stage };
      const proposal = { type: 'propose', data: { terms: smallTerms(life.today) } } as const;
      life.act(proposal, person(SMALL.ministry, 'officer'));
      return life.c.settings.requiredOrderFields;
    };
    expect(proposed(['ice'])).toEqual(['ice']);
    expect(proposed([])).toEqual([]);
  });

  it.each([
    ['a wrong key', { rib: `${RIB.slice(0, -1)}2` }, 'ribKeyWrong'],
    ['too few digits', { rib: '011 519' }, 'ribMalformed'],
    ['a short ICE', { ice: '12345' }, 'iceMalformed'],
  ])('is checked whenever it is given: %s', (_what, part, code) => {
    const lines = whole.map((line) => ({ ...line, ...part }));
    const parsed = preparePayment.data.safeParse(prepare(lines).data);
    expect(parsed.error?.issues[0]).toMatchObject({
      path: ['lines', 0, Object.keys(part)[0]],
      message: code,
    });
  });

  it('names who prepared, authorised and paid it, and when', () => {
    const life = paid();
    const order = orderView(life.c.orders[0] ?? expect.fail());
    expect(order).toMatchObject({ budgetLine: BUDGET_LINE, status: 'executed', valueDate: life.today });
    const steps = [order.prepared, order.authorised, order.executed];
    expect(steps.map((step) => step?.party)).toEqual([SMALL.council, SMALL.council, SMALL.council]);
    const dates = steps.map((step) => step?.at ?? '');
    expect(dates).toEqual([...dates].sort());
    expect(new Set(dates).size).toBe(3);
    expect(JSON.stringify(order)).not.toContain(officer.sub);
  });
});

describe('a payee’s account, identifier and contract', () => {
  it('stay among the parties: no event, mail, figure or list has them', () => {
    const life = paid();
    const entry = life.entries.find((each) => each.motive === 'disbursement')?.id ?? '';
    life.act({ type: 'reverse', data: { entry, reason: 'Compte clos' } }, accountant);
    expect(JSON.stringify(life.events)).toContain(RIB);
    const told = JSON.stringify([
      summaryOf(life.c),
      ...life.events.map((event) => [detailOf(life.c, event), noticesOf(life.c, event), metricsOf(event)]),
    ]);
    for (const kept of [RIB, ICE, CONTRACT, BUDGET_LINE, ...whole.map(({ payee }) => payee)])
      expect(told).not.toContain(kept);
  });
});
