import type { Settings } from './stage.ts';

/** To try things in an account of one's own, also one that is new. */
export const dev: Settings = {
  stage: 'dev',
  forPeople: true,
  region: 'eu-west-3',
  keepData: false,
  logRetentionDays: 30,
  secondFactor: true,
  partners: [],
  portalUrl: 'http://localhost:5173',
  servesPortal: true,
  portal: {},
  countries: [],
  mailFrom: 'sharaka-dev@example.org',
  throttle: { rate: 50, burst: 100 },
  requestsPerAddress: 2000,
  reservedConcurrency: {},
  rules: {},
  alarmAddresses: [],
  unsupportedTypes: [],
};
