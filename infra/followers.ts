import { Duration } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { SharakaFunction } from './function.ts';

/** Lets functions follow the convention's events: only new events, in order, poison set aside in a queue. */
export function followEvents(
  scope: Construct,
  table: TableV2,
  followers: Record<string, SharakaFunction>,
): void {
  for (const [name, follower] of Object.entries(followers)) {
    const setAside = new Queue(scope, `${name}-set-aside`, {
      retentionPeriod: Duration.days(14),
      enforceSSL: true,
    });
    follower.addEventSource(
      new DynamoEventSource(table, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 25,
        retryAttempts: 10,
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        onFailure: new SqsDlq(setAside),
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
