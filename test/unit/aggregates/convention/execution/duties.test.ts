import { describe, expect, it } from 'vitest';
import { possibleActs } from '../../../../../functions/aggregates/convention/commands.ts';
import { duties } from '../../../../../functions/aggregates/convention/execution/duties.ts';
import {
  DUTY_KINDS,
  type Duty,
  dutyAct,
} from '../../../../../functions/aggregates/convention/execution/duty.ts';
import { awaited } from '../../../../../functions/aggregates/convention/shown/summary.ts';
import type { Convention } from '../../../../../functions/aggregates/convention/state.ts';
import { dayOf } from '../../../../../functions/kernel/calendar.ts';
import { ROLES } from '../../../../../functions/kernel/roles.ts';
import { person } from '../../../../../scenarios/cases.ts';
import { documentOf, type Life } from '../../../../support/life.ts';
import { lifeWithCentre } from '../../../../support/linked-centres.ts';
import { SMALL, smallLife, smallLines, smallPledges, smallTerms } from '../../../../support/small.ts';
import { pairOfLives, reserve, settleTransfer } from '../../../../support/transfers.ts';

/** Whatever a convention waits for is asked of somebody, who may do it, and is settled by doing it. */

const ministry = person(SMALL.ministry, 'officer');
const signatory = person(SMALL.council, 'signatory');

/** The duties of a life that have begun, as `kind party.role about`. */
function asked(life: Life): string[] {
  return duties(life.c)
    .filter(({ openedAt }) => openedAt <= life.now)
    .map(({ kind, assignee, subject, tranche, amount }) =>
      [kind, `${assignee.party}.${assignee.role}`, subject, tranche, amount]
        .filter((each) => each !== undefined)
        .join(' '),
    );
}

const one = (life: Life, kind: Duty['kind']): Duty => {
  const found = duties(life.c).find((each) => each.kind === kind);
  if (!found) throw new Error(`No ${kind}`);
  return found;
};

/** A life in which each kind of duty stands. */
const STANDING: Record<Duty['kind'], () => Life> = {
  submission: () => smallLife('draft'),
  pledge: () => smallLife('pledging'),
  pledgeConfirmation: () => {
    const life = smallLife('pledging');
    const [first] = smallPledges(life.today);
    if (first) life.act({ type: 'pledge', data: first.terms }, person(first.party, 'officer'));
    return life;
  },
  receipt: () => {
    const life = smallLife();
    life.open('tranche-1');
    return life;
  },
  unallocated: () => {
    const life = smallLife();
    const data = { party: SMALL.ministry, amount: 700, valueDate: life.today, reference: 'VIR 1' };
    life.act({ type: 'recordTransfer', data }, person(SMALL.council, 'accountant'));
    return life;
  },
  uncoveredCharge: () => {
    const life = smallLife();
    const movement = { amount: 700, valueDate: life.today, reference: 'B 1' };
    const accountant = person(SMALL.council, 'accountant');
    life.act({ type: 'recordTransfer', data: { party: SMALL.ministry, ...movement } }, accountant);
    life.act({ type: 'recordCharge', data: { text: 'Frais', ...movement } }, accountant);
    return life;
  },
  transfer: () => {
    const { source, target } = pairOfLives();
    reserve(source);
    settleTransfer(source, target);
    return target;
  },
  trancheEvidence: () => smallLife(),
  componentReport: () => lifeWithCentre('works'),
  justification: () => smallLife().release(1, smallLines(1)),
  delivery: () => smallLife(),
  deliveryConfirmation: () => smallLife().declare('p5', { amount: 10_000 }),
  resumption: () => {
    const life = smallLife();
    life.act({ type: 'suspend', data: { reason: 'Motif' } }, signatory);
    return life;
  },
  closingReport: () => {
    const life = smallLife();
    life.act({ type: 'terminate', data: { reason: 'Rupture' } }, signatory);
    return life;
  },
};

