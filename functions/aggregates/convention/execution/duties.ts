import * as z from 'zod/mini';
import { beginningOf, Instant } from '../../../kernel/calendar.ts';
import { Centimes, sum } from '../../../kernel/money.ts';
import { afterSuspensions, countedFrom, dueAfter } from '../../../kernel/procedure/delays.ts';
import { currentSteps, currentTasks, findProcedure, stepOf } from '../../../kernel/procedure/groups.ts';
import { Assignee } from '../../../kernel/procedure/schema.ts';
import type { Role } from '../../../kernel/roles.ts';
import { isRipe } from '../closure.ts';
import { type Call, type Convention, DutyKind } from '../state.ts';
import type { Condition } from '../terms.ts';
import { balance, type Entry } from './ledger.ts';
import { unmetConditionsOf } from './tranche.ts';

/**
 * Duties: what a convention waits for that no step of a procedure asks. Each follows from the convention as it
 * stands, so it needs no event of its own: the act that is asked for settles it, and so does whatever else makes the
 * act needless. A test holds every duty against the permission of its act: nobody is asked for what they may not do.
 */

/** The act that settles a duty of each kind, and the role that it is asked of. */
const DUTIES = {
  submission: { act: 'submit', role: 'officer' },
  pledge: { act: 'pledge', role: 'officer' },
  pledgeConfirmation: { act: 'confirmPledge', role: 'approver' },
  receipt: { act: 'recordReceipt', role: 'accountant' },
  trancheEvidence: { act: 'provideDocument', role: 'officer' },
  justification: { act: 'justifyExpenditure', role: 'officer' },
  resumption: { act: 'resume', role: 'approver' },
  closingReport: { act: 'close', role: 'officer' },
} as const satisfies Record<DutyKind, { act: string; role: Role }>;

/** The act that settles a duty. */
export const dutyAct = (kind: DutyKind) => DUTIES[kind].act;

/** Its id is the same for as long as it stands. It matters from `openedAt` on, which may be yet to come. */
export const Duty = z.strictObject({
  id: z.string(),
  kind: DutyKind,
  assignee: Assignee,
  /** The pledge or the call it is about. */
  subject: z.optional(z.string()),
  tranche: z.optional(z.int()),
  /** What is still to be received or justified, in centimes. */
  amount: z.optional(Centimes),
  openedAt: Instant,
  dueAt: Instant,
  /** `settled` once the convention waits for it no more. */
  status: z.enum(['open', 'settled']),
});
export type Duty = z.infer<typeof Duty>;

type Given = Omit<Duty, 'id' | 'assignee' | 'status'> & { party: string; about?: string | number };

function duty({ party, about, ...given }: Given): Duty {
  const { role } = DUTIES[given.kind];
  const id = about === undefined ? given.kind : `${given.kind}-${about}`;
  return { ...given, id: id.toLowerCase(), assignee: { party, role }, status: 'open' };
}

/** What a convention waits for besides the tasks of its procedures. */
export function duties(convention: Convention): Duty[] {
  switch (convention.phase) {
    case 'draft':
    case 'returned':
      return [submission(convention)];
    case 'pledging':
      return pledging(convention);
    case 'active':
      return [
        ...receipts(convention),
        ...evidence(convention),
        ...justifications(convention),
        ...closing(convention),
      ];
    case 'suspended':
      return resumptions(convention);
    case 'terminated':
      return [...justifications(convention), ...closing(convention)];
    default:
      return [];
  }
}

const inTime = (convention: Convention, from: string) =>
  dueAfter(convention, from, convention.settings.dutyDelay);

function submission(convention: Convention): Duty {
  const { proposer, phaseSince } = convention;
  return duty({
    kind: 'submission',
    party: proposer,
    openedAt: phaseSince,
    dueAt: inTime(convention, phaseSince),
  });
}

/** While the money is short, parties that have pledged nothing; and each pledge that a colleague must confirm. */
function pledging(convention: Convention): Duty[] {
  const { terms, pledges, phaseSince: openedAt } = convention;
  const times = { openedAt, dueAt: pledgingEnds(convention) };
  const needed = Math.max(terms.target.minimum, sum(terms.components.map(({ cost }) => cost)));
  const isShort = pledges.length === 0 || sum(pledges.map(({ amount }) => amount)) < needed;
  const silent = terms.parties.filter(({ id }) => !pledges.some(({ party }) => party === id));
  return [
    ...(isShort ? silent : []).map(({ id }) => duty({ kind: 'pledge', party: id, about: id, ...times })),
    ...pledges
      .filter(({ status }) => status !== 'confirmed')
      .map(({ id, party }) => duty({ kind: 'pledgeConfirmation', party, about: id, subject: id, ...times })),
  ];
}

/** When the collection of pledges is to be concluded. */
function pledgingEnds(convention: Convention): string {
  const procedure = convention.procedures.find(
    ({ kind, status }) => kind === 'formation' && status === 'open',
  );
  const [step] = procedure ? currentSteps(procedure) : [];
  const tasks = procedure?.opened ? currentTasks(convention, procedure) : [];
  const opened = tasks.map((task) => dueAfter(convention, countedFrom(task), stepOf(convention, task).delay));
  const { phaseSince, settings } = convention;
  return opened.sort()[0] ?? dueAfter(convention, phaseSince, step?.delay ?? settings.dutyDelay);
}

