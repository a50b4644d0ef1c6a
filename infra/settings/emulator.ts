import { dev } from './dev.ts';
import { prod } from './prod.ts';
import type { Settings } from './stage.ts';

/** An emulated account on one machine, where `npm run test:deploy` deploys these very stacks. */
export const emulator: Settings = {
  ...dev,
  stage: 'emulator',
  forPeople: false,
  logRetentionDays: 7,
  // A test signs in with a password alone.
  secondFactor: false,
  partners: [{ name: 'budget-system', party: 'ministry-solidarity', roles: ['officer'] }],
  // Here people rehearse: a convention's whole life passes within minutes.
  rules: { shortestDelay: { count: 1, unit: 'seconds' }, mailboxDomains: ['example', 'ma'] },
  // Reserved and narrowed as in production: what is tried here is what works there.
  reservedConcurrency: prod.reservedConcurrency,
  countries: prod.countries,
  // The types that the emulator does not know.
  unsupportedTypes: [
    'AWS::Backup::BackupPlan',
    'AWS::CloudWatch::Alarm.Metrics',
    'AWS::Cognito::ManagedLoginBranding',
    'AWS::Logs::Delivery',
    'AWS::WAFv2::LoggingConfiguration',
    'AWS::WAFv2::WebACL',
    // It keeps no tags of buckets, by which CDK's function knows which it may empty; and deletes full ones.
    'Custom::S3AutoDeleteObjects',
  ],
};
