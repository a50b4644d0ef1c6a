import type { Folds } from '../../kernel/event.ts';
import type { EventAuthor } from '../../kernel/principal.ts';
import {
  stopped,
  withoutOpen,
  withStepConcluded,
  withStepOpened,
  withTaskDecided,
  withTaskEscalated,
  withTaskReminded,
} from '../../kernel/procedure/evolve.ts';
import { withDueDatesMoved } from '../../kernel/procedure/reckon.ts';
import type { Consultation, Meeting, Phase, Procedure, Recommendation } from './consultation.ts';
import type { Event, EventType } from './events.ts';
import { isWorkedOn } from './recommendations/way.ts';

/** Applies an event to a consultation: pure, total, and the only way a consultation changes. */
export function evolve(before: Consultation | undefined, event: Event): Consultation {
  const changed =
    event.type === 'ConsultationCalled' ? called(event) : folded(known(before), event.type, event);
  return { ...changed, version: event.seq, lastHash: event.hash, changedAt: event.at };
}

type Later = Exclude<EventType, 'ConsultationCalled'>;
type Of<T extends EventType> = Extract<Event, { type: T }>;

function folded<T extends Later>(consultation: Consultation, type: T, event: Of<T>) {
  return FOLDS[type](consultation, event);
}

function known(consultation: Consultation | undefined): Consultation {
  if (!consultation) throw new Error('A trail begins with ConsultationCalled');
  return consultation;
}

function called({ consultationId, at, previous, data }: Of<'ConsultationCalled'>): Consultation {
  const { daysOff, ...rest } = data;
  return {
    ...rest,
    id: consultationId,
    version: 0,
    lastHash: previous,
    createdAt: at,
    changedAt: at,
    phase: 'called',
    phaseSince: at,
    attendance: [],
    preparers: [],
    recommendations: [],
    procedures: [],
    tasks: [],
    daysOff: daysOff.map((day) => ({ day })),
  };
}

const FOLDS: Folds<Consultation, Event, Later> = {
  ConsultationCorrected: (c, { data }) => ({ ...c, meeting: data.meeting }),
  ConsultationPostponed: (c, { data, at }) => ({ ...enter(c, 'postponed', at), reason: data.reason }),
  ConsultationCalledAgain: (c, { data, at }) => met(c, 'called', data.meeting, at),
  ConsultationCancelled: (c, { data, at }) => ({ ...enter(c, 'cancelled', at), reason: data.reason }),
  ConsultationHeld: (c, { data, at }) => met(c, 'held', data.meeting, at),
  AttendanceRecorded: (c, { data, by }) => ({ ...prepared(c, by), attendance: data.attendance }),
  MinutesRecorded: (c, { data, by }) => ({ ...prepared(c, by), minutes: { document: data.document } }),
  MinutesApproved: (c, { seq, at }) => ({
    ...enter(c, 'minutesApproved', at),
    approvedAt: at,
    // From now on they are shown to everybody.
    recommendations: c.recommendations.map((each) => ({ ...each, version: seq })),
  }),
  RecommendationRecorded: (c, { data, seq, by }) => ({
    ...prepared(c, by),
    recommendations: [...c.recommendations, { ...data, version: seq, status: 'recorded', links: [] }],
  }),
  RecommendationCorrected: (c, { data, seq, by }) => changed(prepared(c, by), data.n, seq, () => data),
  RecommendationAssigned: (c, event) => {
    const { n, assignee, from, reason, procedure } = event.data;
    const { at, seq } = event;
    const reassigned = from && {
      from,
      ...(reason !== undefined && { reason }),
      at,
      party: partyOf(c, event),
    };
    const assigned = changed(c, n, seq, (before) => ({
      assignee,
      ...(reassigned && { reassigned }),
      // What was accepted stays so, whoever takes it over.
      status: isWorkedOn(before) ? before.status : 'assigned',
      referredAt: undefined,
    }));
    return procedure ? asking(assigned, procedure) : assigned;
  },
  FollowUpBegun: (c, { data, at }) => ({ ...enter(c, 'followUp', at), procedures: data.procedures }),
  RecommendationAnswered: (c, event) => {
    const { n, answer, reason, tasks } = event.data;
    const { at, seq } = event;
    const said = { answer, ...(reason && { reason }), at, party: partyOf(c, event) };
    return done(
      changed(c, n, seq, () => ({ answer: said, status: answer, referredAt: undefined })),
      tasks,
      event,
    );
  },
  RecommendationMerged: (c, event) => {
    const { n, into, tasks } = event.data;
    const { at, seq } = event;
    const answer = { answer: 'mergedInto' as const, at, party: partyOf(c, event) };
    const merged = changed(c, n, seq, () => ({
      answer,
      status: 'mergedInto',
      mergedInto: into,
      referredAt: undefined,
    }));
    // The other one shows it too.
    return done(
      changed(merged, into, seq, () => ({})),
      tasks,
      event,
    );
  },
  RecommendationLinked: (c, event) => {
    const { n, link } = event.data;
    const { at, seq } = event;
    return changed(c, n, seq, ({ links }) => ({
      links: [...links, { ...link, at, party: partyOf(c, event) }],
      status: 'underway',
    }));
  },
  ProgressReported: (c, event) => {
    const { n, note, tasks } = event.data;
    const { at, seq } = event;
    const progress = { note, at, party: partyOf(c, event) };
    return done(
      changed(c, n, seq, () => ({ progress, referredAt: undefined })),
      tasks,
      event,
    );
  },
  RecommendationDelivered: (c, event) => {
    const { n, day, evidence, tasks } = event.data;
    const { at, seq } = event;
    const delivery = { day, evidence, party: partyOf(c, event), at };
    return done(
      changed(c, n, seq, () => ({
        delivery,
        status: 'delivered',
        returned: undefined,
        referredAt: undefined,
      })),
      tasks,
      event,
    );
  },
  DeliveryReturned: (c, event) => {
    const { n, reason, tasks } = event.data;
    const { at, seq } = event;
    const returned = { reason, at, party: partyOf(c, event) };
    return done(
      changed(c, n, seq, () => ({
        returned,
        status: 'underway',
        delivery: undefined,
        referredAt: undefined,
      })),
      tasks,
      event,
    );
  },
  DeliveryVerified: (c, event) => {
    const { n, tasks } = event.data;
    const { at, seq } = event;
    const verification = { at, party: partyOf(c, event) };
    return done(
      changed(c, n, seq, () => ({ verification, status: 'verified', referredAt: undefined })),
      tasks,
      event,
    );
  },
  RecommendationReferred: (c, { data, at, seq }) => changed(c, data.n, seq, () => ({ referredAt: at })),
  ConsultationClosed: (c, { data, at }) => ({
    ...enter({ ...c, ...stopped(c) }, 'closed', at),
    ...(data.reason !== undefined && { reason: data.reason }),
  }),
  StepOpened: opened,
  StepConcluded: (c, { data }) => ({ ...c, ...withStepConcluded(c, data) }),
  TaskReminded: (c, { data }) => ({ ...c, tasks: withTaskReminded(c.tasks, data) }),
  TaskEscalated: (c, { data, at }) => ({ ...c, tasks: withTaskEscalated(c.tasks, data, at) }),
  DueDatesMoved: (c, { data, at }) => withDueDatesMoved(c, data, at),
};

