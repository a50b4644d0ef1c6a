import { Duration } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { SharakaFunction } from './function.ts';

/**
 * Lets functions read the table's stream: only new events, in the order of each convention, poison set aside in
 * a queue. A stream serves two readers well; whoever can wait follows the bus instead. Ten batches at a time,
 * each of other conventions, so that one that fails holds up few others.
 */
export function followEvents(table: TableV2, ...followers: SharakaFunction[]): void {
  for (const follower of followers) {
    follower.addEventSource(
      new DynamoEventSource(table, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 25,
        parallelizationFactor: 10,
        retryAttempts: 10,
        maxRecordAge: Duration.hours(6),
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        ...(follower.setAside && { onFailure: new SqsDlq(follower.setAside) }),
        filters: [
          FilterCriteria.filter({
            eventName: FilterRule.isEqual('INSERT'),
            dynamodb: { Keys: { PK: { S: FilterRule.beginsWith('EVENTS#') } } },
          }),
        ],
      }),
    );
  }
}
