import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import type { Settings } from './settings.ts';

const string = (name: string) => ({ name, type: AttributeType.STRING });

/** The one table: snapshots, events, tasks, receipts and read models (its layout: functions/store/table.ts). */
export class DataStack extends Stack {
  readonly table: TableV2;

  constructor(scope: Construct, id: string, { settings, ...props }: StackProps & { settings: Settings }) {
    super(scope, id, props);
    this.table = new TableV2(this, 'Conventions', {
      partitionKey: string('PK'),
      sortKey: string('SK'),
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.awsManagedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: settings.keepData,
      removalPolicy: settings.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      dynamoStream: StreamViewType.NEW_IMAGE,
      timeToLiveAttribute: 'expiresAt',
      globalSecondaryIndexes: [
        // Inboxes and lists by phase: sparse, whole items, so that a page is one query.
        {
          indexName: 'lists',
          partitionKey: string('LPK'),
          sortKey: string('LSK'),
          projectionType: ProjectionType.ALL,
        },
        // What the daily sweep must look at, by region.
        {
          indexName: 'due',
          partitionKey: string('DPK'),
          sortKey: string('DSK'),
          projectionType: ProjectionType.KEYS_ONLY,
        },
      ],
    });
  }
}
