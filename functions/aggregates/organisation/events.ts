import * as z from 'zod/mini';
import { Day } from '../../kernel/calendar.ts';
import { eventOf, type Unsealed } from '../../kernel/event.ts';
import { Slug } from '../../kernel/slug.ts';
import { FigureRight } from '../shared/figures.ts';
import { ActivityChanges, ActivityEntry } from './activities/activity.ts';
import { Corrections } from './corrections.ts';
import { Details } from './organisation.ts';

/** Everything that can happen to an organisation in the register. */

const Reason = z.string();

const happened = eventOf({ organisationId: z.string() });

export const Event = z.discriminatedUnion('type', [
  happened(
    'OrganisationDeclared',
    z.strictObject({
      party: Slug,
      entry: Details,
      declarer: Slug,
      /** The convention that named it, where it was not declared by a person. */
      convention: z.optional(z.string()),
    }),
  ),
  happened(
    'OrganisationCorrected',
    z.strictObject({
      changes: Corrections,
      /** Whether that changes what identifies it, so that it has to be verified again. */
      identity: z.boolean(),
      reason: z.optional(Reason),
    }),
  ),
  happened(
    'OrganisationVerified',
    z.strictObject({ evidence: z.optional(z.string()), confirmBy: z.optional(Day) }),
  ),
  happened('OrganisationSuspended', z.strictObject({ reason: Reason })),
  happened('OrganisationResumed', z.strictObject({ reason: Reason })),
  happened('OrganisationStale', z.strictObject({})),
  happened('OrganisationConfirmed', z.strictObject({ confirmBy: Day })),
  happened('MergeProposed', z.strictObject({ into: Slug, reason: Reason })),
  happened('MergeDeclined', z.strictObject({ into: Slug, reason: Reason })),
  /** It looks like another and is not the same. */
  happened('OrganisationDistinguished', z.strictObject({ from: Slug, reason: Reason })),
  happened('OrganisationMerged', z.strictObject({ into: Slug, reason: Reason })),
  happened('FiguresAssigned', z.strictObject({ figures: z.array(FigureRight) })),
  happened('ActivityDeclared', z.strictObject({ number: z.int(), activity: ActivityEntry, confirmBy: Day })),
  happened(
    'ActivityCorrected',
    z.strictObject({ number: z.int(), changes: ActivityChanges, confirmBy: Day }),
  ),
  happened('ActivityWithdrawn', z.strictObject({ number: z.int(), reason: Reason })),
  happened('ActivitiesConfirmed', z.strictObject({ numbers: z.array(z.int()), confirmBy: Day })),
  /** Nobody has confirmed these in time. */
  happened('ActivitiesStale', z.strictObject({ numbers: z.array(z.int()) })),
]);
export type Event = z.infer<typeof Event>;

export type EventType = Event['type'];
export type EventData<T extends EventType> = Extract<Event, { type: T }>['data'];

/** An event that is not yet in the chain. */
export type NewEvent = Unsealed<Event>;

export const EVENT_TYPES: readonly EventType[] = Event.def.options.flatMap(({ shape }) => [
  ...shape.type.def.values,
]);
