import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandData } from '../../../../../functions/aggregates/convention/commands.ts';
import { duties } from '../../../../../functions/aggregates/convention/execution/duties.ts';
import {
  balance,
  ledgerTotals,
  statement,
} from '../../../../../functions/aggregates/convention/execution/ledger.ts';
import { conditionsStanding } from '../../../../../functions/aggregates/convention/execution/tranche.ts';
import { noticesOf } from '../../../../../functions/aggregates/convention/notices/notices.ts';
import { person } from '../../../../../scenarios/cases.ts';
import { documentOf, type Life } from '../../../../support/life.ts';
import { SMALL, smallLife, smallLines } from '../../../../support/small.ts';
import { closureFaults, ledgerFaults } from '../invariants.ts';
import { segregationFaults } from '../segregation.ts';

const officer = person(SMALL.contributor, 'officer');
const accountant = person(SMALL.council, 'accountant');
const report = { type: 'close', data: { report: documentOf('final-report') } } as const;

type Matter = CommandData<'proposeResolution'>['matter'];

const propose = (amount: number, earmark?: string, tranche = 1) => {
  const matter: Matter = { type: 'writeOff', tranche, amount, ...(earmark && { earmark }) };
  return { type: 'proposeResolution', data: { reason: 'Entreprise disparue', matter } } as const;
};

/** Tranche 1 is paid, 449.99 dirhams, and 29,000 centimes of it justified: 15,000 for women, 14,000 of the rest. */
function unjustified(): Life {
  return smallLife().release(1, smallLines(1)).justify(1, 15_000, 'women').justify(1, 14_000);
}

function adopt(life: Life, number = 1): void {
  life.approve(`resolution-${number}`);
}

describe('a write-off', () => {
  it('moves nothing before all those whom the settings name have decided', () => {
    const life = unjustified();
    const { books } = life.c;
    life.act(propose(15_999), officer);
    life.open('resolution-1');
    expect(life.tasks().map(({ kind, assignee }) => [kind, assignee.party, assignee.role])).toEqual([
      ['resolutionApproval', SMALL.council, 'authorising-officer'],
      ['resolutionApproval', SMALL.ministry, 'approver'],
      ['resolutionApproval', SMALL.wilaya, 'approver'],
      ['resolutionApproval', SMALL.council, 'approver'],
    ]);
    for (const task of life.tasks().slice(1)) life.settle(task);
    expect(life.c.books).toBe(books);
    expect(life.c.resolutions[0]?.status).toBe('open');
    life.settle(life.task('resolutionApproval'));
    expect(life.c.resolutions[0]?.status).toBe('adopted');
    expect(life.c.procedures.at(-1)?.status).toBe('done');
  });

  /** 29,999 were paid without earmark: ministry 10,000, council 12,500, wilaya 7,499; 14,000 of it justified. */
  it('is borne by those who paid, in proportion to what is unjustified of each', () => {
    const life = unjustified();
    life.act(propose(15_999), officer);
    adopt(life);
    const entries = life.entries.filter(({ motive }) => motive === 'writeOff');
    expect(
      entries.map(({ party, debit, credit, amount, subject }) => [party, debit, credit, amount, subject]),
    ).toEqual([
      [SMALL.ministry, 'writtenOff', 'disbursed', 5333, 'resolution-1'],
      [SMALL.wilaya, 'writtenOff', 'disbursed', 3999, 'resolution-1'],
      [SMALL.council, 'writtenOff', 'disbursed', 6667, 'resolution-1'],
    ]);
    expect(ledgerTotals(statement(life.c.books.funds))).toMatchObject({
      disbursed: 44_999,
      justified: 29_000,
      writtenOff: 15_999,
    });
    expect(ledgerFaults(life.c, life.entries)).toEqual([]);
  });

  it('is adopted by whom the convention’s own settings name, and by nobody else', () => {
    const life = smallLife('active', {
      settings: { resolutionApproval: [{ asked: 'wilaya', role: 'signatory' }] },
    });
    life.release(1, smallLines(1));
    life.act(propose(1), officer);
    life.open('resolution-1');
    expect(life.tasks().map(({ assignee }) => assignee)).toEqual([
      { party: SMALL.wilaya, role: 'signatory' },
    ]);
  });

  it('is never decided by who proposed it', () => {
    const life = unjustified();
    const both = { ...person(SMALL.council, 'officer', 4), roles: ['officer' as const, 'approver' as const] };
    life.act(propose(100), both);
    life.open('resolution-1');
    const task = life
      .tasks()
      .find(({ assignee }) => assignee.party === SMALL.council && assignee.role === 'approver');
    expect(task && life.refusal(life.command(task), both)).toBe('segregationOfDuties');
    adopt(life);
    expect(segregationFaults(life.c, life.events)).toEqual([]);
  });

  it('that one rejects ends, with the reason, and may be proposed anew', () => {
    const life = unjustified();
    life.act(propose(100), officer);
    life.open('resolution-1');
    expect(life.settle(life.task('resolutionApproval', SMALL.wilaya), 'reject')).toContain(
      'ResolutionRejected',
    );
    expect(life.c.resolutions[0]).toMatchObject({ status: 'rejected' });
    expect(life.tasks()).toEqual([]);
    life.act(propose(100), officer);
    adopt(life, 2);
    expect(balance(life.c.books.funds, 'writtenOff')).toBe(100);
  });

  it('is of money that is unjustified, of one fund, once at a time', () => {
    const life = unjustified();
    expect(life.attempt(propose(16_000), officer)).toMatchObject({
      code: 'writeOffExceedsUnjustified',
      details: { amount: 16_000, available: 15_999 },
    });
    expect(life.refusal(propose(1, 'women'), officer)).toBe('writeOffExceedsUnjustified');
    expect(life.refusal(propose(1, undefined, 9), officer)).toBe('trancheUnknown');
    life.act(propose(10), officer);
    expect(life.refusal(propose(10), officer)).toBe('resolutionOpen');
  });

  it('leaves out what was justified in between: never more than is unjustified at the adoption', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 15_999 }),
        fc.integer({ min: 1, max: 15_999 }),
        (amount, later) => {
          const life = unjustified();
          life.act(propose(amount), officer);
          life.justify(1, later);
          adopt(life);
          expect(balance(life.c.books.funds, 'writtenOff')).toBe(Math.min(amount, 15_999 - later));
          expect(ledgerFaults(life.c, life.entries)).toEqual([]);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('stands aside from a condition on what is justified, and from the duty to justify', () => {
    const met = ({ c }: Life) =>
      conditionsStanding(c, 2).find(({ condition }) => condition.type === 'trancheJustified')?.met;
    const life = unjustified();
    // 29,000 of 44,999 are 64 %; of the 41,428 that remain after 3,571 are written off, 70 %.
    expect(met(life)).toBe(false);
    life.act(propose(3570), officer);
    adopt(life);
    expect(met(life)).toBe(false);
    life.act(propose(1), officer);
    adopt(life, 2);
    expect(met(life)).toBe(true);
    expect(duties(life.c).find(({ kind }) => kind === 'justification')?.amount).toBe(15_999 - 3571);
    life.act(propose(12_428), officer);
    adopt(life, 3);
    expect(duties(life.c).some(({ kind }) => kind === 'justification')).toBe(false);
  });

  it('is undone as a whole, after which the money is unjustified again', () => {
    const life = smallLife().release(1, smallLines(1));
    life.act(propose(29_999), officer);
    adopt(life);
    const entry = life.entries.findLast(({ motive }) => motive === 'writeOff')?.id ?? '';
    const payment = life.entries.findLast(({ motive }) => motive === 'disbursement')?.id ?? '';
    const undo = (id: string) =>
      life.attempt({ type: 'reverse', data: { entry: id, reason: 'Facture retrouvée' } }, accountant);
    expect(JSON.stringify(undo(payment)?.details)).toContain('writeOffMade');
    expect(undo(entry)).toBeUndefined();
    expect(life.c.resolutions[0]?.status).toBe('reversed');
    expect(balance(life.c.books.funds, 'disbursed')).toBe(44_999);
    expect(undo(entry)?.code).toBe('entryNotReversible');
    life.justify(1, 29_999);
  });

  it('is told by mail: who decides of the amount, everybody of the outcome', () => {
    const life = unjustified();
    life.act(propose(15_999), officer);
    life.open('resolution-1');
    const asked = life.events.at(-1);
    expect(asked && noticesOf(life.c, asked)[0]?.fr).toMatch(/159,99.*Tranche|tranche 1/);
    for (const task of life.tasks()) life.settle(task);
    const adopted = life.events.findLast(({ type }) => type === 'ResolutionAdopted');
    const told = adopted ? noticesOf(life.c, adopted) : [];
    expect(told).toHaveLength(life.c.terms.parties.length);
    expect(told[0]?.fr).toMatch(/Montant : 159,99\sDH \(passage en perte, sans affectation, tranche 1\)/);
  });
});

