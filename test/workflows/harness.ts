import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { Command, CommandData } from '../../functions/aggregates/convention/commands.ts';
import { runsNeeded } from '../../functions/aggregates/convention/procedures/progress.ts';
import type { Task } from '../../functions/aggregates/convention/procedures/tasks.ts';
import type { Convention } from '../../functions/aggregates/convention/state.ts';
import type { Actor } from '../../functions/kernel/principal.ts';
import type { Store } from '../../functions/store/table.ts';
import { rawEvents } from '../../functions/store/trail.ts';
import { substitute } from '../../local/definitions.ts';
import { answerSfn } from '../../local/sfn-endpoint.ts';
import { statusChange, Workflows } from '../../local/workflows.ts';
import { person } from '../../scenarios/cases.ts';
import { REHEARSAL } from '../support/stage.ts';
import { allEvents, execute, load } from '../support/store.ts';
import { newStore } from '../table.ts';
import { Writes } from './writes.ts';

/**
 * The deployed definitions, executed, with the real functions behind them on DynamoDB Local. Only the stream is
 * pumped by hand, so that a test can stop it and let things be lost.
 */

const arn = (name: string) => `arn:aws:states:eu-west-3:000000000000:stateMachine:${name}`;
const MACHINES = ['procedure', 'human-task'];

export type StepsHandler = (event: unknown) => Promise<unknown>;

export class Stage {
  readonly store: Store;
  /** Stands between the state machines and the steps function: a test may make it fail. */
  interfere: (event: unknown, next: StepsHandler) => Promise<unknown> = (event, next) => next(event);
  workflows: Workflows;
  /** Receives the event of every execution's end, as from the account's event bus. */
  ended: (event: ReturnType<typeof statusChange>) => void = () => {};
  readonly #server: Server;
  readonly #steps: StepsHandler;
  readonly #dispatch: StepsHandler;
  readonly #sweep: () => Promise<unknown>;
  readonly #restart: StepsHandler;
  readonly #seen = new Map<string, number>();
  readonly #writes = new Writes();
  #following: { id: string } | undefined;
  #handingOn = Promise.resolve();

