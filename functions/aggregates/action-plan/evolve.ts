import type { Folds } from '../../kernel/event.ts';
import type { EventAuthor } from '../../kernel/principal.ts';
import {
  stopped,
  withStepConcluded,
  withStepOpened,
  withTaskApprovedTacitly,
  withTaskDecided,
  withTaskEscalated,
  withTaskReminded,
} from '../../kernel/procedure/evolve.ts';
import { withDueDatesMoved } from '../../kernel/procedure/reckon.ts';
import type { ActionPlan, KeptSession, Phase, Procedure, Revision } from './action-plan.ts';
import { withContentsChanges } from './changes.ts';
import type { Event, EventType } from './events.ts';

/** Applies an event to an action plan: pure, total, and the only way a plan changes. */
export function evolve(before: ActionPlan | undefined, event: Event): ActionPlan {
  const changed = event.type === 'PlanProposed' ? proposed(event) : folded(known(before), event.type, event);
  return { ...changed, version: event.seq, lastHash: event.hash, changedAt: event.at };
}

type Later = Exclude<EventType, 'PlanProposed'>;
type Of<T extends EventType> = Extract<Event, { type: T }>;

function folded<T extends Later>(plan: ActionPlan, type: T, event: Of<T>) {
  return FOLDS[type](plan, event);
}

function known(plan: ActionPlan | undefined): ActionPlan {
  if (!plan) throw new Error('A trail begins with PlanProposed');
  return plan;
}

function proposed({ actionPlanId, at, by, previous, data }: Of<'PlanProposed'>): ActionPlan {
  const { daysOff, ...rest } = data;
  return {
    ...rest,
    id: actionPlanId,
    version: 0,
    lastHash: previous,
    createdAt: at,
    changedAt: at,
    phase: 'draft',
    phaseSince: at,
    preparers: by.kind === 'person' ? [by.sub] : [],
    revisions: [],
    sessions: [],
    procedures: [],
    tasks: [],
    daysOff: daysOff.map((day) => ({ day })),
  };
}

const FOLDS: Folds<ActionPlan, Event, Later> = {
  PlanRevised: (p, { data, by }) =>
    prepared({ ...p, contents: withContentsChanges(p.contents, data.changes) }, by),
  LineDeparted: (p, { data, by }) => ({
    ...(p.phase === 'inForce' ? p : prepared(p, by)),
    contents: withContentsChanges(p.contents, { lines: { removed: [data.convention] } }),
  }),
  PlanSubmitted: (p, { data, at, by }) => ({
    ...enter(prepared(withoutReason(p), by), 'review', at),
    procedures: [...p.procedures, data.procedure],
  }),
  StepOpened: (p, { data }) => ({ ...p, ...withStepOpened(p, data) }),
  DueDatesMoved: (p, { data, at }) => withDueDatesMoved(p, data, at),
  StepConcluded: (p, { data }) => ({ ...p, ...withStepConcluded(p, data) }),
  TaskDecided: (p, event) => ({ ...p, tasks: withTaskDecided(p.tasks, event.data, event) }),
  TaskReminded: (p, { data }) => ({ ...p, tasks: withTaskReminded(p.tasks, data) }),
  TaskEscalated: (p, { data, at }) => ({ ...p, tasks: withTaskEscalated(p.tasks, data, at) }),
  TaskApprovedTacitly: (p, { data, at }) => ({ ...p, tasks: withTaskApprovedTacitly(p.tasks, data, at) }),
  AdoptionBegun: (p, { at }) => enter(p, 'adoption', at),
  PlanReturned: (p, { data, at }) => ({ ...enter(p, 'returned', at), reason: data.reason }),
  PlanRejected: (p, { data, at }) => ended(p, 'rejected', data.reason, at),
  PlanLapsed: (p, { data, at }) => ended(p, 'lapsed', data.reason, at),
  PlanWithdrawn: (p, { data, at }) => ended(p, 'withdrawn', data.reason, at),
  PlanEnteredIntoForce: (p, { at }) => ({ ...enter(p, 'inForce', at), inForceAt: at }),
  RevisionProposed: (p, { data, at, by }) => ({
    ...p,
    revisions: [...p.revisions, revisionOf(data, at, by)],
    procedures: [...p.procedures, data.procedure],
  }),
  RevisionAdopted: (p, { data }) => adopted(p, data.number),
  RevisionRejected: (p, { data }) => ({
    ...p,
    revisions: settled(p.revisions, data.number, { status: 'rejected', outcome: data.reason }),
  }),
  SessionCalled: (p, { data: { number, session } }) => ({
    ...p,
    sessions: [...p.sessions, { ...session, number, status: 'called' }],
  }),
  SessionCorrected: (p, { data: { number, ...agenda } }) =>
    withSession(p, number, (session) => ({ ...session, ...agenda })),
  SessionMoved: (p, { data: { number, day, reason } }) =>
    withSession(p, number, (session) => ({ ...session, day, reason, movedFrom: session.day })),
  SessionCancelled: (p, { data: { number, reason } }) =>
    withSession(p, number, (session) => ({ ...session, status: 'cancelled', reason })),
  SessionHeld: (p, { data: { number, session } }) => {
    const held = { ...session, number, status: 'held' as const };
    if (!p.sessions.some((each) => each.number === number)) return { ...p, sessions: [...p.sessions, held] };
    return withSession(p, number, ({ takesUp: _called, ...before }) => ({ ...before, ...held }));
  },
  ClosureBegun: (p, { data, at, by }) => ({
    ...enter(withoutReason(p), 'closing', at),
    report: { document: data.report, filedBy: by.kind === 'person' ? by.sub : by.name },
    procedures: [...p.procedures, data.procedure],
  }),
  ClosureReturned: (p, { data, at }) => {
    const { report: _past, ...rest } = p;
    return { ...enter(rest, 'inForce', at), reason: data.reason };
  },
  PlanClosed: (p, { at }) => enter(withoutSessionsToCome(p), 'closed', at),
};

