import {
  BackupClient,
  DeleteRecoveryPointCommand,
  ListBackupVaultsCommand,
  ListRecoveryPointsByBackupVaultCommand,
} from '@aws-sdk/client-backup';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, test } from 'vitest';
import { emptyVaults } from '../../infra/data/vault.ts';
import { settingsOf } from '../../infra/settings.ts';
import { templatesOf } from './templates.ts';

/** The deletion of a stage's copies by `npm run destroy`: they would keep its vault from being deleted. */

const vaultOf = (stage: string): string =>
  Object.values(templatesOf(stage).data.findResources('AWS::Backup::BackupVault'))[0]?.Properties
    .BackupVaultName;

test("a stage's copies are deleted, and no other stage's", async () => {
  const held = new Map([
    [vaultOf('dev'), ['copy-1', 'copy-2']],
    [vaultOf('prod'), ['copy-3']],
    ['Default', ['copy-4']],
  ]);
  const going: string[] = [];
  const backup = mockClient(BackupClient);
  backup
    .on(ListBackupVaultsCommand)
    .resolves({ BackupVaultList: [...held.keys()].map((BackupVaultName) => ({ BackupVaultName })) });
  backup.on(ListRecoveryPointsByBackupVaultCommand).callsFake(({ BackupVaultName }) => {
    const copies = held.get(BackupVaultName) ?? [];
    // A copy that is being deleted is listed once more, and then gone.
    const gone = going.splice(0);
    held.set(
      BackupVaultName,
      copies.filter((each) => !gone.includes(each)),
    );
    return { RecoveryPoints: copies.map((RecoveryPointArn) => ({ RecoveryPointArn })) };
  });
  backup.on(DeleteRecoveryPointCommand).callsFake(({ RecoveryPointArn }) => going.push(RecoveryPointArn));

  await emptyVaults(settingsOf('dev'), 1);
  expect([...held.values()]).toEqual([[], ['copy-3'], ['copy-4']]);
});
