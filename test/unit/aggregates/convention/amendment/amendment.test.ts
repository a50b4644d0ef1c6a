import { describe, expect, it } from 'vitest';
import type { AmendmentChanges } from '../../../../../functions/aggregates/convention/amendment/changes.ts';
import { reached } from '../../../../../functions/aggregates/convention/execution/ledger.ts';
import { defaultPlan } from '../../../../../functions/aggregates/convention/settings.ts';
import { person } from '../../../../../scenarios/cases.ts';
import type { Life } from '../../../../support/life.ts';
import { SMALL, smallLife, smallLines, smallTerms } from '../../../../support/small.ts';

const officer = person(SMALL.wilaya, 'officer');
const TERMS = smallTerms('2026-03-02');

const amend = (changes: AmendmentChanges) =>
  ({ type: 'amend', data: { reason: 'Avenant', changes } }) as const;

function adopt(life: Life, key = 'amendment-1'): void {
  while (life.c.procedures.some((each) => each.key === key && each.status === 'open')) life.approve(key);
}

/** The second tranche with more asked of one party, or less. */
function tranchesWith(party: string, by: number) {
  const [first, second] = TERMS.tranches;
  if (!first || !second) throw new Error('Two tranches are needed');
  const shares = second.shares
    .map((share) =>
      share.party === party && !share.earmark ? { ...share, amount: share.amount + by } : share,
    )
    .filter((share) => share.amount > 0);
  return [first, { ...second, shares }];
}

const componentsWith = (id: string, by: number) =>
  TERMS.components.map((component) =>
    component.id === id ? { ...component, cost: component.cost + by } : component,
  );

/** Cost that goes over from the shelter to the centre for the disabled. */
const shifted = (by: number): AmendmentChanges => ({
  components: TERMS.components.map((each) => {
    if (each.id === 'shelter') return { ...each, cost: each.cost - by };
    return each.id === 'disability-centre' ? { ...each, cost: each.cost + by } : each;
  }),
});

/** The wilaya brings 5,000 centimes more. */
const GROWTH: AmendmentChanges = {
  components: componentsWith('shelter', 5000),
  tranches: tranchesWith(SMALL.wilaya, 5000),
  contributions: [
    { add: { party: SMALL.wilaya, fiscalYear: 2027, nature: 'cash', amount: 5000, budgetLine: 'B2' } },
  ],
};

/** The council brings 12,501 centimes less: the whole of its share of the second tranche. */
const CUT: AmendmentChanges = {
  components: componentsWith('shelter', -12_501),
  tranches: tranchesWith(SMALL.council, -12_501),
  contributions: [{ reduce: { pledge: 'p3', amount: 12_501 } }],
};

const TITLE = { ar: 'جديد', fr: 'Nouveau' };

