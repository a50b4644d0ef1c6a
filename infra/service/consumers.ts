import { Duration } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { type EventPattern, type IEventBus, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { DeadLetterQueue } from '../constructs/dead-letter-queue.ts';
import type { SharakaFunction } from '../constructs/function.ts';

/**
 * How long a consumer behind a bus may take unless said otherwise; its queue delivers again after six times as long.
 */
const TIMEOUT = Duration.seconds(30);

/**
 * Lets a function follow the events of a bus, without one the account's own, that match a pattern. It has a queue of
 * its own, so that none holds up another: a message that fails five times goes to its dead-letter queue.
 */
export function consumeBus(
  scope: Construct,
  name: string,
  consumer: SharakaFunction,
  {
    eventBus,
    eventPattern,
    timeout = TIMEOUT,
  }: { eventBus?: IEventBus; eventPattern: EventPattern; timeout?: Duration },
): void {
  const deadLetterQueue = new DeadLetterQueue(scope, `${name}-dead-letter-queue`);
  const queue = new Queue(scope, `${name}-queue`, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    visibilityTimeout: Duration.seconds(6 * timeout.toSeconds()),
    retentionPeriod: Duration.days(14),
    deadLetterQueue: { queue: deadLetterQueue, maxReceiveCount: 5 },
  });
  new Rule(scope, `${name}-rule`, {
    ...(eventBus && { eventBus }),
    eventPattern,
    targets: [new SqsQueue(queue, { deadLetterQueue, retryAttempts: 20 })],
  });
  consumer.addEventSource(
    new SqsEventSource(queue, { batchSize: 10, reportBatchItemFailures: true, maxConcurrency: 5 }),
  );
}

/**
 * Lets functions read the table's stream: only new items of the partitions named, in the order of each convention.
 * What keeps failing goes to a dead-letter queue. A stream serves two readers well, so other consumers read the bus.
 * Ten batches run at a time, each of other conventions, so that one that fails delays few others.
 */
export function consumeTable(
  table: TableV2,
  consumers: readonly { consumer: SharakaFunction; partitions: readonly string[] }[],
): void {
  for (const { consumer, partitions } of consumers) {
    consumer.addEventSource(
      new DynamoEventSource(table, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 25,
        parallelizationFactor: 10,
        retryAttempts: 10,
        maxRecordAge: Duration.hours(6),
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        ...(consumer.ownDeadLetterQueue && { onFailure: new SqsDlq(consumer.ownDeadLetterQueue) }),
        filters: partitions.map((partition) =>
          FilterCriteria.filter({
            eventName: FilterRule.isEqual('INSERT'),
            dynamodb: { Keys: { PK: { S: FilterRule.beginsWith(partition) } } },
          }),
        ),
      }),
    );
  }
}
