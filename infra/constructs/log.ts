import { RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Settings } from '../settings/stage.ts';

/** A log: encrypted with our key, kept for as long as the stage says, and no longer. */
export function newLog(
  scope: Construct,
  id: string,
  { settings, key, name }: { settings: Settings; key: IKey; name?: string },
): LogGroup {
  return new LogGroup(scope, id, {
    retention: settings.logRetentionDays,
    encryptionKey: key,
    removalPolicy: RemovalPolicy.DESTROY,
    ...(name && { logGroupName: name }),
  });
}