function enter(p: ActionPlan, phase: Phase, at: string): ActionPlan {
  return { ...p, phase, phaseSince: at };
}

function withoutReason(p: ActionPlan): ActionPlan {
  const { reason: _past, ...rest } = p;
  return rest;
}

function withSession(
  p: ActionPlan,
  number: number,
  change: (session: KeptSession) => KeptSession,
): ActionPlan {
  return { ...p, sessions: p.sessions.map((each) => (each.number === number ? change(each) : each)) };
}

/** With a plan its committee ends: what was called for a day to come is not held. */
function withoutSessionsToCome(p: ActionPlan): ActionPlan {
  return {
    ...p,
    sessions: p.sessions.map((each) => (each.status === 'called' ? { ...each, status: 'cancelled' } : each)),
  };
}

/** All that was asked stops. */
function ended(p: ActionPlan, phase: Phase, reason: string, at: string): ActionPlan {
  return { ...enter({ ...p, ...stopped(p) }, phase, at), reason };
}

function prepared(p: ActionPlan, by: EventAuthor): ActionPlan {
  if (by.kind !== 'person' || p.preparers.includes(by.sub)) return p;
  return { ...p, preparers: [...p.preparers, by.sub] };
}

function revisionOf(
  {
    number,
    reason,
    changes,
  }: { number: number; reason: string; changes: Revision['changes']; procedure: Procedure },
  at: string,
  by: EventAuthor,
): Revision {
  const preparedBy = by.kind === 'person' ? by.sub : by.name;
  return { number, reason, changes, status: 'open', preparedBy, proposedAt: at };
}

function settled(revisions: readonly Revision[], number: number, change: Partial<Revision>): Revision[] {
  return revisions.map((each) => (each.number === number ? { ...each, ...change } : each));
}

function adopted(p: ActionPlan, number: number): ActionPlan {
  const changes = p.revisions.find((each) => each.number === number)?.changes ?? {};
  return {
    ...p,
    contents: withContentsChanges(p.contents, changes),
    revisions: settled(p.revisions, number, { status: 'adopted' }),
  };
}
