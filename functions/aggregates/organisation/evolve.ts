import { type Activity, correctedActivity } from './activities/activity.ts';
import { corrected } from './corrections.ts';
import type { Event } from './events.ts';
import type { Organisation, Status } from './organisation.ts';

/** Applies an event to an organisation: pure, total, and the only way an organisation changes. */
export function evolve(before: Organisation | undefined, event: Event): Organisation {
  const changed = event.type === 'OrganisationDeclared' ? declared(event) : apply(known(before), event);
  return { ...changed, version: event.seq, lastHash: event.hash, changedAt: event.at };
}

function known(organisation: Organisation | undefined): Organisation {
  if (!organisation) throw new Error('A trail begins with OrganisationDeclared');
  return organisation;
}

type Declared = Extract<Event, { type: 'OrganisationDeclared' }>;

function declared({ organisationId, at, by, previous, data }: Declared): Organisation {
  return {
    id: organisationId,
    party: data.party,
    version: 0,
    lastHash: previous,
    createdAt: at,
    changedAt: at,
    status: 'declared',
    statusSince: at,
    declarer: data.declarer,
    details: data.entry,
    preparers: by.kind === 'person' ? [by.sub] : [],
    figures: [],
    activities: [],
  };
}

function apply(o: Organisation, event: Exclude<Event, Declared>): Organisation {
  switch (event.type) {
    case 'OrganisationCorrected':
      return correctedBy(o, event);
    case 'OrganisationVerified':
      return {
        ...confirmed(enter(o, 'verified', event.at), event),
        verifiedAt: event.at,
        preparers: [],
      };
    case 'OrganisationConfirmed':
      return confirmed(o.status === 'stale' ? enter(o, 'verified', event.at) : o, event);
    case 'OrganisationStale':
      return enter(o, 'stale', event.at);
    case 'MergeProposed': {
      const { data, by, at } = event;
      const { sub, party } = by.kind === 'person' ? by : { sub: by.name };
      return { ...o, merge: { ...data, by: sub, ...(party !== undefined && { party }), at } };
    }
    case 'MergeDeclined': {
      const { merge: _past, ...rest } = o;
      return rest;
    }
    case 'OrganisationDistinguished': {
      const { from, reason } = event.data;
      const distinct = { party: from, reason, at: event.at };
      return { ...o, distinctFrom: [...(o.distinctFrom ?? []), distinct] };
    }
    case 'OrganisationMerged': {
      const { merge: _past, ...rest } = o;
      const { into, reason } = event.data;
      return { ...enter(rest, 'merged', event.at), mergedInto: { party: into, reason, at: event.at } };
    }
    case 'OrganisationSuspended':
      return { ...enter(o, 'suspended', event.at), reason: event.data.reason };
    case 'OrganisationResumed': {
      const { reason: _past, ...rest } = o;
      return enter(rest, o.verifiedAt === undefined ? 'declared' : 'verified', event.at);
    }
    case 'FiguresAssigned':
      return { ...o, figures: event.data.figures };
    case 'ActivityDeclared': {
      const { number, activity, confirmBy } = event.data;
      const declarer = event.by.kind === 'person' ? event.by.party : o.party;
      return { ...o, activities: [...o.activities, { ...activity, number, declarer, confirmBy }] };
    }
    case 'ActivityCorrected': {
      const { number, changes, confirmBy } = event.data;
      return withActivities(o, [number], (each) =>
        confirmedOnce(correctedActivity(each, changes), confirmBy),
      );
    }
    case 'ActivityWithdrawn': {
      const { number, reason } = event.data;
      return withActivities(o, [number], (each) => ({ ...each, withdrawn: { reason, at: event.at } }));
    }
    case 'ActivitiesConfirmed': {
      const { numbers, confirmBy } = event.data;
      return withActivities(o, numbers, (each) => confirmedOnce(each, confirmBy));
    }
    case 'ActivitiesStale':
      return withActivities(o, event.data.numbers, (each) => ({ ...each, told: true }));
  }
}

function withActivities(
  o: Organisation,
  numbers: readonly number[],
  change: (activity: Activity) => Activity,
): Organisation {
  const activities = o.activities.map((each) => (numbers.includes(each.number) ? change(each) : each));
  return { ...o, activities };
}

function confirmedOnce({ told: _past, ...activity }: Activity, confirmBy: string): Activity {
  return { ...activity, confirmBy };
}

type Confirmed = Extract<Event, { type: 'OrganisationVerified' | 'OrganisationConfirmed' }>;

function confirmed(o: Organisation, { data, by }: Confirmed): Organisation {
  return {
    ...o,
    ...(data.confirmBy !== undefined && { confirmBy: data.confirmBy }),
    ...(by.kind === 'person' && { confirmedBy: by.party }),
  };
}

/** A verification ends with the identity that it was given for. */
function correctedBy(o: Organisation, { data, at, by }: Extract<Event, { type: 'OrganisationCorrected' }>) {
  const details = corrected(o.details, data.changes);
  if (!data.identity) return { ...o, details };
  const { verifiedAt: _past, confirmBy: _day, confirmedBy: _party, ...rest } = o;
  const preparers = [...new Set([...o.preparers, ...(by.kind === 'person' ? [by.sub] : [])])];
  const next = { ...rest, details, preparers };
  return o.status === 'verified' || o.status === 'stale' ? enter(next, 'declared', at) : next;
}

function enter(o: Organisation, status: Status, at: string): Organisation {
  return { ...o, status, statusSince: at };
}
