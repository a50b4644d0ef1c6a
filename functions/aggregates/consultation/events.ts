import * as z from 'zod/mini';
import { Day } from '../../kernel/calendar.ts';
import { eventOf, type Unsealed } from '../../kernel/event.ts';
import { StepConcluded, stepOpened, TaskEscalated, TaskReminded } from '../../kernel/procedure/events.ts';
import { DueDatesMoved } from '../../kernel/procedure/reckon.ts';
import { Office } from '../shared/core.ts';
import { DocumentReference } from '../shared/document.ts';
import {
  Attendee,
  Consultation,
  Linked,
  Meeting,
  Procedure,
  PublicText,
  Recommendation,
  Task,
} from './consultation.ts';

/** Everything that can happen to a consultation. */

const happened = eventOf({ consultationId: z.string() });
const Reason = z.string();
/** The tasks that are done with an act. */
const Done = z.array(z.string());
const n = z.int();

const known = Consultation.shape;
const Wording = {
  text: Recommendation.shape.text,
  groups: Recommendation.shape.groups,
  provinces: Recommendation.shape.provinces,
  proposedBy: Recommendation.shape.proposedBy,
};

export const Event = z.discriminatedUnion('type', [
  happened(
    'ConsultationCalled',
    z.strictObject({
      region: known.region,
      series: known.series,
      number: known.number,
      owner: known.owner,
      core: known.core,
      meeting: Meeting,
      settings: known.settings,
      daysOff: z.array(z.string()),
    }),
  ),
  happened('ConsultationCorrected', z.strictObject({ meeting: Meeting })),
  happened('ConsultationPostponed', z.strictObject({ reason: Reason })),
  /** A postponed one is called again, for another day. */
  happened('ConsultationCalledAgain', z.strictObject({ meeting: Meeting })),
  happened('ConsultationCancelled', z.strictObject({ reason: Reason })),
  happened('ConsultationHeld', z.strictObject({ meeting: Meeting })),
  happened('AttendanceRecorded', z.strictObject({ attendance: z.array(Attendee) })),
  happened('MinutesRecorded', z.strictObject({ document: DocumentReference })),
  happened('MinutesApproved', z.strictObject({})),
  happened('RecommendationRecorded', z.strictObject({ n, ...Wording })),
  happened('RecommendationCorrected', z.strictObject({ n, ...Wording })),
  /** `procedure` asks the assignee, where its follow-up has begun; `from` is who was to answer before, `reason` why. */
  happened(
    'RecommendationAssigned',
    z.strictObject({
      n,
      assignee: Office,
      from: z.optional(Office),
      reason: z.optional(Reason),
      procedure: z.optional(Procedure),
    }),
  ),
  happened('FollowUpBegun', z.strictObject({ procedures: z.array(Procedure) })),
  happened(
    'RecommendationAnswered',
    z.strictObject({
      n,
      answer: z.enum(['accepted', 'partlyAccepted', 'declined']),
      reason: z.optional(PublicText),
      tasks: Done,
    }),
  ),
  happened('RecommendationMerged', z.strictObject({ n, into: z.int(), tasks: Done })),
  happened('RecommendationLinked', z.strictObject({ n, link: z.omit(Linked, { at: true, party: true }) })),
  happened('ProgressReported', z.strictObject({ n, note: z.string(), tasks: Done })),
  happened(
    'RecommendationDelivered',
    z.strictObject({ n, day: Day, evidence: z.array(DocumentReference), tasks: Done }),
  ),
  happened('DeliveryReturned', z.strictObject({ n, reason: Reason, tasks: Done })),
  happened('DeliveryVerified', z.strictObject({ n, tasks: Done })),
  /** Nobody has acted in time, nor whoever it was handed on to: the steering committee has it. */
  happened('RecommendationReferred', z.strictObject({ n, task: z.string() })),
  happened('ConsultationClosed', z.strictObject({ reason: z.optional(Reason) })),
  happened('StepOpened', stepOpened(Task)),
  happened('StepConcluded', StepConcluded),
  happened('TaskReminded', TaskReminded),
  happened('TaskEscalated', TaskEscalated),
  /** It has learned of days off, and what is open is due later by them. */
  happened('DueDatesMoved', DueDatesMoved),
]);
export type Event = z.infer<typeof Event>;

export type EventType = Event['type'];
export type EventData<T extends EventType> = Extract<Event, { type: T }>['data'];

/** An event that is not yet in the chain. */
export type NewEvent = Unsealed<Event>;

export const EVENT_TYPES: readonly EventType[] = Event.def.options.flatMap(({ shape }) => [
  ...shape.type.def.values,
]);
