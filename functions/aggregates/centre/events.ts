import * as z from 'zod/mini';
import { Day } from '../../kernel/calendar.ts';
import { eventOf, type Unsealed } from '../../kernel/event.ts';
import { StepConcluded, stepOpened, TaskEscalated, TaskReminded } from '../../kernel/procedure/events.ts';
import { DueDatesMoved } from '../../kernel/procedure/reckon.ts';
import { Office } from '../shared/core.ts';
import { DocumentReference } from '../shared/document.ts';
import { ComponentLink } from '../shared/linked-convention.ts';
import { Attended, Authorisation, Centre, Posts, Procedure, Stage, Task } from './centre.ts';
import { Corrections } from './corrections.ts';
import { PlannedDays } from './details.ts';

/** Everything that can happen to a centre. */

const happened = eventOf({ centreId: z.string() });
const Reason = z.string();
/** The tasks that are done with an act. */
const Done = z.array(z.string());

const known = Centre.shape;

export const Event = z.discriminatedUnion('type', [
  happened(
    'CentreRegistered',
    z.strictObject({
      region: known.region,
      owner: known.owner,
      core: known.core,
      details: known.details,
      planned: known.planned,
      link: known.link,
      settings: known.settings,
      daysOff: z.array(z.string()),
      procedure: Procedure,
    }),
  ),
  happened('CentreCorrected', z.strictObject({ changes: Corrections })),
  /** `procedure` asks anew for the stages that are still to come. */
  happened('StagesPlanned', z.strictObject({ planned: PlannedDays, procedure: z.optional(Procedure) })),
  happened('ComponentLinked', z.strictObject({ link: ComponentLink })),
  happened('ComponentUnlinked', z.strictObject({ link: ComponentLink })),
  happened('StepOpened', stepOpened(Task)),
  /** It has learned of days off, and what is open is due later by them. */
  happened('DueDatesMoved', DueDatesMoved),
  happened('StepConcluded', StepConcluded),
  happened('TaskReminded', TaskReminded),
  happened('TaskEscalated', TaskEscalated),
  /** `clock` runs from `equipped` on. */
  happened(
    'StageReached',
    z.strictObject({
      stage: Stage,
      day: Day,
      documents: z.array(DocumentReference),
      tasks: Done,
      clock: z.optional(Procedure),
    }),
  ),
  happened('StageSetBack', z.strictObject({ to: Stage, reason: Reason, procedure: Procedure })),
  happened('ProgressReported', z.strictObject({ percent: z.int(), day: Day })),
  happened('OperatorNamed', z.strictObject({ operator: Office, tasks: Done })),
  happened('StaffReported', z.strictObject({ posts: Posts, tasks: Done })),
  happened(
    'CentreAuthorised',
    z.strictObject({
      authorisation: Authorisation,
      document: z.optional(DocumentReference),
      /** Whether it has come a stage further by it. */
      reached: z.boolean(),
      tasks: Done,
    }),
  ),
  happened('OpeningDeclared', z.strictObject({ day: Day, minutes: DocumentReference, tasks: Done })),
  happened('OpeningReturned', z.strictObject({ reason: Reason, procedure: Procedure, clock: Procedure })),
  happened('OpeningVerified', z.strictObject({ tasks: Done })),
  /** The yearly question is asked. */
  happened('ConfirmationAsked', z.strictObject({ procedure: Procedure })),
  happened('OpeningConfirmed', z.strictObject({ tasks: Done })),
  /** The yearly question has found no answer in its time. */
  happened('OpeningUnconfirmed', z.strictObject({ task: z.string() })),
  happened('DocumentAdded', z.strictObject({ document: DocumentReference })),
  /** `salt` keeps a small count from being found in the hash of the event. */
  happened('AttendanceReported', z.extend(Attended, { salt: z.string() })),
  happened('CentreSuspended', z.strictObject({ reason: Reason })),
  happened('CentreResumed', z.strictObject({ reason: Reason, procedures: z.array(Procedure) })),
  happened('CentreClosed', z.strictObject({ reason: Reason, day: Day })),
  happened('CentreAbandoned', z.strictObject({ reason: Reason })),
]);
export type Event = z.infer<typeof Event>;

export type EventType = Event['type'];
export type EventData<T extends EventType> = Extract<Event, { type: T }>['data'];

/** An event that is not yet in the chain. */
export type NewEvent = Unsealed<Event>;

export const EVENT_TYPES: readonly EventType[] = Event.def.options.flatMap(({ shape }) => [
  ...shape.type.def.values,
]);
