import { sum } from '../../../kernel/money.ts';
import { authorShown } from '../../../kernel/principal.ts';
import { withoutOpen } from '../../../kernel/procedure/evolve.ts';
import { book, type ChapterFolds, change, enter, preparerOf, withProcedure } from '../changes.ts';
import type { Event, EventData } from '../events.ts';
import type { Procedure } from '../procedures/tasks.ts';
import type { Convention } from '../state.ts';
import { type Entry, eventOfEntry } from './entries.ts';
import { type OrderStep, type PaymentOrder, procedureOf } from './records.ts';
import { withCallChanged } from './reduced-call.ts';
import { reserved } from './reprogramming/evolve.ts';
import type { Resolution } from './resolution.ts';

/** How the events of a convention in force change it: calls, payments, documents, reversals, suspensions. */

export const EXECUTION = {
  FundsCalled(c, { data }) {
    const called = { ...withProcedure(c, data.procedure), calls: [...c.calls, ...data.calls] };
    return book(called, data.entries);
  },
  CallsCancelled(c, { data }) {
    const booked = book(c, data.entries);
    const calls = change(booked.calls, ({ id }) => data.calls.includes(id), { status: 'cancelled' });
    return { ...booked, calls };
  },
  ReceiptRecorded: (c, { data }) => book(c, data.entries),
  PaymentPrepared: (c, { data, ...event }) => ({
    ...withProcedure(c, data.procedure),
    orders: [...c.orders, { ...data.order, prepared: stepOf(event) }],
  }),
  PaymentAuthorised: (c, { data, ...event }) =>
    withOrder(c, data.order, {
      status: 'authorised',
      authorisedBy: data.by,
      authorised: stepOf(event),
    }),
  PaymentReturned: (c, { data }) => withoutOrder(c, data.order, 'returned'),
  PaymentCancelled: (c, { data }) => withoutOrder(c, data.order, 'cancelled'),
  PaymentExecuted(c, { data: { order, by, reference, entries }, ...event }) {
    const valueDate = entries[0]?.valueDate;
    const paid = entries.filter(({ motive }) => motive === 'disbursement');
    const drawn = paid.map(({ party, earmark, tranche, amount }) => ({
      ...{ party, amount, returned: 0 },
      ...(earmark && { earmark }),
      ...(tranche !== undefined && { tranche }),
    }));
    const executed = { executedBy: by, executed: stepOf(event), drawn, ...(valueDate && { valueDate }) };
    return book(withOrder(c, order, { status: 'executed', reference, ...executed }), entries);
  },
  DocumentProvided: (c, { data }) => ({ ...c, documents: [...c.documents, data.filed] }),
  ExpenditureJustified: (c, { data }) =>
    book({ ...c, documents: [...c.documents, data.filed] }, data.entries),
  ComponentReported: (c, { data }) => ({
    ...c,
    componentStatus: { ...c.componentStatus, [data.component]: data.status },
  }),
  EntryReversed: (c, { data }) => reversed(c, data),
  ResolutionProposed: (c, event) => proposedResolution(c, event),
  ResolutionAdopted(c, { data: { number, entries }, at }) {
    const moved = sum(entries.map(({ amount }) => amount));
    const booked = book(settled(c, number, { status: 'adopted', moved }), entries);
    const adopted = booked.resolutions.find((each) => each.number === number);
    if (!adopted) return booked;
    return withCallChanged(reserved(booked, adopted, entries, at), adopted, entries);
  },
  ResolutionRejected: (c, { data }) => settled(c, data.number, { status: 'rejected' }),
  TrancheClosed: (c, { data }) => ({
    ...withProcedureDone(c, `tranche-${data.tranche}`),
    closedTranches: [...c.closedTranches, data.tranche],
  }),
  TrancheReopened: (c, { data }) => reopened(c, data),
  ConventionSuspended: (c, { data, at }) => ({
    ...enter(c, 'suspended', at),
    suspendedAt: at,
    reason: data.reason,
  }),
  ConventionResumed(c, { at }) {
    const { reason: _past, ...rest } = withoutSuspension(c, at);
    return enter({ ...rest, resumptions: c.resumptions + 1 }, 'active', at);
  },
} satisfies ChapterFolds;

/** Who took a step of an order, and when. */
const stepOf = ({ by, at }: Pick<Event, 'by' | 'at'>): OrderStep => ({ ...authorShown(by), at });

