import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { EventBus, type EventPattern, Match, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { SharakaFunction } from './function.ts';
import { SetAside } from './set-aside.ts';

/** The events that somebody is told of by mail: notify hears of no others. */
export const TOLD_BY_MAIL = [
  'StepOpened',
  'TaskReminded',
  'TaskEscalated',
  'ConventionReturned',
  'ConventionRejected',
  'ConventionLapsed',
  'EnteredIntoForce',
  'ConventionSuspended',
  'ConventionTerminated',
  'ConventionClosed',
];

/** How long a follower behind the bus may take; its queue delivers again after six times as long. */
const PATIENCE = Duration.seconds(30);

/**
 * The bus on which every event is published, for other systems and for the followers here that need neither the
 * stream's order nor its haste. Each of these has a queue of its own, so that none holds up another: what it
 * cannot take in five attempts is set aside.
 */
export class Bus extends Construct {
  readonly events: EventBus;
  readonly setAside: SetAside[] = [];

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.events = new EventBus(this, 'Events', { eventBusName: Stack.of(this).stackName });
    new CfnOutput(this, 'Name', { value: this.events.eventBusName });
  }

  /** Lets a function follow all events, or those of some types. */
  followedBy(name: string, follower: SharakaFunction, types?: readonly string[]): void {
    const setAside = new SetAside(this, `${name}-set-aside`);
    const queue = new Queue(this, `${name}-queue`, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(6 * PATIENCE.toSeconds()),
      retentionPeriod: Duration.days(14),
      deadLetterQueue: { queue: setAside, maxReceiveCount: 5 },
    });
    const eventPattern: EventPattern = {
      source: Match.exactString('sharaka'),
      ...(types && { detailType: types.map((type) => `sharaka.${type}.v1`) }),
    };
    new Rule(this, `${name}-rule`, {
      eventBus: this.events,
      eventPattern,
      targets: [new SqsQueue(queue, { deadLetterQueue: setAside, retryAttempts: 20 })],
    });
    follower.addEventSource(
      new SqsEventSource(queue, { batchSize: 10, reportBatchItemFailures: true, maxConcurrency: 5 }),
    );
    this.setAside.push(setAside);
  }
}
