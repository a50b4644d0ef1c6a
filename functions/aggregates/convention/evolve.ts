import { withDaysOff } from '../../kernel/days-off.ts';
import { withListChange } from '../../kernel/list-change.ts';
import {
  stopped,
  withoutOpen,
  withStepConcluded,
  withStepOpened,
  withTaskApprovedTacitly,
  withTaskDecided,
  withTaskEscalated,
  withTaskReminded,
} from '../../kernel/procedure/evolve.ts';
import type { Event, EventData } from './events.ts';
import type { Entry } from './execution/ledger.ts';
import { withPlanChange, withTermsChanges } from './formation/revision.ts';
import type { Call, Convention, PaymentOrder, Pledge, Procedure } from './state.ts';

/** Applies an event to a convention: pure, total, and the only way a convention changes. */
export function evolve(before: Convention | undefined, event: Event): Convention {
  const changed =
    event.type === 'ConventionProposed' ? proposed(event.data, event) : apply(known(before), event);
  return { ...changed, version: event.seq, lastHash: event.hash, changedAt: event.at };
}

/** The convention that a trail tells of. */
export function replay(events: readonly Event[]): Convention | undefined {
  let convention: Convention | undefined;
  for (const event of events) convention = evolve(convention, event);
  return convention;
}

function known(convention: Convention | undefined): Convention {
  if (!convention) throw new Error('A trail begins with ConventionProposed');
  return convention;
}

function proposed(data: EventData<'ConventionProposed'>, event: Event): Convention {
  return {
    id: event.conventionId,
    number: data.number,
    version: 0,
    lastHash: event.previous,
    phase: 'draft',
    createdAt: event.at,
    changedAt: event.at,
    phaseSince: event.at,
    proposer: data.proposer,
    preparers: preparerOf(event),
    terms: data.terms,
    settings: data.settings,
    plan: data.plan,
    textVersion: 1,
    pledges: [],
    lastPledge: 0,
    componentStatus: {},
    procedures: [],
    tasks: [],
    calls: [],
    documents: [],
    orders: [],
    entries: [],
    amendments: [],
    suspensions: [],
    daysOff: data.daysOff.map((day) => ({ day })),
    resumptions: 0,
  };
}

