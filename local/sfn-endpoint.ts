import { z } from 'zod';
import { type Execution, WorkflowError, type Workflows } from './workflows.ts';

/** The wire protocol of Step Functions, as far as Sharaka and a developer's CLI use it. */

const Start = z.object({ stateMachineArn: z.string(), name: z.string(), input: z.string().default('{}') });
const ByArn = z.object({ executionArn: z.string() });
const Success = z.object({ taskToken: z.string(), output: z.string() });
const Failure = z.object({
  taskToken: z.string(),
  error: z.string().optional(),
  cause: z.string().optional(),
});

function shown({ done: _done, abort: _abort, ...execution }: Execution) {
  return execution;
}

function act(workflows: Workflows, target: string, body: unknown): unknown {
  switch (target.replace('AWSStepFunctions.', '')) {
    case 'StartExecution': {
      const { stateMachineArn, name, input } = Start.parse(body);
      const { executionArn, startDate } = workflows.start(stateMachineArn, name, input);
      return { executionArn, startDate };
    }
    case 'DescribeExecution':
      return shown(workflows.describe(ByArn.parse(body).executionArn));
    case 'StopExecution':
      workflows.describe(ByArn.parse(body).executionArn).abort();
      return { stopDate: Date.now() / 1000 };
    case 'ListExecutions':
      return { executions: workflows.list().map(shown) };
    case 'SendTaskSuccess': {
      const { taskToken, output } = Success.parse(body);
      workflows.answer(taskToken, ({ resolve }) => resolve(JSON.parse(output)));
      return {};
    }
    case 'SendTaskFailure': {
      const { taskToken, error, cause } = Failure.parse(body);
      workflows.answer(taskToken, ({ reject }) =>
        reject(new WorkflowError(error ?? 'States.TaskFailed', cause ?? '')),
      );
      return {};
    }
    default:
      throw new WorkflowError('UnknownOperationException', target);
  }
}

/** Answers one request: status and body as the service would. */
export function answerSfn(
  workflows: Workflows,
  target: string,
  body: string,
): { status: number; body: string } {
  try {
    return { status: 200, body: JSON.stringify(act(workflows, target, JSON.parse(body))) };
  } catch (error) {
    const name = error instanceof Error ? error.name : 'InternalFailure';
    const message = error instanceof Error ? error.message : '';
    return {
      status: 400,
      body: JSON.stringify({ __type: `com.amazonaws.swf.service.v2.model#${name}`, message }),
    };
  }
}