/**
 * A life by hand. Tranche 1 pays 449.99 and tranche 2 450.01; an enterprise that was paid 129.99 disappears. Without
 * the write-off nothing closes; with it the convention closes ordinarily, and its books end so:
 * disbursed 900.00 = justified 770.01 + written off 129.99.
 */
it('lets a convention close ordinarily whose last money nobody will ever justify', () => {
  const life = unjustified();
  life.minutes(2).justify(1, 3000).release(2, smallLines(2)).justify(2, 15_000, 'women').justify(2, 30_001);
  life.deliver();
  const closer = person(SMALL.ministry, 'officer', 7);
  expect(life.refusal(report, closer)).toBe('closureTooEarly');
  life.act(propose(12_999), officer);
  expect(life.attempt(report, closer)?.details.what).toMatchObject([
    { phrase: 'resolutionUndecided', details: { resolution: 1 } },
    { phrase: 'justificationMissing' },
  ]);
  adopt(life);
  life.close();
  expect(life.c.phase).toBe('closed');
  expect(ledgerTotals(statement(life.c.books.funds))).toMatchObject({
    received: 90_000,
    disbursed: 90_000,
    justified: 77_001,
    writtenOff: 12_999,
    refunded: 0,
  });
  expect(closureFaults(life.c, life.entries)).toEqual([]);
});

it('a termination ends a resolution that is open', () => {
  const life = unjustified();
  life.act(propose(100), officer);
  life.act({ type: 'terminate', data: { reason: 'Fin' } }, person(SMALL.council, 'signatory'));
  expect(life.c.resolutions[0]?.status).toBe('rejected');
  expect(life.c.procedures.at(-1)?.status).toBe('stopped');
});
