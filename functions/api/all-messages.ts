import { ACTION_PLAN_MESSAGES } from '../aggregates/action-plan/messages.ts';
import { CAMPAIGN_MESSAGES } from '../aggregates/campaign/messages.ts';
import { CENTRE_MESSAGES } from '../aggregates/centre/messages.ts';
import { CONSULTATION_MESSAGES } from '../aggregates/consultation/messages.ts';
import { CONVENTION_MESSAGES } from '../aggregates/convention/shown/messages.ts';
import { ORGANISATION_MESSAGES } from '../aggregates/organisation/messages.ts';
import { type Messages, together } from '../kernel/messages.ts';
import { API_MESSAGES } from './messages.ts';

/** The API's sentences, of all aggregates. */
export const MESSAGES: Messages = together([
  CAMPAIGN_MESSAGES,
  CENTRE_MESSAGES,
  ACTION_PLAN_MESSAGES,
  CONSULTATION_MESSAGES,
  CONVENTION_MESSAGES,
  ORGANISATION_MESSAGES,
  API_MESSAGES,
]);
