import type { Aggregate } from '../kernel/aggregate.ts';
import type { Versioned } from '../kernel/context.ts';
import type { NewEvent } from '../kernel/event.ts';
import type { Process } from '../kernel/process.ts';
import { PROCESS as ACTION_PLAN_PROCESS } from './action-plan/adoption/workflow.ts';
import { ACTION_PLAN } from './action-plan/index.ts';
import { PROCESS as CAMPAIGN_PROCESS } from './campaign/collection/procedures.ts';
import { CAMPAIGN } from './campaign/index.ts';
import { CENTRE } from './centre/index.ts';
import { PROCESS as CENTRE_PROCESS } from './centre/stages/workflow.ts';
import { CONSULTATION } from './consultation/index.ts';
import { PROCESS as CONSULTATION_PROCESS } from './consultation/recommendations/workflow.ts';
import { CONVENTION } from './convention/index.ts';
import { PROCESS } from './convention/procedures/process.ts';
import type { StageRules } from './convention/stage-rules.ts';

/**
 * The kinds of aggregates on whose procedures workflows act, a line each: the same as in processes.ts, with all their
 * commands. Whoever only reads does not load this.
 */

/** Something that is done alike with every kind on whose procedures workflows act. */
type Use<R> = <S extends Versioned, E extends NewEvent, Key extends object, Command extends { type: string }>(
  aggregate: Aggregate<S, E, Key, Command, StageRules>,
  process: Process<S, Command>,
) => R;

/** A kind of aggregate on whose procedures workflows act, and whose types only it knows. */
interface ProcedureAggregate {
  letter: string;
  with<R>(use: Use<R>): R;
}

export function procedureAggregate<
  S extends Versioned,
  E extends NewEvent,
  Key extends object,
  Command extends { type: string },
>(aggregate: Aggregate<S, E, Key, Command, StageRules>, process: Process<S, Command>): ProcedureAggregate {
  return { letter: aggregate.letter, with: (use) => use(aggregate, process) };
}

export const PROCEDURE_AGGREGATES: readonly ProcedureAggregate[] = [
  procedureAggregate(CONVENTION, PROCESS),
  procedureAggregate(CAMPAIGN, CAMPAIGN_PROCESS),
  procedureAggregate(CENTRE, CENTRE_PROCESS),
  procedureAggregate(ACTION_PLAN, ACTION_PLAN_PROCESS),
  procedureAggregate(CONSULTATION, CONSULTATION_PROCESS),
];
