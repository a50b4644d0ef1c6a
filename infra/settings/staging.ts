import type { Settings } from '../settings.ts';
import { prod } from './prod.ts';

/** Production's own settings, with data that may go. */
export const staging: Settings = {
  ...prod,
  stage: 'staging',
  keepData: false,
  logRetentionDays: 30,
  portalUrl: 'https://staging.sharaka.example.org',
  mailFrom: 'sharaka-staging@example.org',
};
