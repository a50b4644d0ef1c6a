import type * as z from 'zod/mini';
import type { Process } from '../kernel/process.ts';
import { PROCESS as ACTION_PLAN_PROCESS } from './action-plan/adoption/workflow.ts';
import { ACTION_PLAN_RECORD } from './action-plan/record.ts';
import { PROCESS as CAMPAIGN_PROCESS } from './campaign/collection/procedures.ts';
import { CAMPAIGN_RECORD } from './campaign/record.ts';
import { CENTRE_RECORD } from './centre/record.ts';
import { PROCESS as CENTRE_PROCESS } from './centre/stages/workflow.ts';
import { PROCESS as CONSULTATION_PROCESS } from './consultation/recommendations/workflow.ts';
import { CONSULTATION_RECORD } from './consultation/record.ts';
import { PROCESS } from './convention/procedures/process.ts';
import { CONVENTION_RECORD } from './convention/record.ts';

/** The kinds of aggregates that have procedures, a line each, as those read them who give them no command. */

/** A kind of aggregate as its states are stored. */
interface Stored<S> {
  letter: string;
  prefix: string;
  state: z.ZodMiniType<S>;
}

/** Something that is done alike with every kind that has procedures. */
type Use<R> = <S extends { id: string }, Command>(record: Stored<S>, process: Process<S, Command>) => R;

/** A kind of aggregate with its procedures, whose types only it knows. */
interface WithProcess {
  letter: string;
  prefix: string;
  with<R>(use: Use<R>): R;
}

export function processed<S extends { id: string }, Command>(
  record: Stored<S>,
  process: Process<S, Command>,
): WithProcess {
  const { letter, prefix } = record;
  return { letter, prefix, with: (use) => use(record, process) };
}

export const PROCESSES: readonly WithProcess[] = [
  processed(CONVENTION_RECORD, PROCESS),
  processed(CAMPAIGN_RECORD, CAMPAIGN_PROCESS),
  processed(CENTRE_RECORD, CENTRE_PROCESS),
  processed(ACTION_PLAN_RECORD, ACTION_PLAN_PROCESS),
  processed(CONSULTATION_RECORD, CONSULTATION_PROCESS),
];
