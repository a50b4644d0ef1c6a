import * as z from 'zod/mini';
import { Day } from '../../kernel/calendar.ts';
import { eventOf, type Unsealed } from '../../kernel/event.ts';
import {
  StepConcluded,
  stepOpened,
  TaskApprovedTacitly,
  TaskEscalated,
  TaskReminded,
  taskDecided,
} from '../../kernel/procedure/events.ts';
import { DueDatesMoved } from '../../kernel/procedure/reckon.ts';
import { DocumentReference } from '../shared/document.ts';
import { ActionPlan, CalledSession, DecisionDetails, Procedure, Session, Task } from './action-plan.ts';
import { ContentsChanges } from './changes.ts';
import { ConventionId } from './contents.ts';

/** Everything that can happen to an action plan. */

const happened = eventOf({ actionPlanId: z.string() });
const Reason = z.strictObject({ reason: z.string() });
const Numbered = z.strictObject({ number: z.int() });

const known = ActionPlan.shape;

export const Event = z.discriminatedUnion('type', [
  happened(
    'PlanProposed',
    z.strictObject({
      region: known.region,
      proposer: known.proposer,
      core: known.core,
      contents: known.contents,
      settings: known.settings,
      daysOff: z.array(z.string()),
    }),
  ),
  happened('PlanRevised', z.strictObject({ changes: ContentsChanges })),
  happened('LineDeparted', z.strictObject({ convention: ConventionId, reason: z.string() })),
  happened('PlanSubmitted', z.strictObject({ procedure: Procedure })),
  happened('StepOpened', stepOpened(Task)),
  /** It has learned of days off, and what is open is due later by them. */
  happened('DueDatesMoved', DueDatesMoved),
  happened('StepConcluded', StepConcluded),
  happened('TaskDecided', taskDecided(DecisionDetails)),
  happened('TaskReminded', TaskReminded),
  happened('TaskEscalated', TaskEscalated),
  happened('TaskApprovedTacitly', TaskApprovedTacitly),
  /** The three have reviewed it: it goes to the council. */
  happened('AdoptionBegun', z.strictObject({})),
  happened('PlanReturned', Reason),
  happened('PlanRejected', Reason),
  happened('PlanLapsed', Reason),
  happened('PlanWithdrawn', Reason),
  happened('PlanEnteredIntoForce', z.strictObject({})),
  happened(
    'RevisionProposed',
    z.strictObject({
      number: z.int(),
      reason: z.string(),
      changes: ContentsChanges,
      procedure: Procedure,
    }),
  ),
  happened('RevisionAdopted', Numbered),
  happened('RevisionRejected', z.extend(Numbered, { reason: z.string() })),
  happened('SessionCalled', z.strictObject({ number: z.int(), session: CalledSession })),
  happened('SessionCorrected', z.extend(z.omit(CalledSession, { day: true }), { number: z.int() })),
  happened('SessionMoved', z.extend(Numbered, { day: Day, reason: z.string() })),
  happened('SessionCancelled', z.extend(Numbered, { reason: z.string() })),
  /** One that was called, or that is recorded after it was held. */
  happened('SessionHeld', z.strictObject({ number: z.int(), session: Session })),
  happened('ClosureBegun', z.strictObject({ report: DocumentReference, procedure: Procedure })),
  happened('ClosureReturned', Reason),
  happened('PlanClosed', z.strictObject({})),
]);
export type Event = z.infer<typeof Event>;

export type EventType = Event['type'];
export type EventData<T extends EventType> = Extract<Event, { type: T }>['data'];

/** An event that is not yet in the chain. */
export type NewEvent = Unsealed<Event>;

export const EVENT_TYPES: readonly EventType[] = Event.def.options.flatMap(({ shape }) => [
  ...shape.type.def.values,
]);