function apply(c: Convention, event: Exclude<Event, { type: 'ConventionProposed' }>): Convention {
  switch (event.type) {
    case 'ConventionRevised':
      return {
        ...c,
        terms: withTermsChanges(c.terms, event.data.terms),
        settings: { ...c.settings, ...event.data.settings },
        plan: withPlanChange(c.plan, event.data.plan),
        preparers: [...new Set([...c.preparers, ...preparerOf(event)])],
      };
    case 'ConventionSubmitted': {
      const { reason: _past, ...rest } = withProcedure(c, event.data.procedure);
      return enter(rest, event.data.phase, event.at);
    }
    case 'ConventionWithdrawn':
      return { ...leave(c, 'withdrawn', event.at), reason: event.data.reason };
    case 'PledgeMade':
      return { ...c, pledges: [...c.pledges, event.data.pledge], lastPledge: lastOf(c, [event.data.pledge]) };
    case 'PledgeRevised': {
      const { pledge: id, terms, preparedBy, entries } = event.data;
      return book(
        {
          ...c,
          pledges: c.pledges.map((each) =>
            each.id === id ? { id, party: each.party, status: 'pledged', preparedBy, ...terms } : each,
          ),
        },
        entries,
      );
    }
    case 'PledgeWithdrawn':
      return book(
        { ...c, pledges: c.pledges.filter((each) => each.id !== event.data.pledge) },
        event.data.entries,
      );
    case 'PledgeConfirmed':
      return book(changePledge(c, event.data.pledge, { status: 'confirmed' }), event.data.entries);
    case 'StepOpened':
      return { ...c, ...withStepOpened(c, event.data) };
    case 'TaskDecided':
      return { ...c, tasks: withTaskDecided(c.tasks, event.data, event) };
    case 'TaskReminded':
      return { ...c, tasks: withTaskReminded(c.tasks, event.data) };
    case 'TaskEscalated':
      return { ...c, tasks: withTaskEscalated(c.tasks, event.data, event.at) };
    case 'DueDatesMoved':
      return dueDatesMoved(c, event.data, event.at);
    case 'DutiesBegun':
      return c;
    case 'TaskApprovedTacitly':
      return { ...c, tasks: withTaskApprovedTacitly(c.tasks, event.data, event.at) };
    case 'StepConcluded':
      return { ...c, ...withStepConcluded(c, event.data) };
    case 'PhaseEntered':
      return enter(c, event.data.phase, event.at);
    case 'ConventionReturned':
      return { ...leave(c, 'returned', event.at), reason: event.data.reason };
    case 'ConventionRejected':
      return { ...leave(c, 'rejected', event.at), reason: event.data.reason };
    case 'ConventionLapsed':
      return { ...leave(c, 'lapsed', event.at), reason: event.data.reason };
    case 'EnteredIntoForce':
      return enter(book(c, event.data.entries), 'active', event.at);
    case 'FundsCalled':
      return book(
        { ...withProcedure(c, event.data.procedure), calls: [...c.calls, ...event.data.calls] },
        event.data.entries,
      );
    case 'CallsCancelled':
      return cancelCalls(book(c, event.data.entries), event.data.calls);
    case 'ReceiptRecorded':
      return book(c, event.data.entries);
    case 'PaymentPrepared':
      return { ...c, orders: [...c.orders, event.data.order] };
    case 'PaymentAuthorised':
      return changeOrder(c, event.data.order, { status: 'authorised', authorisedBy: event.data.by });
    case 'PaymentReturned':
      return changeOrder(c, event.data.order, { status: 'returned' });
    case 'PaymentCancelled':
      return changeOrder(c, event.data.order, { status: 'cancelled' });
    case 'PaymentExecuted': {
      const { order, by, reference, entries } = event.data;
      return book(changeOrder(c, order, { status: 'executed', executedBy: by, reference }), entries);
    }
    case 'DocumentProvided':
      return { ...c, documents: [...c.documents, event.data.filed] };
    case 'ExpenditureJustified':
      return book({ ...c, documents: [...c.documents, event.data.filed] }, event.data.entries);
    case 'ComponentReported':
      return {
        ...c,
        componentStatus: { ...c.componentStatus, [event.data.component]: event.data.status },
      };
    case 'EntryReversed':
      return reversed(c, event.data);
    case 'AmendmentProposed': {
      const { number, reason, changes, procedure } = event.data;
      return {
        ...withProcedure(c, procedure),
        amendments: [
          ...c.amendments,
          { number, reason, changes, status: 'open', preparedBy: preparerOf(event)[0] ?? '' },
        ],
      };
    }
    case 'AmendmentAdopted':
      return book(amended(c, event.data), event.data.entries);
    case 'AmendmentRejected':
      return settleAmendment(c, event.data.number, 'rejected');
    case 'ConventionSuspended':
      return {
        ...enter(c, 'suspended', event.at),
        suspendedAt: event.at,
        reason: event.data.reason,
      };
    case 'ConventionResumed':
      return resumed(c, event.at);
    case 'ConventionTerminated':
      return {
        ...leave(afterSuspension(c, event.at), 'terminated', event.at),
        terminatedAt: event.at,
        reason: event.data.reason,
      };
    case 'ClosureOpened':
      return {
        ...enter(withProcedure(c, event.data.procedure), 'closing', event.at),
        documents: [...c.documents, event.data.filed],
      };
    case 'ClosureReturned':
      return { ...leave(c, event.data.phase, event.at), reason: event.data.reason };
    case 'BalanceRefunded':
      return book(c, event.data.entries);
    case 'ConventionClosed':
      return leave(c, 'closed', event.at);
  }
}

function amended(c: Convention, { number, terms, pledges = {} }: EventData<'AmendmentAdopted'>): Convention {
  return {
    ...settleAmendment(c, number, 'adopted'),
    terms: withTermsChanges(c.terms, terms),
    pledges: withListChange(c.pledges, pledges, ({ id }) => id),
    lastPledge: lastOf(c, pledges.put ?? []),
    textVersion: c.textVersion + 1,
  };
}

function preparerOf(event: Event): string[] {
  return event.by.kind === 'person' ? [event.by.sub] : [];
}

function lastOf(c: Convention, pledges: readonly Pledge[]): number {
  return Math.max(c.lastPledge, ...pledges.map((each) => Number(each.id.slice(1))));
}

