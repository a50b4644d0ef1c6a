import { setTimeout as pause } from 'node:timers/promises';
import {
  type _Record,
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import type { TableAccess } from './access.ts';
import type { Folder } from './folder.ts';
import type { Functions } from './functions.ts';
import { type Assembly, idOfArn, REGION, type Resource, text } from './template.ts';

/**
 * Event source mappings: each reads the table's stream in order, filters, invokes its function, tries again
 * what failed, puts what keeps failing into the dead-letter queue, and keeps its position.
 */
export interface Streams {
  /** Resolves when everything that is in the stream now has been handed on. */
  caughtUp: () => Promise<void>;
  stop: () => Promise<void>;
}

const POLL_MILLISECONDS = 60;

interface Pattern {
  eventName?: string[];
  dynamodb?: { Keys?: { PK?: { S?: { prefix: string }[] } } };
}

/** The event filters that this template uses: the event's name, and a prefix of the key. */
function passes(record: _Record, patterns: readonly Pattern[]): boolean {
  return patterns.some((pattern) => {
    const key = record.dynamodb?.Keys?.PK?.S ?? '';
    const prefixes = pattern.dynamodb?.Keys?.PK?.S ?? [];
    const named = !pattern.eventName || pattern.eventName.includes(record.eventName ?? '');
    return named && (prefixes.length === 0 || prefixes.some(({ prefix }) => key.startsWith(prefix)));
  });
}

function patternsOf(mapping: Resource): Pattern[] {
  const { FilterCriteria } = mapping.properties;
  const filters =
    typeof FilterCriteria === 'object' && FilterCriteria !== null && 'Filters' in FilterCriteria
      ? FilterCriteria.Filters
      : [];
  return Array.isArray(filters) ? filters.map(({ Pattern }) => JSON.parse(Pattern)) : [];
}

class Mapping {
  readonly #client: DynamoDBStreamsClient;
  readonly #streamArn: string;
  readonly #resource: Resource;
  readonly #functions: Functions;
  readonly #folder: Folder;
  readonly #file: string;
  /** The last sequence number taken, by shard. */
  readonly #taken: Record<string, string>;
  readonly #finished = new Set<string>();
  #iterators = new Map<string, string | undefined>();
  #stopped = false;
  /** How many times the shards have been read, and the last time that there was nothing new in any. */
  #round = 0;
  #lastEmpty = 0;
  readonly #loop: Promise<void>;

  constructor(
    client: DynamoDBStreamsClient,
    streamArn: string,
    resource: Resource,
    functions: Functions,
    folder: Folder,
  ) {
    this.#client = client;
    this.#streamArn = streamArn;
    this.#resource = resource;
    this.#functions = functions;
    this.#folder = folder;
    this.#file = `checkpoint-${idOfArn(text(resource, 'FunctionName'))}.json`;
    this.#taken = Object.fromEntries(
      Object.entries(folder.read(this.#file) ?? {}).map(([shard, seq]) => [shard, String(seq)]),
    );
    this.#loop = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#loop;
  }

  async caughtUp(): Promise<void> {
    const before = this.#round;
    while (!this.#stopped && this.#lastEmpty <= before) await pause(POLL_MILLISECONDS);
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      this.#round += 1;
      try {
        let records = 0;
        for (const shard of await this.#shards()) records += await this.#read(shard);
        if (records === 0) this.#lastEmpty = this.#round;
      } catch (error) {
        if (!this.#stopped) console.error('stream', error instanceof Error ? error.message : error);
        this.#iterators = new Map();
      }
      await pause(POLL_MILLISECONDS);
    }
  }

  #shardsKnown: string[] = [];
  #describedAt = 0;

  /** Parents come before their children in DynamoDB Local's answer; looked up again every few seconds. */
  async #shards(): Promise<string[]> {
    if (Date.now() - this.#describedAt < 5000) return this.#shardsKnown;
    const { StreamDescription } = await this.#client.send(
      new DescribeStreamCommand({ StreamArn: this.#streamArn }),
    );
    this.#shardsKnown = (StreamDescription?.Shards ?? []).map((shard) => shard.ShardId ?? '');
    this.#describedAt = Date.now();
    return this.#shardsKnown.filter((shard) => !this.#finished.has(shard));
  }

  async #iterator(shard: string): Promise<string | undefined> {
    if (this.#iterators.has(shard)) return this.#iterators.get(shard);
    const SequenceNumber = this.#taken[shard];
    const place = { StreamArn: this.#streamArn, ShardId: shard };
    const from = (
      where:
        | { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER'; SequenceNumber: string }
        | { ShardIteratorType: 'TRIM_HORIZON' },
    ) => this.#client.send(new GetShardIteratorCommand({ ...place, ...where }));
    const horizon = { ShardIteratorType: 'TRIM_HORIZON' } as const;
    const { ShardIterator } = SequenceNumber
      ? await from({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber }).catch(() => from(horizon))
      : await from(horizon);
    return ShardIterator;
  }

  /** Takes what is new in a shard; how many records that was. */
  async #read(shard: string): Promise<number> {
    const ShardIterator = await this.#iterator(shard);
    if (!ShardIterator) {
      this.#finished.add(shard);
      return 0;
    }
    const { Records = [], NextShardIterator } = await this.#client.send(
      new GetRecordsCommand({ ShardIterator, Limit: Number(text(this.#resource, 'BatchSize') || 100) }),
    );
    const isTaken = await this.#take(Records.filter((record) => passes(record, patternsOf(this.#resource))));
    // Stopped in between: what was not handed on is read again at the next start.
    if (!isTaken) return Records.length;
    const last = Records.at(-1)?.dynamodb?.SequenceNumber;
    if (last) {
      this.#taken[shard] = last;
      this.#folder.write(this.#file, this.#taken);
    }
    this.#iterators.set(shard, NextShardIterator);
    return Records.length;
  }

  /** Delivers records until each is processed or a dead letter; says whether it got there before it was stopped. */
  async #take(records: _Record[]): Promise<boolean> {
    let left = records;
    const attempts = Number(text(this.#resource, 'MaximumRetryAttempts') || 3);
    for (let attempt = 0; left.length > 0 && !this.#stopped; attempt += 1) {
      const failed = await this.#invoke(left);
      if (failed.size === 0) return true;
      const first = left.findIndex((record) => failed.has(record.dynamodb?.SequenceNumber ?? ''));
      left = left.slice(Math.max(first, 0));
      if (attempt >= attempts) {
        this.#folder.write(`set-aside-${Date.now()}.json`, left[0]);
        left = left.slice(1);
        attempt = 0;
      }
      await pause(Math.min(100 * 2 ** attempt, 2000));
    }
    return left.length === 0;
  }

  /** The sequence numbers that failed; all of them when the function itself did. */
  async #invoke(records: _Record[]): Promise<Set<string>> {
    try {
      const answer = await this.#functions.invoke(text(this.#resource, 'FunctionName'), { Records: records });
      const failures =
        typeof answer === 'object' && answer !== null && 'batchItemFailures' in answer
          ? answer.batchItemFailures
          : [];
      return new Set(
        Array.isArray(failures) ? failures.map(({ itemIdentifier }) => String(itemIdentifier)) : [],
      );
    } catch {
      return new Set(records.map((record) => record.dynamodb?.SequenceNumber ?? ''));
    }
  }
}

/** Plays the assembly's event source mappings on a stream. */
export function followStreams(
  assembly: Assembly,
  { endpoint, credentials, streamArn }: Pick<TableAccess, 'endpoint' | 'credentials'> & { streamArn: string },
  functions: Functions,
  folder: Folder,
): Streams {
  const client = new DynamoDBStreamsClient({ endpoint, region: REGION, credentials });
  const mappings = assembly
    .ofType('AWS::Lambda::EventSourceMapping')
    .filter((mapping) => text(mapping, 'StartingPosition'))
    .map((resource) => new Mapping(client, streamArn, resource, functions, folder));
  return {
    caughtUp: async () => {
      await Promise.all(mappings.map((mapping) => mapping.caughtUp()));
    },
    stop: async () => {
      await Promise.all(mappings.map((mapping) => mapping.stop()));
    },
  };
}
