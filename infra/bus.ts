import { CfnOutput, Stack } from 'aws-cdk-lib';
import { EventBus, Match } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { followBus } from './followers.ts';
import type { SharakaFunction } from './function.ts';

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

/**
 * The bus on which every event is published, for other systems and for the followers here that need neither the
 * stream's order nor its haste.
 */
export class Bus extends Construct {
  readonly events: EventBus;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.events = new EventBus(this, 'Events', { eventBusName: Stack.of(this).stackName });
    new CfnOutput(this, 'Name', { value: this.events.eventBusName });
  }

  /** Lets a function follow all events, or those of some types. */
  followedBy(name: string, follower: SharakaFunction, types?: readonly string[]): void {
    followBus(this, name, follower, {
      eventBus: this.events,
      eventPattern: {
        source: Match.exactString('sharaka'),
        ...(types && { detailType: types.map((type) => `sharaka.${type}.v1`) }),
      },
    });
  }
}
