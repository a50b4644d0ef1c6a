import * as z from 'zod/mini';
import { Day, Instant } from '../../kernel/calendar.ts';
import { eventOf, type Unsealed } from '../../kernel/event.ts';
import { StepConcluded, stepOpened, TaskReminded } from '../../kernel/procedure/events.ts';
import { DueDatesMoved } from '../../kernel/procedure/reckon.ts';
import { Slug } from '../../kernel/slug.ts';
import { FigurePlace } from '../shared/figures.ts';
import { Campaign, Correction, Disjoint, Procedure, Request, Task, Version } from './campaign.ts';
import { Series } from './figures/series.ts';

/** Everything that can happen to a campaign. */

const happened = eventOf({ campaignId: z.string() });
const Reason = z.string();
const Places = z.array(FigurePlace);

const asked = Campaign.shape;

export const Event = z.discriminatedUnion('type', [
  happened(
    'CampaignLaunched',
    z.strictObject({
      region: asked.region,
      year: asked.year,
      members: asked.members,
      targetGroups: asked.targetGroups,
      measures: asked.measures,
      dueOn: Day,
      requests: z.array(z.omit(Request, { status: true, since: true })),
      settings: asked.settings,
      daysOff: z.array(z.string()),
      procedure: Procedure,
    }),
  ),
  happened('StepOpened', stepOpened(Task)),
  /** It has learned of days off, and what is open is due later by them. */
  happened('DueDatesMoved', DueDatesMoved),
  happened('StepConcluded', StepConcluded),
  happened('TaskReminded', TaskReminded),
  /** The time of a request has ended without figures. */
  happened('FiguresMissed', z.strictObject({ task: z.string(), source: Slug, places: Places })),
  happened(
    'FiguresSubmitted',
    z.strictObject({
      source: Slug,
      series: z.array(Series),
      places: Places,
      salt: z.string(),
      /** The digest of the file that they came from. */
      digest: z.optional(z.string()),
      /** The tasks that are done with it. */
      tasks: z.array(z.string()),
    }),
  ),
  happened(
    'FiguresReturned',
    z.strictObject({ source: Slug, places: Places, reason: Reason, procedure: Procedure }),
  ),
  happened('FiguresAccepted', z.strictObject({ source: Slug, places: Places })),
  happened(
    'RequestsAdded',
    z.strictObject({
      member: z.optional(Campaign.shape.members.def.element),
      requests: z.array(z.omit(Request, { status: true, since: true })),
      procedure: Procedure,
    }),
  ),
  happened(
    'CampaignProlonged',
    z.strictObject({
      dueOn: Day,
      /** The open tasks, with their new days. */
      tasks: z.array(z.strictObject({ id: z.string(), dueAt: Instant, remindAt: z.optional(Instant) })),
      /** Asks those again whose time had ended. */
      procedure: z.optional(Procedure),
    }),
  ),
  happened('SourcesDeclaredDisjoint', z.strictObject({ disjoint: z.array(Disjoint) })),
  happened(
    'CampaignFrozen',
    z.strictObject({
      version: z.omit(Version, { at: true }),
      missing: z.array(z.strictObject({ source: Slug, place: FigurePlace })),
    }),
  ),
  happened('VersionPublished', z.strictObject({ version: z.int() })),
  happened(
    'CorrectionProposed',
    z.strictObject({
      correction: z.omit(Correction, { status: true, proposedBy: true, at: true }),
      digest: z.optional(z.string()),
    }),
  ),
  happened('CorrectionReturned', z.strictObject({ correction: z.int(), source: Slug, reason: Reason })),
  happened('CorrectionWithdrawn', z.strictObject({ correction: z.int(), source: Slug })),
  happened(
    'CorrectionAccepted',
    z.strictObject({ correction: z.int(), source: Slug, version: z.omit(Version, { at: true }) }),
  ),
  happened('CampaignCancelled', z.strictObject({ reason: Reason })),
]);
export type Event = z.infer<typeof Event>;

export type EventType = Event['type'];
export type EventData<T extends EventType> = Extract<Event, { type: T }>['data'];

/** An event that is not yet in the chain. */
export type NewEvent = Unsealed<Event>;

export const EVENT_TYPES: readonly EventType[] = Event.def.options.flatMap(({ shape }) => [
  ...shape.type.def.values,
]);
