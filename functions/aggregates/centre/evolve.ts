import type { Folds } from '../../kernel/event.ts';
import type { EventAuthor } from '../../kernel/principal.ts';
import {
  stopped,
  withoutOpen,
  withStepConcluded,
  withStepOpened,
  withTaskDecided,
  withTaskEscalated,
  withTaskExpired,
  withTaskReminded,
} from '../../kernel/procedure/evolve.ts';
import { withDueDatesMoved } from '../../kernel/procedure/reckon.ts';
import { type Centre, indexOf, type Opening, type Procedure, type Stage, type Status } from './centre.ts';
import { corrected } from './corrections.ts';
import type { Event, EventType } from './events.ts';

/** Applies an event to a centre: pure, total, and the only way a centre changes. */
export function evolve(before: Centre | undefined, event: Event): Centre {
  const changed =
    event.type === 'CentreRegistered' ? registered(event) : folded(known(before), event.type, event);
  return { ...changed, version: event.seq, lastHash: event.hash, changedAt: event.at };
}

type Later = Exclude<EventType, 'CentreRegistered'>;
type Of<T extends EventType> = Extract<Event, { type: T }>;

function folded<T extends Later>(centre: Centre, type: T, event: Of<T>) {
  return FOLDS[type](centre, event);
}

function known(centre: Centre | undefined): Centre {
  if (!centre) throw new Error('A trail begins with CentreRegistered');
  return centre;
}

function registered({ centreId, at, previous, data }: Of<'CentreRegistered'>): Centre {
  const { procedure, daysOff, ...rest } = data;
  return {
    ...rest,
    id: centreId,
    version: 0,
    lastHash: previous,
    createdAt: at,
    changedAt: at,
    status: 'planned',
    statusSince: at,
    stage: 'planned',
    reached: [],
    formerLinks: [],
    documents: [],
    attendance: [],
    procedures: [procedure],
    tasks: [],
    daysOff: daysOff.map((day) => ({ day })),
  };
}

const FOLDS: Folds<Centre, Event, Later> = {
  CentreCorrected: (c, { data }) => ({ ...c, details: corrected(c.details, data.changes) }),
  StagesPlanned: (c, { data }) => ({
    ...begun(c, data.procedure ? [data.procedure] : []),
    planned: data.planned,
  }),
  ComponentLinked: (c, { data }) => ({
    ...c,
    link: data.link,
    formerLinks: c.formerLinks.filter((each) => !isSame(each, data.link)),
  }),
  ComponentUnlinked: (c, { data }) => {
    const { link: _past, ...rest } = c;
    return { ...rest, formerLinks: [...c.formerLinks, data.link] };
  },
  StepOpened: (c, { data }) => ({ ...c, ...withStepOpened(c, data) }),
  DueDatesMoved: (c, { data, at }) => withDueDatesMoved(c, data, at),
  StepConcluded: (c, { data }) => ({ ...c, ...withStepConcluded(c, data) }),
  TaskReminded: (c, { data }) => ({ ...c, tasks: withTaskReminded(c.tasks, data) }),
  TaskEscalated: (c, { data, at }) => ({ ...c, tasks: withTaskEscalated(c.tasks, data, at) }),
  StageReached: (c, event) => {
    const { stage, day, documents, tasks, clock } = event.data;
    const next = reaching(c, { stage, day, documents }, event);
    return begun(done(next, tasks, event), clock ? [clock] : []);
  },
  StageSetBack: (c, { data, at }) => setBack(c, data.to, [data.procedure], at),
  ProgressReported: (c, { data }) => ({ ...c, progress: data }),
  OperatorNamed: (c, event) => done({ ...c, operator: event.data.operator }, event.data.tasks, event),
  StaffReported: (c, event) => done({ ...c, posts: event.data.posts }, event.data.tasks, event),
  CentreAuthorised: authorised,
  OpeningDeclared: declared,
  OpeningReturned: (c, { data, at }) => {
    const { opening: _past, ...rest } = c;
    return setBack(rest, 'authorised', [data.procedure, data.clock], at);
  },
  OpeningVerified: (c, event) =>
    done(
      withOpening(c, {
        verifiedAt: event.at,
        ...(event.by.kind === 'person' && { verifier: event.by.party }),
      }),
      event.data.tasks,
      event,
    ),
  ConfirmationAsked: (c, { data }) => begun(c, [data.procedure]),
  OpeningConfirmed: (c, event) => done(confirmed(c, event.at), event.data.tasks, event),
  OpeningUnconfirmed: (c, { data, at }) => ({
    ...withOpening(c, { unconfirmedSince: at }),
    tasks: withTaskExpired(c.tasks, data),
  }),
  DocumentAdded: (c, { data }) => ({ ...c, documents: [...c.documents, data.document] }),
  AttendanceReported: attended,
  CentreSuspended: (c, { data, at }) => ended(c, 'suspended', data.reason, at),
  CentreResumed: (c, { data, at }) => {
    const { reason: _past, ...rest } = c;
    return enter(begun(rest, data.procedures), c.stage, at);
  },
  CentreClosed: (c, { data, at }) => ({ ...ended(c, 'closed', data.reason, at), closedOn: data.day }),
  CentreAbandoned: (c, { data, at }) => ended(c, 'abandoned', data.reason, at),
};

