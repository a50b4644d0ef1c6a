import { ExecutionAlreadyExists, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { Convention } from '../aggregates/convention/convention.ts';
import type { Machine, Run } from '../aggregates/convention/progress.ts';
import { log } from '../log.ts';
import { recordExecution } from '../store/executions.ts';
import type { Store } from '../store/table.ts';
import { stepFunctions } from './service.ts';

/** Starts workflows under names that make a repeated start harmless. */

const ARNS: Record<Machine, string> = {
  formation: 'FORMATION_ARN',
  tranche: 'TRANCHE_ARN',
  closure: 'CLOSURE_ARN',
};

function arnOf(machine: Machine): string {
  const arn = process.env[ARNS[machine]];
  if (!arn) throw new Error(`${ARNS[machine]} is not set`);
  return arn;
}

/** The execution's ARN follows from its name: it is known before the execution is. */
function executionArn(machine: Machine, name: string): string {
  return `${arnOf(machine).replace(':stateMachine:', ':execution:')}:${name}`;
}

/** What tells a run's executions apart: `c60wo1lcfdkcpk2ybvziw-formation-1-r0-0`. */
export function executionName(conventionId: string, { run }: Run, restarts: number): string {
  return `${conventionId}-${run}-${restarts}`;
}

/**
 * Starts a run for the `restarts`-th time, and notes it, with when it was restarted of late. An execution of that
 * name that exists already is the same start done before.
 */
export async function start(
  store: Store,
  convention: Convention,
  run: Run,
  restarts: number,
  restartedAt?: string[],
): Promise<void> {
  const name = executionName(convention.id, run, restarts);
  const input = JSON.stringify({ conventionId: convention.id, procedure: run.procedure });
  try {
    await stepFunctions.send(new StartExecutionCommand({ stateMachineArn: arnOf(run.machine), name, input }));
  } catch (error) {
    if (!(error instanceof ExecutionAlreadyExists)) throw error;
  }
  await recordExecution(store, convention.id, run.run, {
    restarts,
    executionArn: executionArn(run.machine, name),
    ...(restartedAt && { restartedAt }),
  });
  log('info', 'a workflow was started', { conventionId: convention.id, execution: name });
}
