import { textHashFor } from '../../functions/aggregates/convention/amendment/text.ts';
import type { Command, CommandData } from '../../functions/aggregates/convention/commands.ts';
import { availableFunds } from '../../functions/aggregates/convention/execution/availability.ts';
import {
  isNothing,
  receiverOf,
  undeclaredOf,
} from '../../functions/aggregates/convention/execution/in-kind/delivery.ts';
import { balance } from '../../functions/aggregates/convention/execution/ledger.ts';
import { conditionsStanding } from '../../functions/aggregates/convention/execution/tranche.ts';
import { progressOf } from '../../functions/aggregates/convention/procedures/progress.ts';
import type { Task } from '../../functions/aggregates/convention/procedures/tasks.ts';
import type { Convention } from '../../functions/aggregates/convention/state.ts';
import type { Terms } from '../../functions/aggregates/convention/terms.ts';
import { dayOf } from '../../functions/kernel/calendar.ts';
import { fingerprint } from '../../functions/kernel/chain.ts';
import type { Actor, Person } from '../../functions/kernel/principal.ts';
import { stepOf } from '../../functions/kernel/procedure/groups.ts';
import type { Role } from '../../functions/kernel/roles.ts';
import { person } from '../../scenarios/cases.ts';
import { linesFor } from '../../scenarios/lines.ts';
import { coverOf } from './bank-excursions.ts';
import { decide } from './decide.ts';
import { documentOf, WORKFLOW } from './life.ts';
import { BESIDE } from './stage.ts';

/** The act that brings a convention forward, whatever its state. */

export interface Move {
  command: Command;
  actor: Actor;
}

/** The terms and pledges that the sequence began with, to which the parties return when a draft cannot be completed. */
export interface Intent {
  terms: Terms;
  pledges: { party: string; terms: CommandData<'pledge'> }[];
}

/** Somebody who has prepared nothing and decided nothing before. */
const fresh = (party: string, role: Role): Person => person(party, role, 9);

export const openStep = (procedure: string): Move => ({
  command: { type: 'openGroup', data: { procedure } },
  actor: WORKFLOW,
});
export const applyDeadlines = (procedure: string): Move => ({
  command: { type: 'applyDeadlines', data: { procedure } },
  actor: WORKFLOW,
});

/** The decision on a task with all that it must carry. */
export function decision(
  c: Convention,
  task: Task,
  what: 'approve' | 'return' | 'reject',
  now: string,
): Command {
  const data = { task: task.id, decision: what };
  if (what !== 'approve') return { type: 'decideTask', data: { ...data, comment: 'Motif' } };
  if (task.kind === 'signature')
    return { type: 'decideTask', data: { ...data, textHash: textHashFor(c, task) } };
  if (task.kind === 'refundExecution') return { type: 'decideTask', data: { ...data, reference: 'VIR' } };
  if (task.kind !== 'deliberation') return { type: 'decideTask', data };
  const deliberation = {
    number: '1',
    date: dayOf(now),
    session: 'mars',
    votesFor: 9,
    votesAgainst: 1,
    abstentions: 0,
  };
  return { type: 'decideTask', data: { ...data, deliberation } };
}

function isTooLate(c: Convention, task: Task, now: string): boolean {
  return now > task.dueAt && stepOf(c, task).onTimeout !== 'escalate';
}

function onTask(c: Convention, task: Task, now: string): Move {
  if (isTooLate(c, task, now)) return applyDeadlines(task.procedure);
  const number = Number(task.procedure.replace('tranche-', ''));
  if (task.kind === 'fundsCall') return receipt(c, task.subject ?? '', now);
  if (task.kind === 'paymentPreparation') return preparation(c, number, now);
  const { party, role } = task.assignee;
  if (task.kind === 'paymentExecution') {
    const pay: Command = {
      type: 'executePayment',
      data: { order: task.subject ?? '', reference: `VIR-${task.id}` },
    };
    return orReturn(c, task, pay, now);
  }
  const approve = decision(c, task, 'approve', now);
  if (task.procedure.startsWith('amendment') || task.kind === 'refundExecution')
    return orReturn(c, task, approve, now);
  return { command: approve, actor: fresh(party, role) };
}

/** The act that a task asks for; where the convention has moved on from under it, it goes back. */
function orReturn(c: Convention, task: Task, command: Command, now: string): Move {
  const actor = fresh(task.assignee.party, task.assignee.role);
  const refused = 'refusal' in decide(c.id, c, command, actor, now, BESIDE);
  return { command: refused ? decision(c, task, 'return', now) : command, actor };
}

function receipt(c: Convention, id: string, now: string): Move {
  const call = c.calls.find((each) => each.id === id);
  const amount = (call?.amount ?? 0) - (call?.received ?? 0);
  return {
    command: {
      type: 'recordReceipt',
      data: { call: id, amount, valueDate: dayOf(now), reference: 'REC', confirmedDistinct: true },
    },
    actor: fresh(c.terms.accountHolder, 'accountant'),
  };
}

const earmarksOf = (c: Convention) => [
  undefined,
  ...new Set(c.books.funds.flatMap((each) => each.earmark ?? [])),
];

/** The balance of a tranche in an account, by earmark. */
export function heldBy(c: Convention, account: 'received' | 'disbursed', tranche: number) {
  return earmarksOf(c)
    .map((earmark) => ({
      earmark,
      amount: balance(c.books.funds, account, { tranche, nature: 'cash', earmark: earmark ?? null }),
    }))
    .filter(({ amount }) => amount > 0);
}

