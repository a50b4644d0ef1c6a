import { randomUUID } from 'node:crypto';
import { ExecutionError, StateMachine } from 'aws-local-stepfunctions';
import { z } from 'zod';
import { type Definition, MAX_SECONDS, MAX_TIMER, statesOf, withTimeouts } from './definitions.ts';
import type { Functions } from './functions.ts';

/**
 * The deployed state machines in an existing States Language interpreter. Executions live in memory: when this
 * process ends they are lost, as the daily sweep must be able to bear.
 */

type Status = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED';

export interface Execution {
  executionArn: string;
  stateMachineArn: string;
  name: string;
  input: string;
  startDate: number;
  stopDate?: number;
  status: Status;
  output?: string;
  /** The name of the error that it failed with, and what was said of it. */
  error?: string;
  cause?: string;
  /** States entered, which is what Step Functions bills. */
  transitions: number;
  done: Promise<void>;
  abort: () => void;
}

/** An error as the Step Functions API names it. */
export class WorkflowError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** The parameters of a Task state to the service it integrates with. */
const TaskInput = z.object({
  FunctionName: z.string().optional(),
  Payload: z.record(z.string(), z.json()).optional(),
  StateMachineArn: z.string().optional(),
  Name: z.string().optional(),
  Input: z.json().optional(),
  timeout: z.number().optional(),
});
type TaskInput = z.infer<typeof TaskInput>;
type Json = z.infer<ReturnType<typeof z.json>>;

interface Waiting {
  resolve: (output: Json) => void;
  reject: (error: Error) => void;
}

type Handlers = NonNullable<
  NonNullable<NonNullable<Parameters<StateMachine['run']>[1]>['overrides']>['taskResourceLocalHandlers']
>;

export class Workflows {
  readonly #machines = new Map<string, Definition>();
  readonly #executions = new Map<string, Execution>();
  readonly #waiting = new Map<string, Waiting>();
  readonly #finished = new Set<string>();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #functions: Functions;
  readonly #ended: (execution: Execution) => void;

  /** `ended` is told of every execution that came to an end, whatever the end. */
  constructor(
    definitions: ReadonlyMap<string, Definition>,
    functions: Functions,
    ended: (execution: Execution) => void = () => {},
  ) {
    this.#functions = functions;
    this.#ended = ended;
    this.redefine(definitions);
  }

  /** Gives state machines new definitions; what runs already goes on by the one it began with. */
  redefine(definitions: ReadonlyMap<string, Definition>): void {
    for (const [arn, definition] of definitions) this.#machines.set(arn, withTimeouts(definition));
  }