  private constructor(
    store: Store,
    functionsStore: Store,
    server: Server,
    handlers: Record<'steps' | 'dispatch' | 'restart', StepsHandler> & { sweep: () => Promise<unknown> },
  ) {
    this.store = store;
    for (const each of [store, functionsStore]) this.#writes.hear(each);
    this.#server = server;
    this.#steps = handlers.steps;
    this.#dispatch = handlers.dispatch;
    this.#sweep = handlers.sweep;
    this.#restart = handlers.restart;
    this.workflows = this.#newWorkflows();
    server.on('request', async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const answer = answerSfn(
        this.workflows,
        String(request.headers['x-amz-target']),
        Buffer.concat(chunks).toString(),
      );
      response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' }).end(answer.body);
    });
  }

  static async set(endpoint: string): Promise<Stage> {
    const store = await newStore(endpoint);
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    Object.assign(process.env, {
      TABLE_NAME: store.table,
      AWS_ENDPOINT_URL_DYNAMODB: endpoint,
      AWS_ENDPOINT_URL_SFN: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
      AWS_REGION: 'eu-west-3',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      PROCEDURE_ARN: arn('procedure'),
    });
    const steps = await import('../../functions/orchestration/steps.ts');
    const dispatch = await import('../../functions/handlers/dispatch-workflows.ts');
    const sweep = await import('../../functions/orchestration/sweep.ts');
    const restart = await import('../../functions/orchestration/restart.ts');
    const { openStore } = await import('../../functions/store/table.ts');
    return new Stage(store, openStore(), server, {
      steps: steps.handler,
      dispatch: dispatch.handler,
      sweep: sweep.handler,
      restart: restart.handler,
    });
  }

  #newWorkflows(): Workflows {
    const invoke = (_: string, event: unknown) => this.interfere(event, this.#steps);
    const functions = { invoke, stop: async () => undefined };
    return new Workflows(this.definitions(), functions, (each) => this.ended(statusChange(each)));
  }

  /** The definitions as they are deployed. */
  definitions() {
    return new Map(
      MACHINES.map((name) => {
        const file = new URL(`../../workflows/${name}.asl.json`, import.meta.url);
        const values = (value: string) => (value === 'HumanTaskArn' ? arn('human-task') : 'steps');
        return [arn(name), substitute(readFileSync(file, 'utf8'), values)];
      }),
    );
  }

  /** Begins to hand on new events of an aggregate, of whatever kind. */
  follow(id: string): void {
    const following = { id };
    this.#following = following;
    this.#writes.wake();
    this.#handingOn = this.#handingOn.then(async () => {
      while (this.#following === following) {
        const written = this.#writes.next();
        await this.dispatch(id).catch(() => undefined);
        await written;
      }
    });
  }

  /** Stops handing on: what happens from now on is not heard of. */
  async fallSilent(): Promise<void> {
    this.#following = undefined;
    this.#writes.wake();
    await this.#handingOn;
  }

  /** Hands the events not yet handed on to the stream's consumer. */
  async dispatch(id: string): Promise<void> {
    const after = this.#seen.get(id) ?? 0;
    const news: number[] = [];
    for await (const { seq } of rawEvents(this.store, id, { from: after })) news.push(seq);
    if (news.length === 0) return;
    await this.#dispatch(batchOf(id, news));
    this.#seen.set(id, after + news.length);
  }

  /** Every execution is lost, as when its account's state machines were stopped. */
  loseWorkflows(): void {
    this.workflows.stop();
    this.workflows = this.#newWorkflows();
  }

  /** Hands events of the account's bus to the function that restarts what failed, as its queue does. */
  restart(...events: object[]): Promise<unknown> {
    const Records = events.map((event, at) => ({ messageId: `m${at}`, body: JSON.stringify(event) }));
    return this.#restart({ Records });
  }

  sweep(): Promise<unknown> {
    return this.#sweep();
  }

  async does<T extends Command['type']>(
    id: string,
    actor: Actor,
    type: T,
    data: CommandData<T>,
  ): Promise<void> {
    const command = { type, data };
    if (!isCommand(command)) throw new Error(type);
    await execute(this.store, {
      rules: REHEARSAL,
      conventionId: id,
      command,
      actor,
      now: () => new Date().toISOString(),
    });
  }

  async convention(id: string): Promise<Convention> {
    const { convention } = await load(this.store, id);
    if (!convention) throw new Error('No such convention');
    return convention;
  }

  async types(id: string): Promise<string[]> {
    return (await allEvents(this.store, id)).map((event) => event.type);
  }

  /** Waits until the convention is as wanted; what was awaited is in the error when it never is. */
  async until(id: string, what: string, is: (convention: Convention) => boolean): Promise<Convention> {
    const deadline = Date.now() + 180_000;
    for (;;) {
      const written = this.#writes.next();
      const convention = await this.convention(id);
      if (is(convention)) return convention;
      if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}: ${convention.phase}`);
      await written;
    }
  }

  /** The open tasks of a kind, once there are any. */
  async asked(id: string, kind: Task['kind']): Promise<Task[]> {
    const open = (convention: Convention) =>
      convention.tasks.filter((task) => task.status === 'open' && task.kind === kind);
    return open(await this.until(id, kind, (convention) => open(convention).length > 0));
  }

  /** Runs that the convention needs and that are not running. */
  async idle(id: string): Promise<string[]> {
    const convention = await this.convention(id);
    const running = this.workflows
      .list()
      .filter(({ status }) => status === 'RUNNING')
      .map(({ name }) => name);
    return runsNeeded(convention, new Date().toISOString())
      .map(({ run }) => run)
      .filter((run) => !running.some((name) => name.startsWith(`${id}-${run}-`)));
  }

  async strike(): Promise<void> {
    await this.fallSilent();
    this.workflows.stop();
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

function isCommand(command: { type: string; data: unknown }): command is Command {
  return command.type !== '' && command.data !== undefined;
}

/** A batch of the table's stream that tells of some events. */
export function batchOf(id: string, seqs: readonly number[]) {
  return {
    Records: seqs.map((seq) => ({
      eventName: 'INSERT',
      dynamodb: {
        SequenceNumber: String(1000 + seq),
        Keys: { PK: { S: `EVENTS#${id}` }, SK: { S: String(seq).padStart(6, '0') } },
      },
    })),
  };
}

/** The same news as a queue behind the event bus delivers them. */
export function queueOf(id: string, seqs: readonly number[]) {
  return {
    Records: seqs.map((seq) => ({
      messageId: `m${seq}`,
      body: JSON.stringify({ 'detail-type': 'sharaka.X.v1', detail: { conventionId: id, seq } }),
    })),
  };
}

export function holderOf(task: Task, number = 1) {
  return person(task.assignee.party, task.assignee.role, number);
}
