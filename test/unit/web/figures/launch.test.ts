import { expect, test } from 'vitest';
import fr from '../../../../web/locales/fr/terms.json' with { type: 'json' };
import { groupsOffered, launchOf, newLaunch } from '../../../../web/pages/campaign-launch/launch-draft.ts';

/** A campaign as it is being prepared: which groups can be asked about. */

const NAMED = Object.keys(fr.targetGroup);

test('every group that has a word is offered, and every other that was added, each once', () => {
  expect(groupsOffered(NAMED, [])).toEqual(NAMED);
  expect(groupsOffered(NAMED, ['youth', 'women', 'youth'])).toEqual([...NAMED, 'youth']);
});

test('a group without a word is asked about like any other', () => {
  const draft = {
    ...newLaunch(2027),
    region: 'MA-04' as const,
    ministry: 'ministry',
    wilaya: 'wilaya',
    dueOn: '2027-12-31',
    groups: ['women', 'youth'],
    requests: [{ id: '1', source: 'ads', places: ['MA-RAB' as const] }],
  };
  expect(launchOf(draft)?.targetGroups).toEqual(['women', 'youth']);
});
