import { describe, expect, it } from 'vitest';
import type { CommandData } from '../../../../../functions/aggregates/convention/commands.ts';
import { balance } from '../../../../../functions/aggregates/convention/execution/ledger.ts';
import { person } from '../../../../../scenarios/cases.ts';
import { SMALL, smallLife, smallPledges, smallTerms } from '../../../../support/small.ts';

const council = { officer: person(SMALL.council, 'officer'), approver: person(SMALL.council, 'approver') };

const cash = (amount: number, more: Partial<CommandData<'pledge'>> = {}) =>
  ({
    type: 'pledge',
    data: { fiscalYear: 2026, nature: 'cash', amount, budgetLine: 'B1', ...more },
  }) as const;

/** Collecting pledges, none made yet. */
const pledging = () => smallLife('pledging');

describe('pledges', () => {
  it('stands in the ledger once another person of the party has confirmed it, and not before', () => {
    const life = pledging();
    life.act(cash(10_000), council.officer);
    expect(life.c.pledges[0]).toMatchObject({ status: 'pledged', preparedBy: council.officer.sub });
    expect(balance(life.c.books.funds, 'pledged')).toBe(0);
    life.act({ type: 'confirmPledge', data: { pledge: 'p1' } }, council.approver);
    expect(balance(life.c.books.funds, 'pledged', { party: SMALL.council })).toBe(10_000);
    expect(life.refusal({ type: 'confirmPledge', data: { pledge: 'p1' } }, council.approver)).toBe(
      'pledgeAlreadyConfirmed',
    );
  });

  it('refuses a confirmation by who prepared the pledge, even with both roles', () => {
    const life = pledging();
    const both = { ...council.officer, roles: ['officer' as const, 'approver' as const] };
    life.act(cash(10_000), both);
    expect(life.attempt({ type: 'confirmPledge', data: { pledge: 'p1' } }, both)).toMatchObject({
      code: 'segregationOfDuties',
      details: { what: { phrase: 'youPreparedPledge' } },
    });
  });

  it('leaves a pledge to its own party', () => {
    const life = pledging();
    life.act(cash(10_000), council.officer);
    const foreign = person(SMALL.wilaya, 'officer');
    expect(life.refusal({ type: 'withdrawPledge', data: { pledge: 'p1' } }, foreign)).toBe('pledgeNotYours');
    expect(life.refusal({ type: 'revisePledge', data: { pledge: 'p1', terms: cash(1).data } }, foreign)).toBe(
      'pledgeNotYours',
    );
    expect(life.refusal({ type: 'withdrawPledge', data: { pledge: 'p9' } }, council.officer)).toBe(
      'pledgeUnknown',
    );
  });

  it('takes a confirmed pledge out of the ledger when it is withdrawn or revised', () => {
    const life = pledging().pledge([{ party: SMALL.council, terms: cash(10_000).data }]);
    life.act({ type: 'revisePledge', data: { pledge: 'p1', terms: cash(12_000).data } }, council.officer);
    expect(balance(life.c.books.funds, 'pledged')).toBe(0);
    expect(life.c.pledges[0]).toMatchObject({ amount: 12_000, status: 'pledged' });
    life.act({ type: 'confirmPledge', data: { pledge: 'p1' } }, council.approver);
    life.act({ type: 'withdrawPledge', data: { pledge: 'p1' } }, council.officer);
    expect(balance(life.c.books.funds, 'pledged')).toBe(0);
    expect(life.c.pledges).toEqual([]);
    const back = { motive: 'pledgeWithdrawal', debit: 'promise', credit: 'pledged', subject: 'p1' };
    expect(life.entries.filter((entry) => entry.motive !== 'pledge')).toMatchObject([
      { ...back, amount: 10_000 },
      { ...back, amount: 12_000 },
    ]);
  });

  it('books nothing for a pledge that was never confirmed', () => {
    const life = pledging();
    life.act(cash(10_000), council.officer);
    life.act({ type: 'revisePledge', data: { pledge: 'p1', terms: cash(12_000).data } }, council.officer);
    expect(life.events.at(-1)).toMatchObject({ type: 'PledgeRevised', data: { entries: [] } });
    life.act({ type: 'withdrawPledge', data: { pledge: 'p1' } }, council.officer);
    expect(life.events.at(-1)).toMatchObject({ type: 'PledgeWithdrawn', data: { entries: [] } });
    expect(life.entries).toEqual([]);
  });

  it('never gives a withdrawn pledge’s id to another pledge', () => {
    const life = pledging();
    life.act(cash(10_000), council.officer);
    life.act({ type: 'withdrawPledge', data: { pledge: 'p1' } }, council.officer);
    life.act(cash(20_000), council.officer);
    expect(life.c.pledges.map((pledge) => pledge.id)).toEqual(['p2']);
  });

  const years = { firstYear: 2026, lastYear: 2028 };
  it.each([
    [
      'beyond the target',
      cash(120_001),
      { code: 'targetExceeded', field: 'amount', details: { total: 120_001, maximum: 120_000, excess: 1 } },
    ],
    [
      'that leaves too little for the floor',
      cash(90_001),
      {
        code: 'earmarkFloorUnreachable',
        field: 'amount',
        details: { targetGroup: 'women', minimum: 30_000 },
      },
    ],
    [
      'of a year before the convention',
      cash(1, { fiscalYear: 2025 }),
      { code: 'yearOutsideConvention', field: 'fiscalYear', details: { fiscalYear: 2025, ...years } },
    ],
    [
      'of a year after it',
      cash(1, { fiscalYear: 2029 }),
      { code: 'yearOutsideConvention', field: 'fiscalYear', details: { fiscalYear: 2029, ...years } },
    ],
    [
      'for a component that is not planned',
      cash(1, { component: 'stadium' }),
      { code: 'componentUnknown', field: 'component', details: { component: { name: 'stadium' } } },
    ],
    [
      'earmarked for others than its component',
      cash(1, { component: 'shelter', earmark: 'women' }),
      {
        code: 'earmarkMisused',
        field: 'earmark',
        details: { earmark: 'women', component: { name: { fr: 'shelter' } }, targetGroup: 'difficulty' },
      },
    ],
  ])('refuses a pledge %s, and says in which field and by how much', (_what, command, refusal) => {
    expect(pledging().attempt(command, council.officer)).toMatchObject(refusal);
  });

  it.each([
    ['of the convention’s first year', cash(1, { fiscalYear: 2026 })],
    ['of its last year', cash(1, { fiscalYear: 2028 })],
    ['for a component, earmarked for its group', cash(1, { component: 'women-centre', earmark: 'women' })],
    ['for a component, earmarked for nobody', cash(1, { component: 'women-centre' })],
  ])('accepts a pledge %s', (_what, command) => {
    expect(pledging().refusal(command, council.officer)).toBeUndefined();
  });

  it('accepts a pledge up to the very target, earmarked', () => {
    const life = pledging();
    expect(life.refusal(cash(120_000, { earmark: 'women' }), council.officer)).toBeUndefined();
  });

  it('does not count the old amount against the revision of a pledge', () => {
    const life = pledging();
    life.act(cash(80_000), council.officer);
    expect(
      life.refusal(
        { type: 'revisePledge', data: { pledge: 'p1', terms: cash(90_000).data } },
        council.officer,
      ),
    ).toBeUndefined();
  });

  it.each([
    ['that stay within the target', 40_000, undefined],
    ['that leave too little for a floor', 40_001, 'earmarkFloorUnreachable'],
    ['that exceed the target', 70_001, 'targetExceeded'],
  ] as const)('counts all other pledges when one is revised: amounts %s', (_what, amount, code) => {
    const life = pledging();
    life.act(cash(30_000), person(SMALL.wilaya, 'officer'));
    life.act(cash(20_000), council.officer);
    life.act(cash(10_000), council.officer);
    const revised = { type: 'revisePledge', data: { pledge: 'p3', terms: cash(amount).data } } as const;
    expect(life.refusal(revised, council.officer)).toBe(code);
  });

  it('cannot be concluded before everything is ready, and says what is missing', () => {
    const life = pledging();
    life.open('formation-1');
    const refusal = life.attempt(life.command(life.task('pledging')), person(SMALL.ministry, 'officer'));
    expect(refusal?.code).toBe('notReady');
    expect(refusal?.details.missing).toContainEqual(
      expect.objectContaining({ phrase: 'contributionsUnbalanced' }),
    );
    expect(life.c.phase).toBe('pledging');
  });

  it('sees pledges that a later revision of the terms has left out of place', () => {
    const life = smallLife('pledging').pledge(smallPledges('2026-03-02'));
    life.approve('formation-1');
    life.open('formation-1');
    life.settle(life.task('deliberation'), 'return');
    const officer = person(SMALL.ministry, 'officer');
    const tranches = life.c.terms.tranches.map((each) => ({
      ...each,
      dueDate: `2027${each.dueDate.slice(4)}`,
    }));
    life.act({ type: 'revise', data: { terms: { firstYear: 2027, lastYear: 2029, tranches } } }, officer);
    life.act({ type: 'submit', data: {} }, officer);
    life.approve('formation-2');
    life.open('formation-2');
    const refusal = life.attempt(life.command(life.task('pledging')), officer);
    expect(refusal?.details.missing).toContainEqual(expect.objectContaining({ phrase: 'pledgeMisplaced' }));
  });

  it('lapses with the convention when the window closes without a decision', () => {
    const life = pledging();
    life.open('formation-1');
    // Sixty days end on Labour Day, a Friday; the next working day is Monday.
    life.wait(64);
    expect(life.refusal(life.command(life.task('pledging')), person(SMALL.ministry, 'officer'))).toBe(
      'taskTooLate',
    );
    expect(life.applyDeadlines('formation-1')).toContain('ConventionLapsed');
    expect(life.c).toMatchObject({ phase: 'lapsed', reason: 'timeout' });
    expect(life.refusal(cash(1), council.officer)).toBe('wrongPhase');
  });

  it('asks nothing in cash of who brings land', () => {
    const life = smallLife('active');
    expect(balance(life.c.books.funds, 'committed', { party: SMALL.contributor, nature: 'land' })).toBe(
      10_000,
    );
    expect(
      smallTerms(life.today)
        .tranches.flatMap((each) => each.shares)
        .some((each) => each.party === SMALL.contributor),
    ).toBe(false);
  });
});
