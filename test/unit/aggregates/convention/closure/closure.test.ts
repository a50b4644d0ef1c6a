import { describe, expect, it } from 'vitest';
import {
  balance,
  reached,
  statement,
} from '../../../../../functions/aggregates/convention/execution/ledger.ts';
import { person } from '../../../../../scenarios/cases.ts';
import { documentOf, type Life } from '../../../../support/life.ts';
import { SMALL, smallLife, smallLines, smallTerms } from '../../../../support/small.ts';
import { closureFaults } from '../invariants.ts';

const report = { type: 'close', data: { report: documentOf('final-report') } } as const;
const officer = person(SMALL.ministry, 'officer');

/** Both tranches paid and justified but for what is kept on the account. */
function ripe(kept = 0): Life {
  return smallLife()
    .release(1, smallLines(1, kept))
    .justify(1, 15_000, 'women')
    .justify(1, 29_999 - kept)
    .minutes(2)
    .release(2, smallLines(2, kept))
    .justify(2, 15_000, 'women')
    .justify(2, 30_001 - kept)
    .deliver();
}

describe('a closure that is too early names what each tranche waits for', () => {
  const prepare = (tranche: 1 | 2) =>
    ({ type: 'preparePayment', data: { tranche, lines: smallLines(tranche) } }) as const;
  const preparer = person(SMALL.council, 'officer');
  const obstacles = (life: Life) => life.attempt(report, officer)?.details.what;
  const uncalled = (tranche: number, amount: number) => ({
    phrase: 'trancheNotCalled',
    details: { tranche, amount, dueDate: { day: '2026-03-02' } },
  });
  const open = (status: string) => ({
    phrase: 'orderOpen',
    details: { order: 1, tranche: 1, amount: 44_999, status },
  });

  it('its call, with what is to be called and when', () => {
    expect(obstacles(smallLife().deliver())).toEqual([uncalled(1, 44_999), uncalled(2, 45_001)]);
  });

  it('its open payment order, until it is authorised and paid; what is not ordered goes back', () => {
    const life = smallLife().deliver();
    life.open('tranche-1');
    life.receive(1);
    life.open('tranche-1');
    expect(obstacles(life)).toEqual([uncalled(2, 45_001)]);
    life.act(prepare(1), preparer);
    expect(obstacles(life)).toEqual([open('prepared'), uncalled(2, 45_001)]);
    life.approve('tranche-1');
    expect(obstacles(life)).toEqual([open('authorised'), uncalled(2, 45_001)]);
    life.open('tranche-1');
    life.settle(life.task('paymentExecution'), 'return');
    expect(obstacles(life)).toEqual([uncalled(2, 45_001)]);
  });

  it('its own order, whatever another tranche has', () => {
    const terms = smallTerms('2026-03-02');
    const tranches = terms.tranches.map((tranche) => ({ ...tranche, conditions: [] }));
    const life = smallLife('active', { terms: { ...terms, tranches } }).deliver();
    for (const key of ['tranche-1', 'tranche-2']) life.open(key);
    life.receive(1).receive(2);
    life.open('tranche-1');
    life.act(prepare(1), preparer);
    expect(obstacles(life)).toEqual([open('prepared')]);
  });

  it('the money that is not justified, fund by fund', () => {
    const life = smallLife().release(1, smallLines(1)).justify(1, 15_000, 'women').justify(1, 29_999);
    life.minutes(2).release(2, smallLines(2)).justify(2, 30_001).deliver();
    expect(obstacles(life)).toMatchObject([
      {
        phrase: 'justificationMissing',
        details: {
          missing: 15_000,
          funds: [{ phrase: 'fundUnjustified', details: { amount: 15_000, tranche: 2, earmark: 'women' } }],
        },
      },
    ]);
  });
});

