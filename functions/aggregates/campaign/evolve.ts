import type { Folds } from '../../kernel/event.ts';
import {
  stopped,
  withStepConcluded,
  withStepOpened,
  withTaskDecided,
  withTaskExpired,
  withTaskReminded,
} from '../../kernel/procedure/evolve.ts';
import { withDueDatesMoved } from '../../kernel/procedure/reckon.ts';
import type { Campaign, Correction, Request, RequestStatus, Status, Submission } from './campaign.ts';
import type { Event, EventType } from './events.ts';
import { packed, replaced, unpacked } from './figures/series.ts';

/** Applies an event to a campaign: pure, total, and the only way a campaign changes. */
export function evolve(before: Campaign | undefined, event: Event): Campaign {
  const changed =
    event.type === 'CampaignLaunched' ? launched(before, event) : folded(known(before), event.type, event);
  return { ...changed, version: event.seq, lastHash: event.hash, changedAt: event.at };
}

type Later = Exclude<EventType, 'CampaignLaunched'>;
type Of<T extends EventType> = Extract<Event, { type: T }>;

function folded<T extends Later>(campaign: Campaign, type: T, event: Of<T>) {
  return FOLDS[type](campaign, event);
}

function known(campaign: Campaign | undefined): Campaign {
  if (!campaign) throw new Error('A trail begins with CampaignLaunched');
  return campaign;
}

/** A campaign that was cancelled may be launched again: its numbers go on, because workflows and tasks are named by them. */
function launched(
  before: Campaign | undefined,
  { campaignId, at, previous, data }: Of<'CampaignLaunched'>,
): Campaign {
  const { procedure, requests, daysOff, ...terms } = data;
  return {
    ...terms,
    id: campaignId,
    version: 0,
    lastHash: previous,
    createdAt: before?.createdAt ?? at,
    changedAt: at,
    status: 'open',
    statusSince: at,
    requests: requests.map((request) => ({ ...request, status: 'asked', since: at })),
    submissions: [],
    disjoint: [],
    versions: [],
    corrections: [],
    freezers: [],
    procedures: [...(before?.procedures ?? []), procedure],
    tasks: before?.tasks ?? [],
    daysOff: daysOff.map((day) => ({ day })),
  };
}

const FOLDS: Folds<Campaign, Event, Later> = {
  StepOpened: (c, { data }) => ({ ...c, ...withStepOpened(c, data) }),
  DueDatesMoved: (c, { data, at }) => withDueDatesMoved(c, data, at),
  StepConcluded: (c, { data }) => ({ ...c, ...withStepConcluded(c, data) }),
  TaskReminded: (c, { data }) => ({ ...c, tasks: withTaskReminded(c.tasks, data) }),
  FiguresMissed: (c, { data, at }) => ({
    ...moved(c, data, 'missing', at),
    tasks: withTaskExpired(c.tasks, data),
  }),
  FiguresSubmitted: submitted,
  FiguresReturned: (c, { data, at }) => ({
    ...moved(c, data, 'returned', at, data.reason),
    procedures: [...c.procedures, data.procedure],
  }),
  FiguresAccepted: (c, { data, at }) => moved(c, data, 'accepted', at),
  RequestsAdded: (c, { data, at }) => ({
    ...c,
    members: data.member ? [...c.members, data.member] : c.members,
    requests: [
      ...c.requests,
      ...data.requests.map((request): Request => ({ ...request, status: 'asked', since: at })),
    ],
    procedures: [...c.procedures, data.procedure],
  }),
  SourcesDeclaredDisjoint: (c, { data }) => ({ ...c, disjoint: data.disjoint }),
  CampaignFrozen: (c, { data, at, by }) => ({
    ...enter({ ...c, ...stopped(c) }, 'frozen', at),
    requests: c.requests.map((request) =>
      request.status === 'accepted' ? request : { ...request, status: 'missing', since: at },
    ),
    versions: [...c.versions, { ...data.version, at }],
    freezers: by.kind === 'person' ? [by.sub] : [],
  }),
  VersionPublished: (c, { data, at }) => ({
    ...(c.status === 'published' ? c : enter(c, 'published', at)),
    publishedVersion: data.version,
  }),
  CorrectionProposed: (c, { data, at, by }) => ({
    ...c,
    corrections: [
      ...c.corrections,
      { ...data.correction, status: 'proposed', proposedBy: by.kind === 'person' ? by.sub : '', at },
    ],
  }),
  CorrectionReturned: (c, { data }) => withCorrection(c, data.correction, { status: 'returned' }),
  CorrectionWithdrawn: (c, { data }) => withCorrection(c, data.correction, { status: 'withdrawn' }),
  CorrectionAccepted: (c, { data, at, by }) => ({
    ...withCorrection(c, data.correction, { status: 'accepted', version: data.version.number }),
    versions: [...c.versions, { ...data.version, at }],
    freezers: by.kind === 'person' ? [by.sub] : [],
  }),
  CampaignProlonged: (c, { data, at }) => prolonged(c, data, at),
  CampaignCancelled: (c, { data, at }) => ({
    ...enter({ ...c, ...stopped(c) }, 'cancelled', at),
    reason: data.reason,
  }),
};

