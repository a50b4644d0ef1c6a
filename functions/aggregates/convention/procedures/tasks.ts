import * as z from 'zod/mini';
import { Day } from '../../../kernel/calendar.ts';
import { fault } from '../../../kernel/faults.ts';
import { procedureSchema, stepSchema, taskSchema } from '../../../kernel/procedure/schema.ts';
import { line, prose } from '../../../kernel/text.ts';
import { APPROVAL_KINDS, STAGES } from '../terms.ts';

/** The tasks of a convention's procedures, and the steps and procedures they belong to. */

export const TASK_KINDS = [
  ...APPROVAL_KINDS,
  'fundsCall',
  'paymentPreparation',
  'paymentAuthorisation',
  'paymentExecution',
  'finalReport',
  'refundAuthorisation',
  'refundExecution',
  'resolutionApproval',
] as const;

export const TaskKind = z.enum(TASK_KINDS);
export type TaskKind = z.infer<typeof TaskKind>;

/** The council's deliberation, as its minutes give it. */
export const Deliberation = z.strictObject({
  number: line(80),
  date: Day,
  session: line(200),
  votesFor: z.int().check(z.nonnegative(), z.maximum(1000)),
  votesAgainst: z.int().check(z.nonnegative(), z.maximum(1000)),
  abstentions: z.int().check(z.nonnegative(), z.maximum(1000)),
});

/** The act by which somebody decides for another (intérim), with its dates. */
export const Delegation = z.strictObject({
  reference: line(200),
  from: Day,
  until: Day,
});

/** The details of a decision besides yes or no. */
export const DecisionDetails = z.strictObject({
  comment: z.optional(prose(4000)),
  deliberation: z.optional(Deliberation),
  delegation: z.optional(Delegation),
  textHash: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/, fault('digestMalformed')))),
  reference: z.optional(line(200)),
  /** The day on which the bank carried the refund out; today unless said. */
  valueDate: z.optional(Day),
});
export type DecisionDetails = z.infer<typeof DecisionDetails>;

/** A task of a convention; `subject` is the call, payment order, amendment or resolution it is about. */
export const Task = taskSchema(TASK_KINDS, DecisionDetails);
export type Task = z.infer<typeof Task>;

export const PROCEDURE_STAGES = [
  ...STAGES,
  'funds',
  'preparation',
  'authorisation',
  'execution',
  'report',
  'refundAuthorisation',
  'refundExecution',
  'resolution',
] as const;

export const Step = stepSchema(TASK_KINDS, PROCEDURE_STAGES);
export type Step = z.infer<typeof Step>;

/** The formation of the convention, an amendment, a tranche's release, a payment order, the closure or a resolution. */
export const Procedure = procedureSchema(
  ['formation', 'amendment', 'tranche', 'payment', 'closure', 'resolution'],
  Step,
);
export type Procedure = z.infer<typeof Procedure>;