describe('closure', () => {
  it('is too early while a tranche is not paid or not all is justified', () => {
    const life = smallLife().deliver();
    expect(life.refusal(report, officer)).toBe('closureTooEarly');
    life.release(1, smallLines(1)).justify(1, 15_000, 'women').justify(1, 29_999).minutes(2);
    expect(life.refusal(report, officer)).toBe('closureTooEarly');
    life.release(2, smallLines(2)).justify(2, 15_000, 'women').justify(2, 30_000);
    expect(life.refusal(report, officer)).toBe('closureTooEarly');
    life.justify(2, 1);
    expect(life.refusal(report, officer)).toBeUndefined();
  });

  it('asks the three core parties to approve the report, and no contributor', () => {
    const life = ripe();
    life.act(report, officer);
    life.open('closure-1');
    expect(life.tasks().map(({ kind, assignee }) => [kind, assignee])).toEqual(
      [SMALL.ministry, SMALL.wilaya, SMALL.council].map((party) => [
        'finalReport',
        { party, role: 'approver' },
      ]),
    );
  });

  it('goes by the report, the authorisation of the refund and its execution, each with its delay', () => {
    const life = ripe();
    life.act(report, officer);
    const core = [SMALL.ministry, SMALL.wilaya, SMALL.council];
    const holder = (role: string) => [{ assignee: { party: SMALL.council, role } }];
    const { reportDelay, authorisationDelay, executionDelay } = life.c.settings;
    const common = { quorum: 'all', onTimeout: 'escalate' };
    expect(life.c.procedures.at(-1)).toMatchObject({
      key: 'closure-1',
      steps: [
        {
          id: 'report',
          stage: 'report',
          kind: 'finalReport',
          asked: core.map((party) => ({ assignee: { party, role: 'approver' } })),
          delay: reportDelay,
          ...common,
        },
        {
          id: 'refund-authorisation',
          stage: 'refundAuthorisation',
          kind: 'refundAuthorisation',
          asked: holder('authorising-officer'),
          delay: authorisationDelay,
          ...common,
        },
        {
          id: 'refund-execution',
          stage: 'refundExecution',
          kind: 'refundExecution',
          asked: holder('accountant'),
          delay: executionDelay,
          ...common,
        },
      ],
    });
  });

  it('waits for an open amendment, and for no other', () => {
    const life = ripe();
    life.act(
      { type: 'amend', data: { reason: 'x', changes: { title: { ar: 'جديد', fr: 'Nouveau' } } } },
      officer,
    );
    expect(life.refusal(report, officer)).toBe('amendmentOpen');
    life.open('amendment-1');
    life.settle(life.task('review', SMALL.council), 'return');
    expect(life.refusal(report, officer)).toBeUndefined();
  });

  it('waits for a call whose receipt was undone', () => {
    const life = ripe(100);
    const receipt = life.entries.find((each) => each.motive === 'receipt' && each.amount <= 7499)?.id ?? '';
    expect(
      life.refusal(
        { type: 'reverse', data: { entry: receipt, reason: 'x' } },
        person(SMALL.council, 'accountant'),
      ),
    ).toBe('entryNotReversible');
    const partly = smallLife();
    partly.open('tranche-1');
    partly.receiveOn('c2', 10);
    const small = partly.entries.at(-1)?.id ?? '';
    partly.release(1, smallLines(1, 100)).justify(1, 15_000, 'women').justify(1, 29_899).minutes(2);
    partly.release(2, smallLines(2)).justify(2, 15_000, 'women').justify(2, 30_001).deliver();
    partly.act(
      { type: 'reverse', data: { entry: small, reason: 'Jamais venu' } },
      person(SMALL.council, 'accountant'),
    );
    expect(partly.attempt(report, officer)?.details.what).toMatchObject([
      { phrase: 'callOutstanding', details: { tranche: 1, outstanding: 10 } },
    ]);
    partly.open('tranche-1');
    partly.receiveOn('c2', 10);
    expect(partly.refusal(report, officer)).toBeUndefined();
  });

  it('closes at once after the report when nothing is left', () => {
    const life = ripe().close();
    expect(life.c.phase).toBe('closed');
    expect(life.events.map((event) => event.type)).not.toContain('BalanceRefunded');
    expect(life.events.at(-1)).toMatchObject({ type: 'ConventionClosed', data: { unspent: 0 } });
  });

  it('gives the unspent balance back to each in proportion to what it paid in', () => {
    const life = ripe(3000).close();
    expect(life.events.at(-1)).toMatchObject({ type: 'ConventionClosed', data: { unspent: 6000 } });
    expect(balance(life.c.books.funds, 'received')).toBe(0);
    expect(reached(life.c.books.funds, 'refunded')).toBe(6000);
    const refunded = statement(life.c.books.funds).map(({ party, earmark, nature, refunded }) => [
      party,
      earmark ?? nature,
      refunded,
    ]);
    expect(refunded).toEqual([
      [SMALL.ministry, 'women', 0],
      [SMALL.ministry, 'cash', 2000],
      [SMALL.council, 'cash', 2500],
      [SMALL.wilaya, 'cash', 1500],
      [SMALL.contributor, 'land', 0],
    ]);
  });

  it('gives back what is left of each tranche by itself, so that the bank’s transfers can be told apart', () => {
    const life = ripe(3000).close();
    const refunds = life.entries.filter((entry) => entry.motive === 'refund');
    const of = (n: number) => refunds.filter((each) => each.tranche === n).map((each) => each.amount);
    expect(of(1)).toEqual([1000, 1250, 750]);
    expect(of(2).reduce((total, amount) => total + amount, 0)).toBe(3000);
    expect(closureFaults(life.c, life.entries)).toEqual([]);
  });

  it('returns to where it was when the report is returned, and can be opened again', () => {
    const life = ripe(3000);
    life.act(report, officer);
    life.open('closure-1');
    life.settle(life.task('finalReport', SMALL.wilaya), 'return');
    expect(life.c).toMatchObject({ phase: 'active', reason: 'Motif' });
    expect(life.tasks()).toEqual([]);
    life.close();
    expect(life.c.phase).toBe('closed');
    expect(life.c.procedures.at(-1)?.key).toBe('closure-2');
  });

  it('keeps apart who reports, who authorises the refund and who executes it', () => {
    const life = ripe(3000);
    life.act(report, person(SMALL.council, 'officer', 3));
    life.open('closure-1');
    const reporter = {
      ...person(SMALL.council, 'officer', 3),
      roles: ['approver' as const, 'authorising-officer' as const],
    };
    expect(life.refusal(life.command(life.task('finalReport', SMALL.council)), reporter)).toBe(
      'segregationOfDuties',
    );
    life.approve('closure-1');
    life.open('closure-1');
    expect(life.refusal(life.command(life.task('refundAuthorisation')), reporter)).toBe(
      'segregationOfDuties',
    );
    const both = {
      ...person(SMALL.council, 'authorising-officer', 4),
      roles: ['authorising-officer' as const, 'accountant' as const],
    };
    life.act(life.command(life.task('refundAuthorisation')), both);
    life.open('closure-1');
    const refund = life.task('refundExecution');
    expect(life.refusal(life.command(refund), both)).toBe('segregationOfDuties');
    const reporterPays = { ...reporter, roles: ['accountant' as const] };
    expect(life.refusal(life.command(refund), reporterPays)).toBe('segregationOfDuties');
    const bare = { type: 'decideTask', data: { task: refund.id, decision: 'approve' } } as const;
    expect(life.refusal(bare, person(SMALL.council, 'accountant'))).toBe('referenceMissing');
    life.settle(refund);
    expect(life.c.phase).toBe('closed');
  });

  it('is final', () => {
    const life = ripe().close();
    expect(life.refusal(report, officer)).toBe('wrongPhase');
    expect(life.refusal({ type: 'suspend', data: { reason: 'x' } }, person(SMALL.wilaya, 'approver'))).toBe(
      'wrongPhase',
    );
    expect(life.open('closure-1')).toEqual([]);
  });
});