function enter(c: Convention, phase: Convention['phase'], at: string): Convention {
  return { ...c, phase, phaseSince: at };
}

/** Leaves the road: what was open on it stops, and nobody is asked any more. */
function leave(c: Convention, phase: Convention['phase'], at: string): Convention {
  return { ...enter(c, phase, at), ...stopped(c) };
}

function book(c: Convention, entries: readonly Entry[]): Convention {
  if (entries.length === 0) return c;
  const all = [...c.entries, ...entries];
  const calls = c.calls.map((call) => {
    const change = entries.reduce((total, entry) => {
      if (entry.subject !== call.id) return total;
      if (entry.debit === 'received') return total + entry.amount;
      return entry.credit === 'received' ? total - entry.amount : total;
    }, 0);
    return change === 0 ? call : withReceived(call, call.received + change);
  });
  return { ...c, entries: all, calls };
}

function withReceived(call: Call, received: number): Call {
  const status = received < call.amount ? 'open' : 'paid';
  return { ...call, received, status: call.status === 'cancelled' ? 'cancelled' : status };
}

function cancelCalls(c: Convention, ids: readonly string[]): Convention {
  return { ...c, calls: change(c.calls, (each) => ids.includes(each.id), { status: 'cancelled' }) };
}

function reversed(c: Convention, { entries, reopens }: EventData<'EntryReversed'>): Convention {
  const unpaid = entries.flatMap(({ credit, subject }) => (credit === 'disbursed' ? [subject] : []));
  const booked: Convention = {
    ...book(c, entries),
    orders: c.orders.map((order) =>
      order.status === 'executed' && unpaid.includes(order.id) ? { ...order, status: 'reversed' } : order,
    ),
  };
  const procedure = booked.procedures.find((each) => each.key === reopens?.procedure);
  const step = procedure?.steps.find((each) => each.stage === reopens?.stage);
  if (!procedure || !step) return booked;
  const reopened = changeProcedure(booked, procedure.key, {
    status: 'open',
    opened: false,
    order: step.order,
    reopened: procedure.reopened + 1,
  });
  return { ...reopened, tasks: withoutOpen(reopened.tasks, procedure.key) };
}

/** A suspension is over: no delay ran in its time. What that makes of due dates comes next. */
function afterSuspension(c: Convention, until: string): Convention {
  const { suspendedAt: from, ...rest } = c;
  return from === undefined ? c : { ...rest, suspensions: [...c.suspensions, { from, until }] };
}

function resumed(c: Convention, at: string): Convention {
  const { reason: _past, ...rest } = afterSuspension(c, at);
  return enter({ ...rest, resumptions: c.resumptions + 1 }, 'active', at);
}

function dueDatesMoved(c: Convention, data: EventData<'DueDatesMoved'>, at: string): Convention {
  const tasks = c.tasks.map((task) => {
    const { dueAt, remindAt } = data.tasks.find((each) => each.task === task.id) ?? task;
    return dueAt === task.dueAt ? task : { ...task, dueAt, ...(remindAt !== undefined && { remindAt }) };
  });
  const { holidays = [], yearly = [], withdrawn = [] } = data;
  const added = [...yearly, ...holidays.map(({ day }) => day)];
  return { ...c, tasks, daysOff: withDaysOff(c.daysOff, { added, withdrawn }, at) };
}

function withProcedure(c: Convention, procedure: Procedure): Convention {
  return { ...c, procedures: [...c.procedures, procedure] };
}

function change<T extends object>(list: readonly T[], is: (each: T) => boolean, by: Partial<T>): T[] {
  return list.map((each) => (is(each) ? { ...each, ...by } : each));
}

function changePledge(c: Convention, id: string, by: Partial<Pledge>): Convention {
  return { ...c, pledges: change(c.pledges, (each) => each.id === id, by) };
}
function changeProcedure(c: Convention, key: string, by: Partial<Procedure>): Convention {
  return { ...c, procedures: change(c.procedures, (each) => each.key === key, by) };
}
function changeOrder(c: Convention, id: string, by: Partial<PaymentOrder>): Convention {
  return { ...c, orders: change(c.orders, (each) => each.id === id, by) };
}
function settleAmendment(c: Convention, number: number, status: 'adopted' | 'rejected'): Convention {
  return { ...c, amendments: change(c.amendments, (each) => each.number === number, { status }) };
}
