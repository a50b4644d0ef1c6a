import { dev } from './dev.ts';
import type { Settings } from './stage.ts';

/** One machine that plays the template (`npm start`): its own issuer, no portal of its own, nobody to alarm. */
export const local: Settings = {
  ...dev,
  stage: 'local',
  forPeople: false,
  logRetentionDays: 7,
  issuer: 'http://localhost:3000/oidc',
  audience: 'sharaka',
  portalUrl: 'http://localhost:3000',
  servesPortal: false,
  // Here people rehearse: a convention's whole life passes within minutes.
  rules: { shortestDelay: { count: 1, unit: 'seconds' }, mailboxDomains: ['example', 'ma'] },
  mailFrom: 'sharaka@localhost.example',
};
