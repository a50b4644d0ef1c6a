import * as z from 'zod/mini';
import { Instant } from '../calendar.ts';
import { Assignee, Decision, OUTCOMES, type Outcome, type Task } from './schema.ts';

/** The events of procedures: the data of those that every aggregate with procedures has. */

export const taskDecided = <Details extends z.ZodMiniType>(details: Details) =>
  z.strictObject({ task: z.string(), decision: Decision, details });
export const stepOpened = <TaskSchema extends z.ZodMiniType>(task: TaskSchema) =>
  z.strictObject({ procedure: z.string(), order: z.int(), round: z.int(), tasks: z.array(task) });
export const TaskReminded = z.strictObject({ task: z.string(), nextReminder: z.optional(Instant) });
export const TaskEscalated = z.strictObject({ task: z.string(), to: Assignee, dueAt: Instant });
export const TaskApprovedTacitly = z.strictObject({ task: z.string() });
export const StepConcluded = z.strictObject({
  procedure: z.string(),
  order: z.int(),
  outcome: z.enum(OUTCOMES),
  /** The next group of steps, absent when the procedure ends here. */
  nextOrder: z.optional(z.int()),
});

/** The events of a procedure that the kernel emits. */
export type ProcedureEvent<Kind extends string> =
  | {
      type: 'StepOpened';
      data: { procedure: string; order: number; round: number; tasks: Task<Kind, never>[] };
    }
  | { type: 'TaskReminded'; data: { task: string; nextReminder?: string } }
  | { type: 'TaskEscalated'; data: { task: string; to: Assignee; dueAt: string } }
  | { type: 'TaskApprovedTacitly'; data: { task: string } }
  | {
      type: 'StepConcluded';
      data: { procedure: string; order: number; outcome: Outcome; nextOrder?: number };
    };