describe('amendment', () => {
  it('reopens only the approvals that its changes touch', () => {
    const life = smallLife();
    life.act(amend({ title: TITLE }), officer);
    const stages = life.c.procedures.at(-1)?.steps.map((step) => step.stage);
    expect(stages).toEqual(['review', 'signature']);
    adopt(life);
    expect(life.c).toMatchObject({ textVersion: 2, terms: { title: TITLE } });
    life.act(amend(GROWTH), officer);
    expect(life.c.procedures.at(-1)?.steps.map((step) => step.id)).toEqual([
      'review',
      'deliberation',
      'opposition',
      'budget-control',
      'signature',
      'visa',
    ]);
  });

  it('adds a commitment with its tranche, and only when it is adopted', () => {
    const life = smallLife();
    life.act(amend(GROWTH), officer);
    expect(reached(life.c.books.funds, 'committed')).toBe(100_000);
    adopt(life);
    expect(reached(life.c.books.funds, 'committed')).toBe(105_000);
    expect(life.c.pledges.at(-1)).toMatchObject({ id: 'p6', party: SMALL.wilaya, status: 'confirmed' });
    life.release(1, smallLines(1)).minutes(2).justify(1, 15_000, 'women').justify(1, 29_999);
    life.open('tranche-2');
    expect(life.c.calls.at(-1)).toMatchObject({ party: SMALL.wilaya, amount: 12_500 });
  });

  it('reduces a commitment not yet called, also beside a tranche that is', () => {
    const life = smallLife();
    life.open('tranche-1');
    life.act(amend(CUT), officer);
    adopt(life);
    expect(reached(life.c.books.funds, 'committed', { party: SMALL.council })).toBe(12_500);
    expect(life.entries.at(-1)).toMatchObject({
      motive: 'commitmentReduction',
      debit: 'promise',
      credit: 'committed',
    });
  });

  it('does not touch a tranche that is called', () => {
    const life = smallLife();
    life.open('tranche-1');
    const [, second] = TERMS.tranches;
    const tranches = [
      { n: 1, dueDate: '2027-01-01', shares: TERMS.tranches[0]?.shares ?? [] },
      ...(second ? [second] : []),
    ];
    expect(life.refusal(amend({ tranches }), officer)).toBe('amendmentTouchesCalled');
    expect(life.refusal(amend({ tranches: [] }), officer)).toBe('amendmentTouchesCalled');
  });

  it('does not reduce below what is called', () => {
    const life = smallLife()
      .release(1, smallLines(1))
      .minutes(2)
      .justify(1, 15_000, 'women')
      .justify(1, 29_999);
    life.open('tranche-2');
    expect(life.refusal(amend(CUT), officer)).toBe('amendmentTouchesCalled');
    const { tranches: _called, ...rest } = CUT;
    expect(life.refusal(amend(rest), officer)).toBe('notReady');
  });

  it('does not bring the cost of a component below what is paid for it', () => {
    const life = smallLife().release(1, smallLines(1));
    const refusal = life.attempt(amend(shifted(12_502)), officer);
    expect(refusal?.code).toBe('costBelowPaid');
    expect(refusal?.details).toMatchObject({ component: { name: { fr: 'shelter' } }, paid: 12_499 });
    const renamed = TERMS.components.map((each) =>
      each.id === 'shelter' ? { ...each, id: 'refuge' } : each,
    );
    expect(life.refusal(amend({ components: renamed }), officer)).toBe('costBelowPaid');
    life.act(amend(shifted(12_501)), officer);
    adopt(life);
    expect(life.c.textVersion).toBe(2);
  });

  it('is not adopted once more has been paid than it would allow', () => {
    const life = smallLife();
    life.act(amend(shifted(12_502)), officer);
    life.approve('amendment-1');
    life.release(1, smallLines(1));
    expect(() => adopt(life)).toThrow('costBelowPaid');
    life.settle(life.tasks().find((task) => task.procedure === 'amendment-1') ?? life.task('x'), 'return');
    expect(life.c.amendments[0]?.status).toBe('rejected');
  });

  it('counts several reductions of a funding line together, and against what is added beside them', () => {
    const life = smallLife()
      .release(1, smallLines(1))
      .minutes(2)
      .justify(1, 15_000, 'women')
      .justify(1, 29_999);
    life.open('tranche-2');
    const split: AmendmentChanges = {
      contributions: [
        { reduce: { pledge: 'p3', amount: 20_000 } },
        { add: { party: SMALL.council, fiscalYear: 2027, nature: 'cash', amount: 20_000, budgetLine: 'B3' } },
      ],
    };
    life.act(amend(split), officer);
    adopt(life);
    expect(reached(life.c.books.funds, 'committed', { party: SMALL.council })).toBe(25_001);
    expect(
      life.refusal(amend({ contributions: [{ reduce: { pledge: 'p6', amount: 20_001 } }] }), officer),
    ).toBe('fundsInsufficient');
    expect(life.refusal(amend({ contributions: [{ reduce: { pledge: 'p77', amount: 1 } }] }), officer)).toBe(
      'pledgeUnknown',
    );
  });

  it('keeps the earmark floor', () => {
    const life = smallLife();
    const cut: AmendmentChanges = {
      components: componentsWith('women-centre', -1),
      contributions: [{ reduce: { pledge: 'p1', amount: 1 } }],
    };
    const refusal = life.attempt(amend(cut), officer);
    expect(refusal?.details.missing).toContainEqual(
      expect.objectContaining({
        phrase: 'earmarkUnfulfilled',
        details: expect.objectContaining({ targetGroup: 'women' }),
      }),
    );
  });

  it('holds back the call of a tranche it would change until its outcome is known', () => {
    const life = smallLife();
    life.act(amend(CUT), officer);
    expect(life.open('tranche-1')).toEqual([]);
    life.open('amendment-1');
    life.settle(life.task('review', SMALL.council), 'reject');
    expect(life.c.amendments[0]?.status).toBe('rejected');
    expect(life.open('tranche-1')).toContain('FundsCalled');
    expect(life.c.textVersion).toBe(1);
  });

  it('lets tranches go on while it changes only words', () => {
    const life = smallLife();
    life.act(amend({ title: TITLE }), officer);
    life.release(1, smallLines(1));
    adopt(life);
    expect(life.c.terms.title).toEqual(TITLE);
    expect(life.c.orders[0]?.status).toBe('executed');
  });

  it('reopens nothing for a field that is given as it stands', () => {
    const life = smallLife();
    const { title, target, tranches } = life.c.terms;
    expect(life.refusal(amend({ title, target, tranches }), officer)).toBe('amendmentEmpty');
    life.act(amend({ title: TITLE, target, tranches }), officer);
    expect(life.c.procedures.at(-1)?.steps.map((step) => step.stage)).toEqual(['review', 'signature']);
    adopt(life);
    expect(life.refusal(amend({ title: TITLE }), officer)).toBe('amendmentEmpty');
  });

  it('is one at a time, changes something, and is not approved by who prepared it', () => {
    const life = smallLife();
    expect(life.refusal(amend({}), officer)).toBe('amendmentEmpty');
    life.act(amend({ title: TITLE }), officer);
    expect(life.refusal(amend({ title: TITLE }), officer)).toBe('amendmentOpen');
    life.open('amendment-1');
    const preparer = { ...officer, roles: ['approver' as const] };
    expect(life.refusal(life.command(life.task('review', SMALL.wilaya)), preparer)).toBe(
      'segregationOfDuties',
    );
    adopt(life);
    life.act(amend({ title: { ar: 'ثالث', fr: 'Troisième' } }), officer);
    adopt(life, 'amendment-2');
    expect(life.c).toMatchObject({
      textVersion: 3,
      amendments: [{ status: 'adopted' }, { status: 'adopted' }],
    });
  });

  it('is signed over the text as it would become', () => {
    const life = smallLife();
    life.act(amend({ title: TITLE }), officer);
    life.approve('amendment-1');
    life.open('amendment-1');
    const signed = life.task('signature', SMALL.council);
    const wrong = life.command(signed, 'approve', { textHash: 'e'.repeat(64) });
    expect(life.refusal(wrong, person(SMALL.council, 'signatory'))).toBe('textChanged');
    adopt(life);
    expect(life.c.textVersion).toBe(2);
  });

  it('asks the signature of a contributor whose money it binds, though the plan did not', () => {
    const plan = defaultPlan(TERMS, SMALL.ministry).map((step) =>
      step.id === 'signature'
        ? { ...step, assignees: step.assignees.filter(({ party }) => party !== SMALL.contributor) }
        : step,
    );
    const life = smallLife('active', { plan });
    const contributions = [
      { add: { party: SMALL.contributor, fiscalYear: 2026, nature: 'land' as const, amount: 7 } },
    ];
    life.act(amend({ components: componentsWith('shelter', 7), contributions }), officer);
    const signing = life.c.procedures.at(-1)?.steps.find((step) => step.id === 'signature');
    expect(signing?.asked.map((each) => each.assignee.party)).toContain(SMALL.contributor);
  });

  it('refuses contributions and components that do not fit the text', () => {
    const life = smallLife();
    const add = (more: object) =>
      amend({
        components: componentsWith('shelter', 7),
        contributions: [
          { add: { party: SMALL.council, fiscalYear: 2026, nature: 'land', amount: 7, ...more } },
        ],
      });
    expect(life.refusal(add({ party: 'elsewhere' }), officer)).toBe('termsInconsistent');
    for (const more of [
      { fiscalYear: 2040 },
      { component: 'stadium' },
      { component: 'shelter', earmark: 'women' },
    ]) {
      expect(life.attempt(add(more), officer)?.details.missing).toContainEqual(
        expect.objectContaining({ phrase: 'pledgeMisplaced' }),
      );
    }
    expect(life.refusal(amend({ lastYear: 2025 }), officer)).toBe('termsInconsistent');
    expect(life.refusal(add({}), officer)).toBeUndefined();
  });

  it('lets an order be prepared anew when it takes its component away', () => {
    const life = smallLife();
    life.open('tranche-1');
    life.receive(1);
    life.open('tranche-1');
    life.act(
      { type: 'preparePayment', data: { tranche: 1, lines: smallLines(1) } },
      person(SMALL.council, 'officer'),
    );
    life.approve('tranche-1');
    life.open('tranche-1');
    const components = TERMS.components.map((each) =>
      each.id === 'shelter' ? { ...each, id: 'refuge' } : each,
    );
    life.act(amend({ components }), officer);
    adopt(life);
    const execute = { type: 'executePayment', data: { order: 'o1', reference: 'V' } } as const;
    expect(life.refusal(execute, person(SMALL.council, 'accountant'))).toBe('componentUnknown');
    life.settle(life.task('paymentExecution'), 'return');
    life.open('tranche-1');
    expect(life.task('paymentPreparation').round).toBeGreaterThan(1);
  });
});
