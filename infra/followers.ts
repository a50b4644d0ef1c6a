import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { SharakaFunction } from './function.ts';

/** Lets functions follow the convention's events: only new events, in order, poison set aside in a queue. */
export function followEvents(table: TableV2, ...followers: SharakaFunction[]): void {
  for (const follower of followers) {
    follower.addEventSource(
      new DynamoEventSource(table, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 25,
        retryAttempts: 10,
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
