import { prod } from './prod.ts';
import type { Settings } from './stage.ts';

/** Production's own settings, with data that may go. */
export const staging: Settings = {
  ...prod,
  stage: 'staging',
  keepData: false,
  logRetentionDays: 30,
  portalUrl: 'https://staging.sharaka.example.org',
  mailFrom: 'sharaka-staging@example.org',
};
