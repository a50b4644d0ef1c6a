import { ExecutionAlreadyExists, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { Run } from '../kernel/process.ts';
import { log } from '../log.ts';
import { recordExecution } from '../store/executions.ts';
import type { Store } from '../store/table.ts';

import { stepFunctions } from './service.ts';

/** Starts workflows under names that make a repeated start harmless. */

function machineArn(): string {
  const arn = process.env.PROCEDURE_ARN;
  if (!arn) throw new Error('PROCEDURE_ARN is not set');
  return arn;
}

/** The execution's ARN follows from its name: it is known before the execution is. */
function executionArn(name: string): string {
  return `${machineArn().replace(':stateMachine:', ':execution:')}:${name}`;
}

/** The name of an execution, one for each restart of a run: `c60wo1lcfdkcpk2ybvziw-formation-1-r0-0`. */
export function executionName(id: string, { run }: Run, restarts: number): string {
  return `${id}-${run}-${restarts}`;
}

/**
 * Starts a run for the `restarts`-th time, and notes it, with when it was restarted of late. An execution of that
 * name that exists already is the same start done before.
 */
export async function start(
  store: Store,
  id: string,
  run: Run,
  restarts: number,
  restartedAt?: string[],
): Promise<void> {
  const name = executionName(id, run, restarts);
  const input = JSON.stringify({ id, procedure: run.procedure, run: run.run });
  try {
    await stepFunctions.send(new StartExecutionCommand({ stateMachineArn: machineArn(), name, input }));
  } catch (error) {
    if (!(error instanceof ExecutionAlreadyExists)) throw error;
  }
  await recordExecution(store, id, run.run, {
    restarts,
    executionArn: executionArn(name),
    ...(restartedAt && { restartedAt }),
  });
  log('info', 'a workflow was started', { id, execution: name });
}