function proposedResolution(
  c: Convention,
  event: Extract<Event, { type: 'ResolutionProposed' }>,
): Convention {
  const { number, reason, matter, about, procedure } = event.data;
  const [preparedBy = ''] = preparerOf(event);
  const resolution: Resolution = {
    id: procedure.key,
    number,
    reason,
    matter,
    about,
    status: 'open',
    preparedBy,
  };
  return { ...withProcedure(c, procedure), resolutions: [...c.resolutions, resolution] };
}

function settled(c: Convention, number: number, by: Pick<Resolution, 'status' | 'moved'>): Convention {
  return { ...c, resolutions: change(c.resolutions, (each) => each.number === number, by) };
}

function withOrder(c: Convention, order: string, by: Partial<PaymentOrder>): Convention {
  return { ...c, orders: change(c.orders, ({ id }) => id === order, by) };
}

/** An order that will not be paid: its procedure ends with it. */
function withoutOrder(c: Convention, order: string, status: 'returned' | 'cancelled'): Convention {
  return withProcedureDone(withOrder(c, order, { status }), procedureOf({ id: order }));
}

function withProcedureDone(c: Convention, procedure: string): Convention {
  const isOpen = ({ key, status }: Procedure) => key === procedure && status === 'open';
  return {
    ...c,
    procedures: change(c.procedures, isOpen, { status: 'done', opened: false }),
    tasks: withoutOpen(c.tasks, procedure),
  };
}

/** Money goes back to where it came from; a payment that is undone is paid no more. */
function reversed(c: Convention, { entries }: EventData<'EntryReversed'>): Convention {
  const unpaid = entries.flatMap(({ credit, subject }) => (credit === 'disbursed' ? [subject] : []));
  const isUnpaid = ({ id, status }: PaymentOrder) => status === 'executed' && unpaid.includes(id);
  const orders = withoutReturns(change(c.orders, isUnpaid, { status: 'reversed' }), entries);
  const isUndone = ({ id }: Resolution) =>
    entries.some(({ credit, subject }) => credit === 'writtenOff' && subject === id);
  const resolutions = change(c.resolutions, isUndone, { status: 'reversed' });
  return { ...book(c, entries), orders, resolutions };
}

/** Orders once parts of them that had come back are out again. */
function withoutReturns(orders: readonly PaymentOrder[], entries: readonly Entry[]): PaymentOrder[] {
  const undone = entries.flatMap(({ reverses }) => (reverses ? (eventOfEntry(reverses) ?? []) : []));
  return orders.map((order) => {
    const returns = order.returns?.filter(({ event }) => !undone.includes(event));
    return returns === undefined || returns.length === order.returns?.length
      ? order
      : { ...withBack(order, entries, -1), returns };
  });
}

/** An order whose drawn money has come back by entries, or is out again. */
export function withBack(order: PaymentOrder, entries: readonly Entry[], by: 1 | -1): PaymentOrder {
  const drawn = order.drawn?.map((each) => {
    const own = entries.filter(
      ({ party, earmark, tranche }) =>
        party === each.party && earmark === each.earmark && tranche === each.tranche,
    );
    return { ...each, returned: each.returned + by * sum(own.map(({ amount }) => amount)) };
  });
  return { ...order, ...(drawn && { drawn }) };
}

function reopened(c: Convention, data: EventData<'TrancheReopened'>): Convention {
  const procedure = c.procedures.find(({ key }) => key === data.procedure);
  const step = procedure?.steps.find(({ stage }) => stage === data.stage);
  if (!procedure || !step) return c;
  return {
    ...c,
    closedTranches: data.wasClosed
      ? c.closedTranches.filter((n) => n !== procedure.number)
      : c.closedTranches,
    procedures: change(c.procedures, ({ key }) => key === procedure.key, {
      status: 'open',
      opened: false,
      order: step.order,
      reopened: procedure.reopened + 1,
    }),
    tasks: withoutOpen(c.tasks, procedure.key),
  };
}

/** A suspension is over: no delay ran in its time. What that makes of due dates comes with an event of its own. */
export function withoutSuspension(c: Convention, until: string): Convention {
  const { suspendedAt: from, ...rest } = c;
  return from === undefined ? c : { ...rest, suspensions: [...c.suspensions, { from, until }] };
}