/** Tasks of earlier rounds are kept in their inbox rows alone: a recommendation may be followed for many years. */
function opened(c: Consultation, { data }: Of<'StepOpened'>): Consultation {
  const isPast = ({ procedure, round, status }: Consultation['tasks'][number]) =>
    procedure === data.procedure && round < data.round && status !== 'open';
  const kept = data.tasks.length > 0 ? c.tasks.filter((task) => !isPast(task)) : c.tasks;
  return { ...c, ...withStepOpened({ ...c, tasks: kept }, data) };
}

interface Author {
  at: string;
  by: EventAuthor;
}

const partyOf = ({ owner }: Consultation, { by }: Author): string =>
  by.kind === 'person' ? by.party : owner;

/** A person who has written some of what the minutes' approval covers. */
function prepared(c: Consultation, by: EventAuthor): Consultation {
  const author = by.kind === 'person' ? by.sub : by.name;
  return c.preparers.includes(author) ? c : { ...c, preparers: [...c.preparers, author] };
}

function enter(c: Consultation, phase: Phase, at: string): Consultation {
  return { ...c, phase, phaseSince: at };
}

/** A meeting that has a day: what was said against it counts no more. */
function met(c: Consultation, phase: 'called' | 'held', meeting: Meeting, at: string): Consultation {
  const { reason: _past, ...rest } = c;
  return { ...enter(rest, phase, at), meeting };
}

/**
 * A recommendation with what has changed of it; a field that is given as undefined is gone. Those that went into it show
 * what becomes of it: they have changed too.
 */
function changed(
  c: Consultation,
  n: number,
  seq: number,
  change: (before: Recommendation) => Partial<Recommendation>,
): Consultation {
  return {
    ...c,
    recommendations: c.recommendations.map((each) =>
      each.n === n
        ? withoutUndefined({ ...each, ...change(each), version: seq })
        : each.mergedInto === n
          ? { ...each, version: seq }
          : each,
    ),
  };
}

function withoutUndefined(recommendation: Recommendation): Recommendation {
  const { referredAt, returned, delivery, ...rest } = recommendation;
  return {
    ...rest,
    ...(delivery && { delivery }),
    ...(returned && { returned }),
    ...(referredAt !== undefined && { referredAt }),
  };
}

/** Another one is asked by a procedure of the same name: nobody else is any more. */
function asking(c: Consultation, procedure: Procedure): Consultation {
  const others = c.procedures.filter(({ key }) => key !== procedure.key);
  return { ...c, procedures: [...others, procedure], tasks: withoutOpen(c.tasks, procedure.key) };
}

/** Tasks that are done with an act. */
function done(c: Consultation, tasks: readonly string[], author: Author): Consultation {
  const decided = { decision: 'approve', details: {} } as const;
  return {
    ...c,
    tasks: tasks.reduce((all, task) => withTaskDecided(all, { task, ...decided }, author), c.tasks),
  };
}
