import { CfnOutput, type Duration, Stack } from 'aws-cdk-lib';
import { EventBus, Match } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import type { SharakaFunction } from '../constructs/function.ts';
import { PUBLISHED } from '../contracts.ts';
import { consumeBus } from './consumers.ts';

/**
 * The bus on which every event is published, for other systems and for the consumers here that need neither the
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
  holidaysConsumedBy(consumer: SharakaFunction, timeout: Duration): void {
    const { source, holidaysChanged } = PUBLISHED.stage;
    const eventPattern = { source: Match.exactString(source), detailType: [holidaysChanged] };
    consumeBus(this, 'holidays', consumer, { eventBus: this.events, eventPattern, timeout });
  }

  /** Lets a function follow all events, or those of some types (`detail-type`). */
  consumedBy(name: string, consumer: SharakaFunction, detailType?: string[]): void {
    consumeBus(this, name, consumer, {
      eventBus: this.events,
      eventPattern: {
        source: Match.exactString(PUBLISHED.source),
        ...(detailType && { detailType }),
      },
    });
  }
}