function preparation(c: Convention, tranche: number, now: string): Move {
  const lines = linesFor(c, availableFunds(c, tranche));
  const unpaid = c.calls.find((call) => call.tranche === tranche && call.status === 'open');
  if (lines.length === 0 && unpaid) return receipt(c, unpaid.id, now);
  // Nothing that the cost plan has room for: earmarked money alone, and its group's components are paid.
  if (lines.length === 0) {
    return {
      command: { type: 'closeTranche', data: { tranche } },
      actor: fresh(c.terms.accountHolder, 'authorising-officer'),
    };
  }
  return {
    command: { type: 'preparePayment', data: { tranche, lines } },
    actor: fresh(c.terms.accountHolder, 'officer'),
  };
}

function inPledging(c: Convention, intent: Intent): Move | undefined {
  const officer = (party: string) => fresh(party, 'officer');
  const { components, tranches } = intent.terms;
  const same = (a: unknown, b: unknown) => fingerprint(a) === fingerprint(b);
  if (!same(components, c.terms.components) || !same(tranches, c.terms.tranches)) {
    return {
      command: { type: 'revise', data: { terms: { components, tranches } } },
      actor: officer(c.proposer),
    };
  }
  const missing = [...intent.pledges];
  for (const { id, party, status, preparedBy: _by, ...terms } of c.pledges) {
    const index = missing.findIndex((each) => each.party === party && same(each.terms, terms));
    if (index < 0)
      return { command: { type: 'withdrawPledge', data: { pledge: id } }, actor: officer(party) };
    missing.splice(index, 1);
    if (status !== 'confirmed')
      return { command: { type: 'confirmPledge', data: { pledge: id } }, actor: fresh(party, 'approver') };
  }
  const [next] = missing;
  return next && { command: { type: 'pledge', data: next.terms }, actor: officer(next.party) };
}

/** Opens or decides what is due in the open procedures. */
function inProcedures(c: Convention, now: string): Move | undefined {
  const open = c.tasks.filter((each) => each.status === 'open');
  // Orders that are there come before the next is prepared.
  const task = open.find(({ kind }) => kind !== 'paymentPreparation');
  if (task) return onTask(c, task, now);
  const waiting = c.procedures.find((each) => each.status === 'open' && !each.opened);
  if (waiting) return openStep(waiting.key);
  return open[0] && onTask(c, open[0], now);
}

function inForce(c: Convention, now: string): Move | undefined {
  const due = inProcedures(c, now);
  if (due) return due;
  const unpaid = c.calls.find(({ status }) => status === 'open');
  if (unpaid) return receipt(c, unpaid.id, now);
  for (const { n } of c.terms.tranches) {
    const key = `tranche-${n}`;
    if (!c.procedures.some((each) => each.key === key)) {
      if (progressOf(c, key, now).next === 'openGroup') return openStep(key);
      const unmet = conditionsStanding(c, n).find(({ met }) => !met)?.condition.type;
      if (unmet === 'committeeMinutes') {
        const data = { tranche: n, document: documentOf('committee-minutes') };
        return { command: { type: 'provideDocument', data }, actor: fresh(c.proposer, 'officer') };
      }
    }
    const [spent] = heldBy(c, 'disbursed', n);
    if (spent) {
      const { amount, earmark } = spent;
      // Each life has one statement; who is asked says that it is another one.
      const document = documentOf('statement');
      const data = { tranche: n, amount, document, confirmedDistinct: true, ...(earmark && { earmark }) };
      return { command: { type: 'justifyExpenditure', data }, actor: fresh(c.terms.projectOwner, 'officer') };
    }
  }
  return inKind(c, now) ?? closing(c);
}

/** What is promised in kind is delivered whole; what is declared is confirmed. */
function inKind(c: Convention, now: string): Move | undefined {
  const declared = c.deliveries.find(({ status }) => status === 'declared');
  if (declared) {
    const command: Command = { type: 'confirmDelivery', data: { delivery: declared.id } };
    return { command, actor: fresh(receiverOf(c.terms, declared), 'approver') };
  }
  const promised = c.pledges.find(
    (each) => each.nature !== 'cash' && !isNothing(undeclaredOf(c.deliveries, each)),
  );
  if (!promised || c.phase === 'terminated') return undefined;
  const { amount, quantity } = undeclaredOf(c.deliveries, promised);
  const measure = { ...(quantity > 0 && { quantity }), ...(amount > 0 && { amount }) };
  const document = documentOf('delivery-minutes');
  const data = { pledge: promised.id, date: dayOf(now), ...measure, document, confirmedDistinct: true };
  return { command: { type: 'deliver', data }, actor: fresh(promised.party, 'officer') };
}

const closing = (c: Convention): Move => ({
  command: { type: 'close', data: { report: documentOf('final-report') } },
  actor: fresh(c.proposer, 'officer'),
});

/** The act that brings a convention on from where it stands; undefined at its end. */
export function sensible(c: Convention, intent: Intent, now: string): Move | undefined {
  const cover = c.phase === 'suspended' ? undefined : coverOf(c);
  const accountant = fresh(c.terms.accountHolder, 'accountant');
  // Money that open orders count on bears no charge until they are executed or returned.
  if (cover && !('refusal' in decide(c.id, c, cover, accountant, now, BESIDE)))
    return { command: cover, actor: accountant };
  switch (c.phase) {
    case 'draft':
    case 'returned':
      return { command: { type: 'submit', data: {} }, actor: fresh(c.proposer, 'officer') };
    case 'pledging':
      return inPledging(c, intent) ?? inProcedures(c, now);
    case 'active':
      return inForce(c, now);
    case 'suspended':
      return {
        command: { type: 'resume', data: { reason: 'Accord' } },
        actor: fresh(c.proposer, 'approver'),
      };
    case 'terminated':
      return inKind(c, now) ?? closing(c);
    case 'closed':
    case 'rejected':
    case 'lapsed':
    case 'withdrawn':
      return undefined;
    default:
      return inProcedures(c, now);
  }
}
