import type { Settings } from '../settings.ts';

/** Where conventions are real. */
export const prod: Settings = {
  stage: 'prod',
  forPeople: true,
  region: 'eu-west-3',
  keepData: true,
  logRetentionDays: 365,
  secondFactor: true,
  partners: [],
  portalUrl: 'https://sharaka.example.org',
  certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/00000000-0000-0000-0000-000000000000',
  servesPortal: true,
  countries: ['MA'],
  mailFrom: 'sharaka@example.org',
  throttle: { rate: 100, burst: 200 },
  requestsPerAddress: 2000,
  // Readers in a hurry must leave room for those who pay, and a flood of either for what conducts.
  reservedConcurrency: {
    Docs: 5,
    Read: 100,
    Conventions: 50,
    Money: 50,
    Steps: 50,
    Conduct: 20,
    Publish: 20,
    Project: 20,
    Notify: 10,
    Measure: 10,
    Sweep: 1,
    Restart: 5,
    Claims: 50,
  },
  rules: {},
  alarmAddresses: ['sharaka-operations@example.org'],
  leaveOut: [],
};
