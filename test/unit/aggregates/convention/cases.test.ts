import { describe, expect, it } from 'vitest';
import type { CommandData } from '../../../../functions/aggregates/convention/commands.ts';
import { Event } from '../../../../functions/aggregates/convention/events.ts';
import { replay } from '../../../../functions/aggregates/convention/evolve.ts';
import { statement } from '../../../../functions/aggregates/convention/execution/ledger.ts';
import { Convention } from '../../../../functions/aggregates/convention/state.ts';
import { verifyChain } from '../../../../functions/kernel/chain.ts';
import { sum } from '../../../../functions/kernel/money.ts';
import {
  COUNCIL,
  COUNCIL_GON,
  COUNCIL_LSH,
  caseA,
  caseB,
  caseC,
  MINISTRY,
  pledgesA,
  pledgesB,
  pledgesC,
} from '../../../../scenarios/cases.ts';
import { linesFor } from '../../../../scenarios/lines.ts';
import { Life } from '../../../support/life.ts';

const TODAY = '2026-03-02';
const MILLION = 100_000_000;

type Pledges = ReturnType<typeof pledgesA>;

/** Pays and justifies every tranche in full, component by component. */
function liveToClosure(proposal: CommandData<'propose'>, pledges: Pledges, proposer: string): Life {
  const life = new Life(`${TODAY}T09:00:00.000Z`).propose(proposal, proposer).reach('active', pledges);
  for (const { n, shares } of proposal.terms.tranches) {
    if (n > 1) life.minutes(n);
    const earmarks = [...new Set(shares.map((share) => share.earmark))];
    const fundingLines = earmarks.map((earmark) => ({
      earmark,
      amount: sum(shares.filter((share) => share.earmark === earmark).map((share) => share.amount)),
    }));
    life.release(n, linesFor(life.c, fundingLines));
    for (const { amount, earmark } of fundingLines) life.justify(n, amount, earmark);
  }
  return life.close();
}

describe('the worked cases', () => {
  it.each([
    ['A', caseA(TODAY), pledgesA(TODAY), COUNCIL, 24],
    ['B', caseB(TODAY), pledgesB(TODAY), COUNCIL_GON, 20],
    ['C', caseC(TODAY), pledgesC(TODAY), MINISTRY, 12],
  ] as const)(
    'brings case %s to closure, every dirham justified',
    (_name, proposal, pledges, proposer, millions) => {
      const { c, events } = liveToClosure(proposal, pledges, proposer);
      expect(c.phase).toBe('closed');
      expect(sum(statement(c.books.funds).map((line) => line.justified))).toBe(millions * MILLION);
      expect(verifyChain(events, { version: c.version, hash: c.lastHash })).toBeUndefined();
      expect(replay(events)).toStrictEqual(c);
    },
  );

  it('has 28 centres in case A, 6 million for women, and 3,000 women in case C', () => {
    const a = caseA(TODAY).terms;
    expect(a.components).toHaveLength(28);
    expect(sum(a.components.map((each) => each.cost))).toBe(24 * MILLION);
    expect(sum(pledgesA(TODAY).map(({ terms }) => (terms.earmark === 'women' ? terms.amount : 0)))).toBe(
      6 * MILLION,
    );
    const c = caseC(TODAY).terms;
    expect(sum(c.components.map((each) => each.beneficiaries ?? 0))).toBe(3000);
    expect(pledgesC(TODAY).map(({ party }) => party)).toEqual([MINISTRY, COUNCIL_LSH]);
  });

  it('keeps a convention of five parties and ten tranches far below the size of one stored item', () => {
    const proposal = caseA(TODAY);
    const name = { ar: 'مساهم', fr: 'Contributeur' };
    const parties = [
      ...proposal.terms.parties,
      { id: 'entraide', kind: 'contributor' as const, name },
      { id: 'indh', kind: 'contributor' as const, name },
    ];
    const pledges: Pledges = [
      ...pledgesA(TODAY).filter(({ party }) => party !== COUNCIL),
      ...[COUNCIL, 'entraide', 'indh'].map((party) => ({
        party,
        terms: { fiscalYear: 2026, nature: 'cash' as const, amount: 2 * MILLION, budgetLine: 'B' },
      })),
    ];
    const tranches = Array.from({ length: 10 }, (_each, index) => ({
      n: index + 1,
      dueDate: TODAY,
      shares: pledges.map(({ party, terms: { amount, earmark } }) => ({
        party,
        amount: amount / 10,
        ...(earmark && { earmark }),
      })),
    }));
    const { c, events } = liveToClosure(
      { ...proposal, terms: { ...proposal.terms, parties, tranches } },
      pledges,
      COUNCIL,
    );
    const size = Buffer.byteLength(JSON.stringify(c));
    const largest = Math.max(...events.map((event) => Buffer.byteLength(JSON.stringify(event))));
    console.info(
      `10 tranches, 5 parties: ${events.length} events, snapshot ${size} bytes, largest event ${largest} bytes`,
    );
    expect(c.phase).toBe('closed');
    expect(size).toBeLessThan(400_000 / 2);
    expect(events.length).toBeLessThan(400);
  });

  it('parses what it has produced, after the way through JSON', () => {
    const { c, events } = liveToClosure(caseB(TODAY), pledgesB(TODAY), MINISTRY);
    expect(Convention.parse(JSON.parse(JSON.stringify(c)))).toStrictEqual(c);
    expect(events.map((event) => Event.parse(JSON.parse(JSON.stringify(event))))).toStrictEqual(events);
  });
});
