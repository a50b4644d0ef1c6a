import { AsyncLocalStorage } from 'node:async_hooks';
import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  InvalidToken,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import type { CommandData } from '../../functions/aggregates/convention/commands.ts';
import type { Store } from '../../functions/store/table.ts';
import { COUNCIL, caseA, person } from '../../scenarios/cases.ts';
import { REHEARSAL } from '../support/stage.ts';
import { execute } from '../support/store.ts';
import { newStore } from '../table.ts';
import { holderOf } from '../workflows/harness.ts';

/** Where functions call AWS, and what may happen to them just there. */

/** Before or after the n-th call that a function makes. */
export interface Moment {
  call: number;
  side: 'before' | 'after';
  /** The command that is called, where it matters. */
  command?: string;
}

/** Sees every call that the functions under test make, to the database and to Step Functions. */
export class Calls {
  count = 0;
  #happens: ((moment: Moment) => Promise<void>) | undefined;
  /** In what happens around a call; other calls that are made beside it are counted. */
  readonly #within = new AsyncLocalStorage<true>();

  /** From now on, calls are counted anew, and `happens` is run around each; what it calls itself is not seen. */
  watch(happens: (moment: Moment) => Promise<void> = async () => undefined): void {
    this.count = 0;
    this.#happens = happens;
  }

  unwatch(): void {
    this.#happens = undefined;
  }

  async through<T>(command: string, call: () => Promise<T>): Promise<T> {
    if (!this.#happens || this.#within.getStore()) return call();
    this.count += 1;
    const number = this.count;
    await this.#at({ call: number, side: 'before', command });
    // A call that is refused has an answer too.
    try {
      return await call();
    } finally {
      await this.#at({ call: number, side: 'after', command });
    }
  }

  async #at(moment: Moment): Promise<void> {
    const happens = this.#happens;
    if (happens) await this.#within.run(true, () => happens(moment));
  }
}

/** Every moment around so many calls. */
export function moments(calls: number): Moment[] {
  return Array.from({ length: calls }, (_, index) => index + 1).flatMap((call) => [
    { call, side: 'before' },
    { call, side: 'after' },
  ]);
}

/** Fails at one moment, as a killed function does; at any other nothing happens. */
export function dyingAt(when: Moment) {
  return async ({ call, side }: Moment) => {
    if (call === when.call && side === when.side) throw new Error(`killed ${side} call ${call}`);
  };
}

/** Step Functions by its own rules: a name is started once, a token is answered once. */
export class FakeStepFunctions {
  readonly executions = new Map<string, string>();
  /** How often each token was answered. */
  readonly tokens = new Map<string, number>();
  readonly #mock = mockClient(SFNClient);

  constructor(calls: Calls) {
    const of = { message: 'x', $metadata: {} };
    this.#mock.on(StartExecutionCommand).callsFake(({ name }) =>
      calls.through('StartExecution', async () => {
        if (this.executions.has(name)) throw new ExecutionAlreadyExists(of);
        this.executions.set(name, 'RUNNING');
        return { executionArn: name, startDate: new Date() };
      }),
    );
    this.#mock.on(DescribeExecutionCommand).callsFake(({ executionArn }) =>
      calls.through('DescribeExecution', async () => {
        const status = this.executions.get(String(executionArn).split(':').at(-1) ?? '');
        if (!status) throw new ExecutionDoesNotExist(of);
        return { status };
      }),
    );
    this.#mock.on(SendTaskSuccessCommand).callsFake(({ taskToken }) =>
      calls.through('SendTaskSuccess', async () => {
        const answered = this.tokens.get(taskToken);
        if (answered === undefined) throw new InvalidToken(of);
        if (answered > 0) throw new TaskTimedOut(of);
        this.tokens.set(taskToken, 1);
        return {};
      }),
    );
  }

  /** A token that an execution is given and waits with. */
  token(): string {
    const token = `token-${this.tokens.size}`;
    this.tokens.set(token, 0);
    return token;
  }
}

const arn = (name: string) => `arn:aws:states:eu-west-3:000000000000:stateMachine:${name}`;

/** A table of its own and the environment that the functions find it by; import them after. */
export async function environment(endpoint: string): Promise<Store> {
  const store = await newStore(endpoint);
  Object.assign(process.env, {
    TABLE_NAME: store.table,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    PROCEDURE_ARN: arn('procedure'),
    MAIL_FROM: 'sharaka@example.org',
    PORTAL_URL: 'https://portal.example',
  });
  return store;
}

/** Has the functions' own store make its calls through `calls`. */
export function watchStore(opened: Store, calls: Calls): void {
  opened.client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) =>
        calls.through(commandName, () => next(args)),
    {
      step: 'initialize',
      name: 'watched',
    },
  );
}

const now = () => new Date().toISOString();
let count = 0;

/** A convention that is submitted, events 1 and 2, or in review: then event 3 opened three tasks. */
export async function conventionAt(store: Store, stage: 'submitted' | 'review'): Promise<string> {
  count += 1;
  // Of one length: what is found by its letters is the same for each.
  const conventionId = `cstream${process.pid}x${String(count).padStart(4, '0')}`;
  const { terms } = caseA('2026-11-24');
  const parties = terms.parties.map((party) => ({ ...party, mailbox: `bureau@${party.id}.example` }));
  const data: CommandData<'propose'> = { terms: { ...terms, parties } };
  const actor = person(COUNCIL, 'officer');
  await execute(store, { rules: REHEARSAL, conventionId, command: { type: 'propose', data }, actor, now });
  await execute(store, { rules: REHEARSAL, conventionId, command: { type: 'submit', data: {} }, actor, now });
  if (stage === 'submitted') return conventionId;
  await execute(store, {
    rules: REHEARSAL,
    conventionId,
    command: { type: 'openGroup', data: { procedure: 'formation-1' } },
    actor: { kind: 'system', name: 'workflow' },
    now,
  });
  return conventionId;
}

/** A reviewer sends the proposal back, which ends the round; returns the numbers of the events. */
export async function sendBack(store: Store, conventionId: string): Promise<number[]> {
  const { convention } = await execute(store, {
    rules: REHEARSAL,
    conventionId,
    command: { type: 'openGroup', data: { procedure: 'formation-1' } },
    actor: { kind: 'system', name: 'workflow' },
    now,
  });
  const task = convention?.tasks.find(({ status }) => status === 'open');
  if (!task) throw new Error('Nobody is asked');
  const { events } = await execute(store, {
    rules: REHEARSAL,
    conventionId,
    command: {
      type: 'decideTask',
      data: { task: task.id, decision: 'return', comment: 'Complétez' },
    },
    actor: holderOf(task, 2),
    now,
  });
  return events.map(({ seq }) => seq);
}
