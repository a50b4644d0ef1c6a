import { expect, test } from 'vitest';
import { CAMPAIGN_KIND } from '../../../../functions/aggregates/campaign/kind.ts';
import { approver, ENTRAIDE, reporter } from '../../../support/campaign-setting.ts';
import { published, SALT } from './setting.ts';

/** Whoever verifies a table finds a version whose figures are not those that were frozen. */

const fact = {
  place: 'MA-RAB',
  targetGroup: 'disability',
  measure: 'reached',
  unit: 'people',
  value: 3100,
  basis: 'service',
  quality: 'measured',
  asOf: '2026-09-30',
} as const;

function corrected() {
  const data = { source: ENTRAIDE, facts: [fact], reason: 'Double compte', salt: SALT };
  return published()
    .act({ type: 'proposeCorrection', data }, reporter(ENTRAIDE))
    .act({ type: 'acceptCorrection', data: { correction: 1 } }, approver).campaign;
}

test('each version has the hash of its figures, also after a correction', () => {
  const campaign = corrected();
  expect(campaign.versions).toHaveLength(2);
  expect(CAMPAIGN_KIND.faults(campaign)).toEqual([]);
});

test('a figure that was changed is found in the versions that have it, and a salt too', () => {
  const campaign = corrected();
  const [correction] = campaign.corrections;
  if (!correction) throw new Error('nothing was corrected');
  const later = { ...campaign, corrections: [{ ...correction, salt: 'another-salt-of-this' }] };
  expect(CAMPAIGN_KIND.faults(later)).toEqual(['the hash of version 2 is not that of its figures']);
  const submissions = campaign.submissions.map((each) => ({ ...each, salt: 'another-salt-of-this' }));
  expect(CAMPAIGN_KIND.faults({ ...campaign, submissions })).toHaveLength(2);
});
