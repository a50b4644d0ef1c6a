import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { DedicatedRole } from '../constructs/dedicated-role.ts';
import type { Settings } from '../settings/stage.ts';
import { COPY_RULES } from './copies.ts';

/**
 * Copies of the table outside of it, weekly and monthly: the table's own recovery goes back 35 days and ends with the
 * table. Where data must be kept, the vault's policy lets nobody delete a copy before its
 * time; whoever may change that policy still could, as nothing but a locked vault would prevent.
 */
export function backUp(
  scope: Construct,
  { settings, key, table }: { settings: Settings; key: IKey; table: ITable },
): void {
  if (settings.unsupportedTypes.includes('AWS::Backup::BackupPlan')) return;
  const backupVault = new BackupVault(scope, 'Vault', {
    encryptionKey: key,
    blockRecoveryPointDeletion: settings.keepData,
    removalPolicy: settings.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  const plan = new BackupPlan(scope, 'Copies', {
    backupVault,
    backupPlanRules: COPY_RULES.map(
      ({ name, cron, keptDays }) =>
        new BackupPlanRule({
          ruleName: name,
          scheduleExpression: Schedule.cron(cron),
          deleteAfter: Duration.days(keptDays),
        }),
    ),
  });
  // AWS's managed policy would let it copy every resource of the account.
  const role = new DedicatedRole(scope, 'CopiesRole', 'backup.amazonaws.com');
  const allow = (actions: string[], resources: string[]) =>
    role.addToPrincipalPolicy(new PolicyStatement({ actions, resources }));
  allow(
    ['dynamodb:DescribeTable', 'dynamodb:ListTagsOfResource', 'dynamodb:StartAwsBackupJob'],
    [table.tableArn],
  );
  allow(['backup:DescribeBackupVault', 'backup:CopyIntoBackupVault'], [backupVault.backupVaultArn]);
  allow(['kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey', 'kms:CreateGrant'], [key.keyArn]);
  plan.addSelection('Table', {
    role,
    disableDefaultBackupPolicy: true,
    resources: [BackupResource.fromDynamoDbTable(table)],
  });
}
