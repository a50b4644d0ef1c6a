import { CfnOutput, type Duration, Stack } from 'aws-cdk-lib';
import { EventBus, Match } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import type { SharakaFunction } from '../constructs/function.ts';
import { followBus } from './consumers.ts';

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
  'ConventionSubmitted',
  'PhaseEntered',
  'PledgeMade',
  'PledgeRevised',
  'FundsCalled',
  'PaymentExecuted',
  'ExpenditureJustified',
  'EntryReversed',
  'AmendmentAdopted',
  'ClosureReturned',
  'ConventionResumed',
  'DutiesBegun',
];

/** The days off that were added or withdrawn, as functions/aggregates/convention/published.ts calls it. */
const HOLIDAYS_CHANGED = 'sharaka.HolidaysChanged.v1';

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

  /** Lets a function know that the days off of the stage have changed. It may take as long as it has. */
  tellsOfHolidays(follower: SharakaFunction, timeout: Duration): void {
    const eventPattern = { source: Match.exactString('sharaka.stage'), detailType: [HOLIDAYS_CHANGED] };
    followBus(this, 'holidays', follower, { eventBus: this.events, eventPattern, timeout });
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
