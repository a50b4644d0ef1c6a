import { Campaign } from './campaign.ts';
import { KEY_PREFIX, LETTER } from './id.ts';

/** A campaign as it is stored: all that a function loads that reads its state and neither folds nor lists it. */
export const CAMPAIGN_RECORD = {
  kind: 'campaign',
  letter: LETTER,
  prefix: KEY_PREFIX,
  state: Campaign,
};
