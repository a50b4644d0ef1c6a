import type { CommandData } from './commands.ts';
import type { Convention, Step } from './convention.ts';
import { endWhatIsOpen } from './ending.ts';
import { balance, type Posting, reached } from './ledger.ts';
import { filing } from './limits.ts';
import { procedureOf } from './procedure.ts';
import { refuse } from './refusals.ts';
import type { Turn } from './turn.ts';

/**
 * The ends of a convention: suspension and resumption, termination, and closure, in which the final report
 * is approved by the three parties and the unspent balance goes back to those who paid it in.
 */

export function suspend(turn: Turn, { reason }: CommandData<'suspend'>): void {
  turn.emit({ type: 'ConventionSuspended', data: { reason } });
}

/** Resumes; the due dates of open tasks move by as long as the suspension lasted. */
export function resume(turn: Turn, { reason }: CommandData<'resume'>): void {
  const since = turn.convention.suspendedAt ?? turn.now;
  const delayedBy = Math.max(0, Date.parse(turn.now) - Date.parse(since));
  turn.emit({ type: 'ConventionResumed', data: { reason, delayedBy } });
}

/** Terminates; what the convention still waited for is ended with it. */
export function terminate(turn: Turn, { reason }: CommandData<'terminate'>): void {
  turn.emit({ type: 'ConventionTerminated', data: { reason } });
  endWhatIsOpen(turn, reason);
}

/** The money still on the convention's account, by purse: each party's share is what is left of its own. */
export function unspent(convention: Convention): Posting[] {
  const purses = new Map<string, Posting>();
  for (const entry of convention.entries) {
    if (entry.debit !== 'received') continue;
    const { party, earmark, tranche } = entry;
    const amount = balance(convention.entries, 'received', {
      party,
      nature: 'cash',
      earmark: earmark ?? null,
      ...(tranche !== undefined && { tranche }),
    });
    if (amount <= 0) continue;
    purses.set(`${party}/${earmark ?? '-'}/${tranche ?? 0}`, {
      motive: 'refund',
      party,
      nature: 'cash',
      ...(earmark && { earmark }),
      debit: 'refunded',
      credit: 'received',
      amount,
      ...(tranche !== undefined && { tranche }),
    });
  }
  return [...purses.values()];
}

function stepsOf(convention: Convention): Step[] {
  const { settings, terms } = convention;
  const core = terms.parties.filter((party) => party.kind !== 'contributor');
  const common = { quorum: 'all', silence: 'escalate' } as const;
  return [
    {
      id: 'report',
      stage: 'report',
      order: 1,
      kind: 'finalReport',
      asked: core.map(({ id }) => ({ assignee: { party: id, role: 'approver' } })),
      delay: settings.reportDelay,
      ...common,
    },
    {
      id: 'refund-authorisation',
      stage: 'refundAuthorisation',
      order: 2,
      kind: 'refundAuthorisation',
      asked: [{ assignee: { party: terms.accountHolder, role: 'authorising-officer' } }],
      delay: settings.authorisationDelay,
      ...common,
    },
    {
      id: 'refund-execution',
      stage: 'refundExecution',
      order: 3,
      kind: 'refundExecution',
      asked: [{ assignee: { party: terms.accountHolder, role: 'accountant' } }],
      delay: settings.executionDelay,
      ...common,
    },
  ];
}

function assertRipe(convention: Convention): void {
  if (convention.phase === 'terminated') return;
  if (convention.amendments.some((each) => each.status === 'open')) throw refuse('amendmentOpen');
  const unanswered = convention.calls.find((call) => call.received < call.amount);
  if (unanswered) throw refuse('closureTooEarly', { what: `call ${unanswered.id}` });
  for (const { n } of convention.terms.tranches) {
    const procedure = convention.procedures.find((each) => each.key === `tranche-${n}`);
    if (procedure?.status !== 'done') throw refuse('closureTooEarly', { what: `tranche ${n}` });
  }
  const disbursed = reached(convention.entries, 'disbursed');
  const justified = reached(convention.entries, 'justified');
  if (justified * 100 < disbursed * convention.settings.closureJustifiedPercent) {
    throw refuse('closureTooEarly', { what: `${justified} / ${disbursed}` });
  }
}

/**
 * Opens the closure with its final report: every call answered, every tranche paid and justified, or the
 * convention terminated.
 */
export function close(turn: Turn, { report }: CommandData<'close'>): void {
  assertRipe(turn.convention);
  const number = 1 + turn.convention.procedures.filter((each) => each.kind === 'closure').length;
  const procedure = procedureOf('closure', number, stepsOf(turn.convention));
  const filed = filing(turn, report);
  turn.emit({ type: 'ClosureOpened', data: { procedure, filed } });
}

/** Returns the unspent balance to those who paid it in, by one bank reference. */
export function refundBalance(turn: Turn, reference: string): void {
  const entries = turn.book(unspent(turn.convention).map((posting) => ({ ...posting, reference })));
  turn.emit({ type: 'BalanceRefunded', data: { entries, reference } });
}