  list(): Execution[] {
    return [...this.#executions.values()];
  }

  describe(executionArn: string): Execution {
    const found = this.#executions.get(executionArn);
    if (!found) throw new WorkflowError('ExecutionDoesNotExist', executionArn);
    return found;
  }

  /** The same name with the same input while it runs is the same execution; otherwise the name is taken. */
  start(stateMachineArn: string, name: string, input: string): Execution {
    const definition = this.#machines.get(stateMachineArn);
    if (!definition) throw new WorkflowError('StateMachineDoesNotExist', stateMachineArn);
    if (!/^[^\s<>{}[\]?*"#%\\^|~`$&,;:/]{1,80}$/.test(name)) throw new WorkflowError('InvalidName', name);
    const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
    const known = this.#executions.get(executionArn);
    if (known?.status === 'RUNNING' && known.input === input) return known;
    if (known) throw new WorkflowError('ExecutionAlreadyExists', executionArn);
    return this.#run(definition, { executionArn, stateMachineArn, name, input });
  }

  #run(
    definition: Definition,
    given: Pick<Execution, 'executionArn' | 'stateMachineArn' | 'name' | 'input'>,
  ): Execution {
    // A test validates the definitions. To validate one takes longer than most executions.
    const machine = new StateMachine(definition, { validationOptions: { noValidate: true } });
    let hasEnded = false;
    const running = machine.run(JSON.parse(given.input), {
      overrides: {
        taskResourceLocalHandlers: this.#handlers(definition, () => hasEnded),
      },
      context: {
        Execution: { Id: given.executionArn, Name: given.name, Input: JSON.parse(given.input) },
        // The interpreter reads the token anew for each wait, so each wait has its own.
        Task: Object.defineProperty({}, 'Token', { get: () => randomUUID(), enumerable: true }),
      },
    });
    const execution: Execution = {
      ...given,
      startDate: Date.now() / 1000,
      status: 'RUNNING',
      transitions: 0,
      done: Promise.resolve(),
      abort: () => {
        hasEnded = true;
        execution.status = 'ABORTED';
        running.abort();
      },
    };
    const result = running.result.finally(() => {
      hasEnded = true;
    });
    execution.done = this.#finish(execution, result);
    void countTransitions(execution, running.eventLogs);
    this.#executions.set(given.executionArn, execution);
    return execution;
  }

  async #finish(execution: Execution, result: Promise<unknown>): Promise<void> {
    try {
      execution.output = JSON.stringify(await result);
      execution.status = 'SUCCEEDED';
    } catch (error) {
      const failure = error instanceof ExecutionError ? error.cause : error;
      execution.error = failure instanceof Error ? failure.name : 'States.Runtime';
      execution.cause = failure instanceof Error ? failure.message : String(failure);
      if (execution.status === 'RUNNING') execution.status = 'FAILED';
    }
    execution.stopDate = Date.now() / 1000;
    this.#ended(execution);
  }

  /**
   * One handler for each Task state, by what its Resource integrates with. The interpreter goes on with the items of a
   * Map after its execution has ended: their Tasks are refused.
   */
  #handlers(definition: Definition, hasEnded: () => boolean): Handlers {
    const handlers: Handlers = {};
    const whileRunning = (call: (input: TaskInput) => Promise<Json>) => async (input: unknown) => {
      if (hasEnded()) throw new WorkflowError('States.Runtime', 'The execution has ended');
      return call(TaskInput.parse(input));
    };
    for (const [name, state] of statesOf(definition)) {
      const Resource = state.Type === 'Task' ? state.Resource : undefined;
      if (Resource?.endsWith(':lambda:invoke')) handlers[name] = whileRunning((input) => this.#invoke(input));
      if (Resource?.endsWith(':lambda:invoke.waitForTaskToken'))
        handlers[name] = whileRunning((input) => this.#await(input));
      if (Resource?.endsWith(':states:startExecution.sync:2')) handlers[name] = whileRunning(this.#nested());
    }
    return handlers;
  }

  async #invoke({ FunctionName, Payload }: TaskInput): Promise<Json> {
    const answer = await this.#functions.invoke(FunctionName ?? '', Payload);
    return { Payload: z.json().parse(answer), StatusCode: 200 };
  }

  async #await(input: TaskInput): Promise<Json> {
    const token = String(input.Payload?.token);
    const { promise: answered, resolve, reject } = Promise.withResolvers<Json>();
    const late = () => {
      this.#waiting.delete(token);
      this.#finished.add(token);
      reject(new WorkflowError('States.Timeout', 'Nobody answered in time'));
    };
    // A wait that ends early, after the longest timer, is waited again, as after any reminder.
    const timer = setTimeout(late, Math.min((input.timeout ?? MAX_SECONDS) * 1000, MAX_TIMER));
    this.#timers.add(timer);
    answered
      .catch(() => undefined)
      .finally(() => {
        clearTimeout(timer);
        this.#timers.delete(timer);
      });
    this.#waiting.set(token, { resolve, reject });
    try {
      await this.#invoke(input);
    } catch (error) {
      // The state is tried again with a token of its own; this one is nobody's any more.
      late();
      throw error;
    }
    return answered;
  }

  /** Starts a child and waits for its end; tried again after a timer's longest time, it waits for the same child. */
  #nested(): (input: TaskInput) => Promise<Json> {
    let latest: Execution | undefined;
    return async ({ StateMachineArn = '', Name = '', Input }) => {
      const child =
        latest?.status === 'RUNNING' ? latest : this.start(StateMachineArn, Name, JSON.stringify(Input));
      latest = child;
      await child.done;
      if (child.status !== 'SUCCEEDED') throw new WorkflowError('States.TaskFailed', causeOf(child));
      return {
        Output: JSON.parse(child.output ?? 'null'),
        ExecutionArn: child.executionArn,
        Status: child.status,
      };
    };
  }

  /** Answers a token once: a second time, or a token nobody knows, is an error of the service's own names. */
  answer(token: string, settle: (waiting: Waiting) => void): void {
    const waiting = this.#waiting.get(token);
    if (!waiting) {
      throw this.#finished.has(token)
        ? new WorkflowError('TaskTimedOut', 'The task has already been answered')
        : new WorkflowError('InvalidToken', 'No such token');
    }
    this.#waiting.delete(token);
    this.#finished.add(token);
    settle(waiting);
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    for (const execution of this.#executions.values()) if (execution.status === 'RUNNING') execution.abort();
  }
}

/** How Step Functions describes a child that failed, to its parent. */
function causeOf(child: Execution): string {
  const { executionArn: ExecutionArn, status: Status, cause: Cause } = child;
  return JSON.stringify({ ExecutionArn, Status, Error: child.error, Cause });
}

/** The event of an execution's end, as Step Functions puts it on the account's bus. */
export function statusChange({ done: _done, abort: _abort, transitions: _, ...execution }: Execution) {
  const { startDate, stopDate = startDate } = execution;
  return {
    source: 'aws.states',
    'detail-type': 'Step Functions Execution Status Change',
    time: new Date(stopDate * 1000),
    detail: { ...execution, startDate: startDate * 1000, stopDate: stopDate * 1000 },
  };
}

async function countTransitions(execution: Execution, logs: AsyncIterable<{ type: string }>): Promise<void> {
  for await (const { type } of logs) if (type.endsWith('StateEntered')) execution.transitions += 1;
}