/** Each call that is not paid in full: what comes in on it must be recorded. */
function receipts(convention: Convention): Duty[] {
  const open = convention.calls.filter(({ status }) => status === 'open');
  return open.map((call) =>
    duty({
      kind: 'receipt',
      party: convention.terms.accountHolder,
      about: call.id,
      subject: call.id,
      tranche: call.tranche,
      amount: call.amount - call.received,
      ...timesOf(convention, call),
    }),
  );
}

function timesOf(convention: Convention, { id }: Call): Pick<Duty, 'openedAt' | 'dueAt'> {
  const { entries, settings, tasks, changedAt } = convention;
  const openedAt =
    entries.find(({ motive, subject }) => motive === 'call' && subject === id)?.at ?? changedAt;
  const asked = tasks.findLast(({ kind, subject }) => kind === 'fundsCall' && subject === id);
  const from = asked ? countedFrom(asked) : openedAt;
  return { openedAt, dueAt: dueAfter(convention, from, settings.fundsCallDelay) };
}

const FILED: readonly Condition['type'][] = ['documentProvided', 'committeeMinutes', 'componentStatus'];

/** Each tranche not yet called whose conditions the project owner's evidence must meet, from its due date on. */
function evidence(convention: Convention): Duty[] {
  const { terms, settings } = convention;
  return terms.tranches
    .filter((tranche) => !findProcedure(convention, `tranche-${tranche.n}`))
    .filter((tranche) => unmetConditionsOf(convention, tranche).some(({ type }) => FILED.includes(type)))
    .map(({ n, dueDate }) => {
      const openedAt = beginningOf(dueDate);
      const dueAt = dueAfter(convention, openedAt, settings.conditionsDelay);
      return duty({
        kind: 'trancheEvidence',
        party: terms.projectOwner,
        about: n,
        tranche: n,
        openedAt,
        dueAt,
      });
    });
}

/** What was paid out of a tranche and is not justified, as far as a later tranche or the closure asks for it. */
function justifications(convention: Convention): Duty[] {
  return convention.terms.tranches.flatMap(({ n }) => {
    const left = balance(convention.entries, 'disbursed', { tranche: n });
    const spent = left + balance(convention.entries, 'justified', { tranche: n });
    const { percent, dueAt } = demandOn(convention, n);
    const amount = Math.min(left, Math.ceil((spent * percent) / 100) - (spent - left));
    if (amount <= 0) return [];
    const openedAt = lastOf(
      convention.entries,
      (entry) => entry.tranche === n && entry.debit === 'disbursed',
    );
    const asked = dueAt
      .filter((each) => each > openedAt)
      .map((each) => afterSuspensions(convention, openedAt, each, convention.settings.dutyDelay));
    const first = [inTime(convention, openedAt), ...asked].sort()[0] ?? openedAt;
    const party = convention.terms.projectOwner;
    return [duty({ kind: 'justification', party, about: n, tranche: n, amount, openedAt, dueAt: first })];
  });
}

/** How much of a tranche's spending must be justified, and the days on which a later tranche waits for it. */
function demandOn(convention: Convention, n: number): { percent: number; dueAt: string[] } {
  const asking = convention.terms.tranches
    .filter((tranche) => !findProcedure(convention, `tranche-${tranche.n}`))
    .flatMap((tranche) =>
      unmetConditionsOf(convention, tranche).flatMap((condition) =>
        condition.type === 'trancheJustified' && condition.tranche === n
          ? [{ percent: condition.percent, dueAt: beginningOf(tranche.dueDate) }]
          : [],
      ),
    );
  const percents = [convention.settings.closureJustifiedPercent, ...asking.map(({ percent }) => percent)];
  return { percent: Math.max(...percents), dueAt: asking.map(({ dueAt }) => dueAt) };
}

function lastOf(entries: readonly Entry[], is: (entry: Entry) => boolean): string {
  return entries.findLast(is)?.at ?? '';
}

/** Whoever of the three core parties may take a suspended convention up again. */
function resumptions(convention: Convention): Duty[] {
  const openedAt = convention.suspendedAt ?? convention.phaseSince;
  const dueAt = inTime(convention, openedAt);
  return convention.terms.parties
    .filter(({ kind }) => kind !== 'contributor')
    .map(({ id }) => duty({ kind: 'resumption', party: id, about: id, openedAt, dueAt }));
}

/** The final report, once nothing more is to be paid or justified, or the convention was terminated. */
function closing(convention: Convention): Duty[] {
  if (!isRipe(convention)) return [];
  const { phase, phaseSince, entries, proposer, settings } = convention;
  const openedAt = phase === 'terminated' ? phaseSince : (entries.at(-1)?.at ?? phaseSince);
  const dueAt = dueAfter(convention, openedAt, settings.reportDelay);
  return [duty({ kind: 'closingReport', party: proposer, openedAt, dueAt })];
}