describe('a duty', () => {
  it("is the draft's to submit, also when it came back", () => {
    const life = smallLife('draft');
    expect(asked(life)).toEqual([`submission ${SMALL.ministry}.officer`]);
    life.act({ type: 'submit', data: {} }, ministry);
    expect(asked(life)).toEqual([]);
    life.open('formation-1');
    life.settle(life.task('review', SMALL.wilaya), 'return');
    expect(asked(life)).toEqual([`submission ${SMALL.ministry}.officer`]);
  });

  it("is each party's to pledge while pledges are collected, and a colleague's to confirm", () => {
    const life = smallLife('pledging');
    life.open('formation-1');
    const parties = Object.values(SMALL);
    expect(asked(life)).toEqual(parties.map((party) => `pledge ${party}.officer`));
    expect(new Set(duties(life.c).map(({ dueAt }) => dueAt))).toEqual(new Set([life.task('pledging').dueAt]));
    const [first, ...others] = smallPledges(life.today);
    if (first) life.act({ type: 'pledge', data: first.terms }, person(first.party, 'officer'));
    expect(asked(life)).toContain(`pledgeConfirmation ${SMALL.ministry}.approver p1`);
    expect(asked(life)).not.toContain(`pledge ${SMALL.ministry}.officer`);
    life.act({ type: 'confirmPledge', data: { pledge: 'p1' } }, person(SMALL.ministry, 'approver'));
    life.pledge(others);
    expect(asked(life)).toEqual([]);
  });

  it("is nobody's to pledge once the money suffices", () => {
    const terms = smallTerms('2026-03-02');
    const life = smallLife('pledging', {
      terms: { ...terms, components: [], target: { minimum: 30_000, maximum: 120_000 } },
    });
    life.pledge(smallPledges(life.today).slice(0, 1));
    expect(asked(life)).toEqual([]);
  });

  it("is the account holder's accountant's to record what is called, for what is still missing", () => {
    const life = STANDING.receipt();
    expect(asked(life).filter((each) => each.startsWith('receipt'))).toEqual([
      `receipt ${SMALL.council}.accountant c1 1 15000`,
      `receipt ${SMALL.council}.accountant c2 1 10000`,
      `receipt ${SMALL.council}.accountant c3 1 12500`,
      `receipt ${SMALL.council}.accountant c4 1 7499`,
    ]);
    expect(one(life, 'receipt').dueAt).toBe(life.task('fundsCall').dueAt);
    life.receiveOn('c1', 5000);
    expect(one(life, 'receipt')).toMatchObject({ subject: 'c1', amount: 10_000 });
    life.receiveOn('c1', 10_000);
    expect(one(life, 'receipt').subject).toBe('c2');
  });

  it("is the project owner's to bring the evidence of a tranche, from its due date on", () => {
    const terms = smallTerms('2026-03-02');
    const tranches = terms.tranches.map((each) => (each.n === 2 ? { ...each, dueDate: '2026-06-01' } : each));
    const life = smallLife('active', { terms: { ...terms, tranches } }).deliver();
    const evidence = one(life, 'trancheEvidence');
    expect(evidence).toMatchObject({ tranche: 2, assignee: { party: SMALL.contributor, role: 'officer' } });
    expect([dayOf(evidence.openedAt), dayOf(evidence.dueAt)]).toEqual(['2026-06-01', '2026-06-08']);
    expect(asked(life)).toEqual([]);
    life.wait(120);
    expect(asked(life)).toEqual([`trancheEvidence ${SMALL.contributor}.officer 2`]);
    life.minutes(2);
    expect(asked(life)).toEqual([]);
  });

  it("is the project owner's to justify what was paid, for as much as is asked", () => {
    const life = STANDING.justification();
    expect(one(life, 'justification')).toMatchObject({ tranche: 1, amount: 44_999 });
    life.justify(1, 15_000, 'women');
    expect(one(life, 'justification').amount).toBe(29_999);
    life.justify(1, 29_999);
    expect(asked(life).filter((each) => each.startsWith('justification'))).toEqual([]);
  });

  it('of a justification is due when the next tranche is, which waits for it', () => {
    const terms = smallTerms('2026-03-02');
    const dueOn = (dueDate: string) => {
      const tranches = terms.tranches.map((each) => (each.n === 2 ? { ...each, dueDate } : each));
      const life = smallLife('active', { terms: { ...terms, tranches } }).release(1, smallLines(1));
      return dayOf(one(life, 'justification').dueAt);
    };
    expect(dueOn('2026-03-20')).toBe('2026-03-20');
    expect(dueOn('2026-12-01')).toBe('2026-04-01');
    expect(dueOn('2026-03-02')).toBe('2026-04-01');
  });

  it("is the three core parties' to resume, and time stands still for all else", () => {
    const life = STANDING.receipt();
    life.act({ type: 'suspend', data: { reason: 'Motif' } }, signatory);
    const core = [SMALL.ministry, SMALL.wilaya, SMALL.council];
    expect(asked(life)).toEqual(core.map((party) => `resumption ${party}.approver`));
    expect(awaited(life.c)).toHaveLength(3);
    life.act({ type: 'resume', data: { reason: 'Accord' } }, person(SMALL.wilaya, 'approver'));
    expect(asked(life).some((each) => each.startsWith('resumption'))).toBe(false);
  });

  it("is the proposer's to report once all is paid and justified, and after a termination", () => {
    const life = smallLife()
      .release(1, smallLines(1))
      .justify(1, 15_000, 'women')
      .justify(1, 29_999)
      .minutes(2)
      .deliver();
    life.release(2, smallLines(2)).justify(2, 15_000, 'women');
    expect(asked(life)).toEqual([`justification ${SMALL.contributor}.officer 2 30001`]);
    life.justify(2, 30_001);
    expect(asked(life)).toEqual([`closingReport ${SMALL.ministry}.officer`]);
    life.act({ type: 'close', data: { report: documentOf('final-report') } }, ministry);
    expect(asked(life)).toEqual([]);
    expect(asked(STANDING.closingReport())).toEqual([`closingReport ${SMALL.ministry}.officer`]);
  });

  it('is not decided: the refusal names the act', () => {
    const life = STANDING.receipt();
    const task = one(life, 'receipt').id;
    const decide = { type: 'decideTask', data: { task, decision: 'approve' } } as const;
    expect(life.attempt(decide, person(SMALL.council, 'accountant'))).toMatchObject({
      code: 'taskDoneByAct',
      details: { act: 'recordReceipt' },
    });
    life.receiveOn('c1', 15_000);
    expect(life.refusal(decide, person(SMALL.council, 'accountant'))).toBe('notFound');
  });
});

describe.each(DUTY_KINDS)('the duty of %s', (kind) => {
  const may = (c: Convention, party: string, role: (typeof ROLES)[number]) =>
    possibleActs(person(party, role), c).includes(dutyAct(kind));

  it('is had by people who may do what settles it, and by nobody else', () => {
    const { c } = STANDING[kind]();
    const had = duties(c).filter((each) => each.kind === kind);
    expect(had.length).toBeGreaterThan(0);
    for (const party of [...Object.values(SMALL), 'stranger'])
      for (const role of ROLES) {
        const isAsked = had.some(({ assignee }) => assignee.party === party && assignee.role === role);
        expect([party, role, isAsked && !may(c, party, role)]).toEqual([party, role, false]);
      }
  });
});
