import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Folder } from './folder.ts';
import type { Functions } from './functions.ts';
import { type Assembly, type Resource, text } from './template.ts';

/**
 * The template's queues that a function takes from: messages are kept in the data folder until the function has taken
 * them, delivered again when it has not, and moved to the dead-letter queue after as many attempts as the template
 * says.
 */
export interface Queues {
  /** Keeps a message; when this returns, it is safe. Says whether the ARN is a queue's. */
  send: (queueArn: string, body: string) => boolean;
  /** Resolves when every message is taken; says whether there were any. */
  emptied: () => Promise<boolean>;
  stop: () => Promise<void>;
}

const Message = z.object({ messageId: z.string(), body: z.string(), attempts: z.number() });
type Message = z.infer<typeof Message>;
const Answer = z
  .object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) })
  .catch({ batchItemFailures: [] });

const PAUSE_MILLISECONDS = 200;
/**
 * How many times longer each pause is than the one before. A queue gives a message back after a minute: an attempt that
 * failed because the machine was busy is not followed by four others while it still is.
 */
const LONGER = 4;

class LocalQueue {
  readonly #queue: Resource;
  readonly #mapping: Resource;
  readonly #functions: Functions;
  readonly #folder: Folder;
  readonly #file: string;
  readonly #messages: Message[];
  #count = 0;
  readonly #stop = new AbortController();
  #taking: Promise<void> | undefined;

  constructor(queue: Resource, mapping: Resource, functions: Functions, folder: Folder) {
    this.#queue = queue;
    this.#mapping = mapping;
    this.#functions = functions;
    this.#folder = folder;
    this.#file = `queue-${queue.logicalId}.json`;
    this.#messages = z.array(Message).catch([]).parse(folder.read(this.#file));
    this.#wake();
  }

  send(body: string): void {
    this.#count += 1;
    this.#messages.push({ messageId: `${Date.now()}-${this.#count}`, body, attempts: 0 });
    this.#keep();
    this.#wake();
  }

  async emptied(): Promise<boolean> {
    const had = this.#messages.length > 0;
    while (this.#messages.length > 0 && !this.#stop.signal.aborted) await pause(PAUSE_MILLISECONDS);
    return had;
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#taking;
  }

  #keep(): void {
    this.#folder.write(this.#file, this.#messages);
  }

  #wake(): void {
    this.#taking ??= this.#take().finally(() => {
      this.#taking = undefined;
      if (this.#messages.length > 0 && !this.#stop.signal.aborted) this.#wake();
    });
  }

  async #take(): Promise<void> {
    const batch = this.#messages.slice(0, Number(text(this.#mapping, 'BatchSize') || 10));
    if (batch.length === 0 || this.#stop.signal.aborted) return;
    const failed = await this.#invoke(batch);
    const most = Number(text(this.#queue, 'RedrivePolicy', 'maxReceiveCount') || 5);
    for (const message of batch) {
      message.attempts += 1;
      const over = message.attempts >= most;
      if (failed.has(message.messageId) && over)
        this.#folder.write(`set-aside-${message.messageId}.json`, message);
      if (!failed.has(message.messageId) || over) this.#messages.splice(this.#messages.indexOf(message), 1);
    }
    this.#keep();
    const again = batch.filter((message) => failed.has(message.messageId) && message.attempts < most);
    if (again.length > 0) await this.#pause(Math.max(...again.map(({ attempts }) => attempts)));
  }

  /** The pause after so many attempts; a queue that is stopped waits no longer. */
  async #pause(attempts: number): Promise<void> {
    const { signal } = this.#stop;
    await pause(PAUSE_MILLISECONDS * LONGER ** (attempts - 1), undefined, { signal }).catch(() => undefined);
  }

  /** The messages that failed; all of them when the function itself did. */
  async #invoke(batch: readonly Message[]): Promise<Set<string>> {
    const Records = batch.map(({ messageId, body }) => ({ messageId, body, eventSource: 'aws:sqs' }));
    try {
      const answer = await this.#functions.invoke(text(this.#mapping, 'FunctionName'), { Records });
      return new Set(Answer.parse(answer).batchItemFailures.map((each) => each.itemIdentifier));
    } catch {
      return new Set(batch.map(({ messageId }) => messageId));
    }
  }
}

/** Plays the assembly's queues, and hands on what an earlier run left in them. */
export function openQueues(assembly: Assembly, functions: Functions, folder: Folder): Queues {
  const queues = new Map(
    assembly.ofType('AWS::Lambda::EventSourceMapping').flatMap((mapping) => {
      const arn = text(mapping, 'EventSourceArn');
      const queue = assembly.ofType('AWS::SQS::Queue').find((each) => each.arn === arn);
      return queue ? [[arn, new LocalQueue(queue, mapping, functions, folder)] as const] : [];
    }),
  );
  return {
    send: (queueArn, body) => {
      queues.get(queueArn)?.send(body);
      return queues.has(queueArn);
    },
    emptied: async () => {
      const had = await Promise.all([...queues.values()].map((queue) => queue.emptied()));
      return had.includes(true);
    },
    stop: async () => {
      await Promise.all([...queues.values()].map((queue) => queue.stop()));
    },
  };
}
