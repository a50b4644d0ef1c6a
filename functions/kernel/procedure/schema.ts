import * as z from 'zod/mini';
import { Day, Delay, Instant } from '../calendar.ts';
import { EventAuthor } from '../principal.ts';
import { Role } from '../roles.ts';
import { Slug } from '../slug.ts';

/**
 * Procedures: work with deadlines that people do in steps, whatever the aggregate. Each aggregate names its own kinds
 * of procedures, stages and tasks.
 */

export const Assignee = z.strictObject({ party: Slug, role: Role });
export type Assignee = z.infer<typeof Assignee>;

/** How many of those asked must agree. */
export const Quorum = z.union([z.enum(['all', 'any']), z.int().check(z.positive(), z.maximum(50))]);
export type Quorum = z.infer<typeof Quorum>;

/** The effect of a delay that has passed without a decision: `approve` is tacit approval. */
export const OnTimeout = z.enum(['escalate', 'approve', 'lapse']);
export type OnTimeout = z.infer<typeof OnTimeout>;

export const DECISIONS = ['approve', 'return', 'reject'] as const;
export const Decision = z.enum(DECISIONS);
export type Decision = z.infer<typeof Decision>;

export const OUTCOMES = ['concluded', 'returned', 'rejected', 'lapsed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One step of a procedure: who is asked, how many must agree, by when, and what the end of the delay does. */
export interface Step<Kind extends string = string, Stage extends string = string> {
  id: string;
  stage: Stage;
  order: number;
  kind: Kind;
  asked: { assignee: Assignee; subject?: string | undefined }[];
  quorum: Quorum;
  delay: Delay;
  /** The last day on which it is in time, where it is fixed: then `delay` is not counted. */
  dueOn?: string | undefined;
  /** How many days before the due day it is reminded of; without them, when a part of the delay has passed. */
  remindDaysBefore?: number[] | undefined;
  onTimeout: OnTimeout;
  /** Whether the task ends with its delay instead, whatever `onTimeout` says, and the others of its group go on. */
  expires?: true | undefined;
  escalateTo?: Assignee | undefined;
  /** How long whoever it is handed on to has; `delay` where it is not given. */
  escalationDelay?: Delay | undefined;
}

/**
 * A procedure with steps. Steps of the same order form a group; `round` counts the groups opened, so that a workflow
 * that waits knows whether what it waits for is over. `reopened` counts how often it was taken up again.
 */
export interface Procedure<
  Kind extends string = string,
  TaskKind extends string = string,
  Stage extends string = string,
> {
  key: string;
  kind: Kind;
  number: number;
  steps: Step<TaskKind, Stage>[];
  order: number;
  opened: boolean;
  round: number;
  reopened: number;
  status: 'open' | 'done' | 'stopped';
  outcome?: Outcome | 'stopped' | undefined;
}

export const TASK_STATUSES = ['open', 'decided', 'approvedTacitly', 'expired', 'voided'] as const;

/** Something a role within a party is asked to do by a date; it takes exactly one decision. */
export interface Task<Kind extends string = string, Details = unknown> {
  id: string;
  procedure: string;
  step: string;
  round: number;
  kind: Kind;
  assignee: Assignee;
  subject?: string | undefined;
  status: (typeof TASK_STATUSES)[number];
  openedAt: string;
  countedFrom?: string | undefined;
  dueAt: string;
  remindAt?: string | undefined;
  escalatedTo?: Assignee | undefined;
  escalatedUntil?: string | undefined;
  decision?: Decision | undefined;
  details?: Details | undefined;
  decidedBy?: EventAuthor | undefined;
  decidedAt?: string | undefined;
}

export function stepSchema<const Kind extends string, const Stage extends string>(
  kinds: readonly Kind[],
  stages: readonly Stage[],
) {
  return z.strictObject({
    id: Slug,
    stage: z.enum(stages),
    order: z.int(),
    kind: z.enum(kinds),
    asked: z.array(z.strictObject({ assignee: Assignee, subject: z.optional(z.string()) })),
    quorum: Quorum,
    delay: Delay,
    onTimeout: OnTimeout,
    escalateTo: z.optional(Assignee),
  });
}

/** A step that may name its last day and its reminders, and end without its task being done. */
export function datedStepSchema<const Kind extends string, const Stage extends string>(
  kinds: readonly Kind[],
  stages: readonly Stage[],
) {
  return z.extend(stepSchema(kinds, stages), {
    dueOn: z.optional(Day),
    remindDaysBefore: z.optional(z.array(z.int().check(z.positive(), z.maximum(365)))),
    expires: z.optional(z.literal(true)),
    escalationDelay: z.optional(Delay),
  });
}

export function procedureSchema<const Kind extends string, StepSchema extends z.ZodMiniType>(
  kinds: readonly Kind[],
  step: StepSchema,
) {
  return z.strictObject({
    key: z.string(),
    kind: z.enum(kinds),
    number: z.int(),
    steps: z.array(step),
    order: z.int(),
    opened: z.boolean(),
    round: z.int(),
    reopened: z.int(),
    status: z.enum(['open', 'done', 'stopped']),
    outcome: z.optional(z.enum([...OUTCOMES, 'stopped'])),
  });
}

/** `details` is what a decision carries besides yes or no. */
export function taskSchema<const Kind extends string, Details extends z.ZodMiniType>(
  kinds: readonly Kind[],
  details: Details,
) {
  return z.strictObject({
    id: z.string(),
    procedure: z.string(),
    step: Slug,
    /** The procedure's round in which it was opened. */
    round: z.int(),
    kind: z.enum(kinds),
    assignee: Assignee,
    /** Its subject, where it is about one of several. */
    subject: z.optional(z.string()),
    status: z.enum(TASK_STATUSES),
    openedAt: Instant,
    /** Since when the delay is counted, where it is not since the task was opened. */
    countedFrom: z.optional(Instant),
    /** The last instant that is in time: of a delay in days, the end of its last day in Morocco. */
    dueAt: Instant,
    remindAt: z.optional(Instant),
    escalatedTo: z.optional(Assignee),
    /** Until when whoever it was handed on to is asked; it is late since `dueAt` all the same. */
    escalatedUntil: z.optional(Instant),
    decision: z.optional(Decision),
    details: z.optional(details),
    decidedBy: z.optional(EventAuthor),
    decidedAt: z.optional(Instant),
  });
}
