import { setTimeout as pause } from 'node:timers/promises';
import {
  BackupClient,
  DeleteRecoveryPointCommand,
  paginateListBackupVaults,
  paginateListRecoveryPointsByBackupVault,
} from '@aws-sdk/client-backup';
import type { Settings } from '../settings/stage.ts';

/** How often the vault is looked at until what was deleted is gone. */
const LOOKS = 60;

/** The names of a stage's vaults: as CDK makes them from the stack's name and the construct's. */
async function vaultsOf(client: BackupClient, stage: string): Promise<string[]> {
  const name = new RegExp(`^Sharaka${stage.replaceAll(/[^A-Za-z0-9]/g, '')}DataVault[0-9A-F]{8}$`);
  const found: string[] = [];
  for await (const { BackupVaultList = [] } of paginateListBackupVaults({ client }, {}))
    for (const { BackupVaultName = '' } of BackupVaultList)
      if (name.test(BackupVaultName)) found.push(BackupVaultName);
  return found;
}

async function copiesIn(client: BackupClient, BackupVaultName: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { RecoveryPoints = [] } of paginateListRecoveryPointsByBackupVault(
    { client },
    { BackupVaultName },
  ))
    found.push(...RecoveryPoints.map(({ RecoveryPointArn = '' }) => RecoveryPointArn));
  return found;
}

/** Deletes every copy of a stage's table, and waits until they are gone: AWS deletes no vault that holds any. */
export async function emptyVaults({ stage, region }: Settings, every = 5000): Promise<void> {
  const client = new BackupClient({ region });
  for (const BackupVaultName of await vaultsOf(client, stage)) {
    for (const RecoveryPointArn of await copiesIn(client, BackupVaultName))
      await client.send(new DeleteRecoveryPointCommand({ BackupVaultName, RecoveryPointArn }));
    let looks = 0;
    while ((await copiesIn(client, BackupVaultName)).length > 0) {
      looks += 1;
      if (looks > LOOKS)
        throw new Error(`${BackupVaultName} still holds copies of the table: try again later.`);
      await pause(every);
    }
  }
}
