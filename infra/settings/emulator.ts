import type { Settings } from '../settings.ts';
import { dev } from './dev.ts';

/** An emulated account on one machine, where `npm run test:deploy` deploys these very stacks. */
export const emulator: Settings = {
  ...dev,
  stage: 'emulator',
  forPeople: false,
  logRetentionDays: 7,
  // A test signs in with a password alone.
  secondFactor: false,
  partners: [{ name: 'budget-system', party: 'ministry-solidarity', roles: ['officer'] }],
  // The types that the emulator does not know.
  leaveOut: [
    'AWS::Backup::BackupPlan',
    'AWS::Cognito::ManagedLoginBranding',
    'AWS::WAFv2::LoggingConfiguration',
    'AWS::WAFv2::WebACL',
  ],
};