function enter(c: Campaign, status: Status, at: string): Campaign {
  return { ...c, status, statusSince: at };
}

interface Concerned {
  source: string;
  places: readonly string[];
}

const concerns =
  ({ source, places }: Concerned) =>
  (request: Request) =>
    request.source === source && places.includes(request.place);

function moved(c: Campaign, which: Concerned, status: RequestStatus, at: string, why?: string): Campaign {
  const isConcerned = concerns(which);
  return {
    ...c,
    requests: c.requests.map((request) => {
      if (!isConcerned(request)) return request;
      const { reason: _past, ...rest } = request;
      return { ...rest, status, since: at, ...(why !== undefined && { reason: why }) };
    }),
  };
}

/** Figures replace those that the source has given before for the same. */
function submitted(c: Campaign, event: Of<'FiguresSubmitted'>): Campaign {
  const { data, at, by } = event;
  const before = c.submissions.find(({ source }) => source === data.source);
  const submission: Submission = {
    source: data.source,
    series: packed(replaced(unpacked(before?.series ?? []), unpacked(data.series))),
    submitters: [...new Set([...(before?.submitters ?? []), ...(by.kind === 'person' ? [by.sub] : [])])],
    submittedAt: at,
    salt: data.salt,
  };
  const decided = data.tasks.reduce(
    (tasks, task) => withTaskDecided(tasks, { task, decision: 'approve', details: {} }, event),
    c.tasks,
  );
  return {
    ...moved(c, data, 'submitted', at),
    submissions: [...c.submissions.filter(({ source }) => source !== data.source), submission],
    tasks: decided,
  };
}

function prolonged(
  c: Campaign,
  { dueOn, tasks, procedure }: Of<'CampaignProlonged'>['data'],
  at: string,
): Campaign {
  return {
    ...c,
    dueOn,
    requests: c.requests.map((request) =>
      procedure && request.status === 'missing' ? { ...request, status: 'asked', since: at } : request,
    ),
    procedures: [
      ...c.procedures.map((each) =>
        each.kind === 'collection' && each.status === 'open'
          ? { ...each, steps: each.steps.map((step) => ({ ...step, dueOn })) }
          : each,
      ),
      ...(procedure ? [procedure] : []),
    ],
    tasks: c.tasks.map((task) => {
      const moved = tasks.find(({ id }) => id === task.id);
      if (!moved) return task;
      const { remindAt: _past, ...rest } = task;
      return { ...rest, ...moved };
    }),
  };
}

function withCorrection(c: Campaign, number: number, change: Partial<Correction>): Campaign {
  return {
    ...c,
    corrections: c.corrections.map((each) => (each.number === number ? { ...each, ...change } : each)),
  };
}
