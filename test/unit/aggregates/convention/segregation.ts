import type { Event } from '../../../../functions/aggregates/convention/events.ts';
import type { Task } from '../../../../functions/aggregates/convention/procedures/tasks.ts';
import type { Convention } from '../../../../functions/aggregates/convention/state.ts';

/** Acts of a trail by which one person did two things that two must do, told from the events alone. */

const APPROVALS = ['review', 'deliberation', 'opposition', 'budgetControl', 'signature', 'visa'];

const who = ({ by }: Event) => (by.kind === 'person' ? by.sub : by.name);

/** The event as a fault when its maker is among the others. */
function clash(event: Event, others: Iterable<string>): string[] {
  return [...others].includes(who(event)) ? [`${event.type} ${event.seq} by ${who(event)}`] : [];
}

function decided({ tasks }: Convention, event: Event): Task | undefined {
  return event.type === 'TaskDecided' ? tasks.find(({ id }) => id === event.data.task) : undefined;
}

/** A person who wrote a draft approves it in no formation; a person who approved it does not write in the same one. */
function drafting(c: Convention, events: readonly Event[]): string[] {
  const drafters = new Set<string>();
  const approvers = new Set<string>();
  return events.flatMap((event) => {
    // A return makes the decisions void, so who made them may write the next draft, and not approve it.
    if (event.type === 'ConventionReturned') approvers.clear();
    if (event.type === 'ConventionProposed' || event.type === 'ConventionRevised') {
      drafters.add(who(event));
      return clash(event, approvers);
    }
    const task = decided(c, event);
    if (!task?.procedure.startsWith('formation') || !APPROVALS.includes(task.kind)) return [];
    approvers.add(who(event));
    return clash(event, drafters);
  });
}

function pledging(events: readonly Event[]): string[] {
  const pledgers = new Map<string, string>();
  return events.flatMap((event) => {
    if (event.type === 'PledgeMade') pledgers.set(event.data.pledge.id, who(event));
    if (event.type === 'PledgeRevised') pledgers.set(event.data.pledge, who(event));
    return event.type === 'PledgeConfirmed' ? clash(event, [pledgers.get(event.data.pledge) ?? '']) : [];
  });
}

function delivering(events: readonly Event[]): string[] {
  const declarers = new Map<string, string>();
  return events.flatMap((event) => {
    if (event.type === 'DeliveryDeclared') declarers.set(event.data.delivery.id, who(event));
    return event.type === 'DeliveryConfirmed' ? clash(event, [declarers.get(event.data.delivery) ?? '']) : [];
  });
}

function amending(c: Convention, events: readonly Event[]): string[] {
  const amenders = new Map<string, string>();
  return events.flatMap((event) => {
    if (event.type === 'AmendmentProposed') amenders.set(event.data.procedure.key, who(event));
    const task = decided(c, event);
    return task && APPROVALS.includes(task.kind) ? clash(event, [amenders.get(task.procedure) ?? '']) : [];
  });
}

function paying(events: readonly Event[]): string[] {
  const hands = new Map<string, string[]>();
  return events.flatMap((event) => {
    if (event.type === 'PaymentPrepared') hands.set(event.data.order.id, [who(event)]);
    if (event.type !== 'PaymentAuthorised' && event.type !== 'PaymentExecuted') return [];
    const before = hands.get(event.data.order) ?? [];
    hands.set(event.data.order, [...before, who(event)]);
    return clash(event, before);
  });
}

function closing(c: Convention, events: readonly Event[]): string[] {
  const reporters = new Set<string>();
  const refunders = new Set<string>();
  return events.flatMap((event) => {
    if (event.type === 'ClosureOpened') reporters.add(who(event));
    switch (decided(c, event)?.kind) {
      case 'finalReport':
        return clash(event, reporters);
      case 'refundAuthorisation':
        refunders.add(who(event));
        return clash(event, reporters);
      case 'refundExecution':
        return clash(event, [...reporters, ...refunders]);
      default:
        return [];
    }
  });
}

function resolving(c: Convention, events: readonly Event[]): string[] {
  const proposers = new Map<string, string>();
  return events.flatMap((event) => {
    if (event.type === 'ResolutionProposed') proposers.set(event.data.procedure.key, who(event));
    const task = decided(c, event);
    return task?.kind === 'resolutionApproval' ? clash(event, [proposers.get(task.procedure) ?? '']) : [];
  });
}

export function segregationFaults(c: Convention, events: readonly Event[]): string[] {
  return [
    ...drafting(c, events),
    ...pledging(events),
    ...delivering(events),
    ...amending(c, events),
    ...paying(events),
    ...closing(c, events),
    ...resolving(c, events),
  ];
}
