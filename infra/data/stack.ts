import { CfnOutput, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { PrivateBucket } from '../constructs/bucket.ts';
import { takesFrontLog } from '../constructs/front-log.ts';
import { newKey } from '../constructs/key.ts';
import type { Settings } from '../settings/stage.ts';
import { backUp } from './backup.ts';

const string = (name: string) => ({ name, type: AttributeType.STRING });

/** The data to keep: the table, the documents, and the key that logs and documents are written with. */
export class DataStack extends Stack {
  readonly table: TableV2;
  readonly key: Key;
  /** Where buckets and the front note who asked them for what. */
  readonly accessLogs: PrivateBucket;

  constructor(scope: Construct, id: string, { settings, ...props }: StackProps & { settings: Settings }) {
    super(scope, id, props);
    this.key = newKey(this, 'Key', settings);
    this.table = conventions(this, settings);
    backUp(this, { settings, key: this.key, table: this.table });
    this.accessLogs = new PrivateBucket(this, 'AccessLogs', { settings });
    if (settings.servesPortal) takesFrontLog(this.accessLogs, settings);
    const { key, accessLogs } = this;
    const documents = new PrivateBucket(this, 'Documents', { settings, key, accessLogs });
    new CfnOutput(this, 'TableName', { value: this.table.tableName });
    new CfnOutput(this, 'DocumentsName', { value: documents.bucketName });
  }
}

/** The one table: snapshots, events, tasks, receipts and read models (its layout: functions/store/table.ts). */
function conventions(stack: Stack, settings: Settings): TableV2 {
  return new TableV2(stack, 'Conventions', {
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
      // The aggregates that the daily sweep reads, by region.
      {
        indexName: 'due',
        partitionKey: string('DPK'),
        sortKey: string('DSK'),
        projectionType: ProjectionType.KEYS_ONLY,
      },
      // The planned days of what a list has, without its figures.
      {
        indexName: 'agenda',
        partitionKey: string('APK'),
        sortKey: string('ASK'),
        projectionType: ProjectionType.INCLUDE,
        nonKeyAttributes: ['agenda'],
      },
    ],
  });
}