interface Author {
  at: string;
  by: EventAuthor;
}

const isSame = (one: { convention: string; component: string }, other: typeof one) =>
  one.convention === other.convention && one.component === other.component;

function enter(c: Centre, status: Status, at: string): Centre {
  return { ...c, status, statusSince: at };
}

/** All that was asked stops. */
function ended(c: Centre, status: Status, reason: string, at: string): Centre {
  return { ...enter({ ...c, ...stopped(c) }, status, at), reason };
}

/** Procedures begin; what was open of their kinds stops, and nobody is asked by it any more. */
function begun(c: Centre, procedures: readonly Procedure[]): Centre {
  const kinds = procedures.map(({ kind }) => kind);
  const after = withoutProcedures(c, ({ kind }) => kinds.includes(kind));
  return { ...after, procedures: [...after.procedures, ...procedures] };
}

function withoutProcedures(c: Centre, which: (procedure: Procedure) => boolean): Centre {
  const isEnded = (each: Procedure) => each.status === 'open' && which(each);
  const keys = c.procedures.filter(isEnded).map(({ key }) => key);
  return {
    ...c,
    procedures: c.procedures.map((each) =>
      isEnded(each) ? { ...each, status: 'stopped', opened: false } : each,
    ),
    tasks: keys.reduce((tasks, key) => withoutOpen(tasks, key), c.tasks),
  };
}

/** Tasks that are done with an act. */
function done(c: Centre, tasks: readonly string[], author: Author): Centre {
  const decided = { decision: 'approve', details: {} } as const;
  return {
    ...c,
    tasks: tasks.reduce((all, task) => withTaskDecided(all, { task, ...decided }, author), c.tasks),
  };
}

function reaching(c: Centre, reached: Omit<Centre['reached'][number], 'party'>, { at, by }: Author): Centre {
  const party = by.kind === 'person' ? by.party : c.owner;
  const next = { ...c, stage: reached.stage, reached: [...c.reached, { ...reached, party }] };
  return enter(next, reached.stage, at);
}

/** What was reached behind a stage counts no more; the clock stands still unless it is still equipped. */
function setBack(c: Centre, to: Stage, procedures: readonly Procedure[], at: string): Centre {
  const { authorisation, ...rest } = c;
  const isAuthorised = indexOf(to) >= indexOf('authorised');
  const isEquipped = indexOf(to) >= indexOf('equipped');
  const kept = {
    ...rest,
    ...(isAuthorised && authorisation && { authorisation }),
    stage: to,
    reached: c.reached.filter(({ stage }) => indexOf(stage) <= indexOf(to)),
  };
  const after = isEquipped ? kept : withoutProcedures(kept, ({ kind }) => kind === 'clock');
  return enter(begun(after, procedures), to, at);
}

/** Of an authorisation that is corrected the day on which it was reached follows. */
function authorised(c: Centre, event: Of<'CentreAuthorised'>): Centre {
  const { authorisation, document, reached, tasks } = event.data;
  const documents = document ? [document] : [];
  const { day } = authorisation;
  const next = reached
    ? reaching(c, { stage: 'authorised', day, documents }, event)
    : {
        ...c,
        reached: c.reached.map((each) =>
          each.stage === 'authorised' ? { ...each, day, documents: [...each.documents, ...documents] } : each,
        ),
      };
  return done({ ...next, authorisation }, tasks, event);
}

function declared(c: Centre, event: Of<'OpeningDeclared'>): Centre {
  const { day, minutes, tasks } = event.data;
  const { at, by } = event;
  const next = reaching(c, { stage: 'inService', day, documents: [minutes] }, event);
  const opening: Opening = {
    day,
    declarer: by.kind === 'person' ? by.party : c.owner,
    declaredAt: at,
  };
  return done({ ...next, opening }, tasks, event);
}

function withOpening(c: Centre, change: Partial<Opening>): Centre {
  return c.opening ? { ...c, opening: { ...c.opening, ...change } } : c;
}

function confirmed(c: Centre, at: string): Centre {
  if (!c.opening) return c;
  const { unconfirmedSince: _past, ...opening } = c.opening;
  return { ...c, opening: { ...opening, confirmedAt: at } };
}

/** A count replaces the one that was given for the same quarter. */
function attended(c: Centre, { data: { quarter, people }, by }: Of<'AttendanceReported'>): Centre {
  const party = by.kind === 'person' ? by.party : c.owner;
  const others = c.attendance.filter((each) => each.quarter !== quarter);
  const attendance = [...others, { quarter, people, party }];
  return { ...c, attendance: attendance.sort((a, b) => (a.quarter < b.quarter ? -1 : 1)) };
}
