import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Settings } from './settings.ts';

/**
 * Copies of the table outside of it, by night for a month and by month for a year: the table's own recovery goes
 * back 35 days and ends with the table. Where data must be kept, no copy can be deleted before its time.
 */
export function backUp(
  scope: Construct,
  { settings, key, table }: { settings: Settings; key: IKey; table: ITable },
): void {
  if (settings.leaveOut.includes('AWS::Backup::BackupPlan')) return;
  const plan = new BackupPlan(scope, 'Copies', {
    backupVault: new BackupVault(scope, 'Vault', {
      encryptionKey: key,
      blockRecoveryPointDeletion: settings.keepData,
      removalPolicy: settings.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    }),
    backupPlanRules: [
      new BackupPlanRule({
        ruleName: 'nightly',
        scheduleExpression: Schedule.cron({ hour: '2', minute: '0' }),
        deleteAfter: Duration.days(35),
      }),
      new BackupPlanRule({
        ruleName: 'monthly',
        scheduleExpression: Schedule.cron({ day: '1', hour: '3', minute: '0' }),
        deleteAfter: Duration.days(365),
      }),
    ],
  });
  plan.addSelection('Table', { resources: [BackupResource.fromDynamoDbTable(table)] });
}
