import { describe, expect, it, test } from 'vitest';
import { areDistinct } from '../../../../functions/aggregates/organisation/likeness.ts';
import { listing } from '../../../../functions/aggregates/organisation/listing.ts';
import { MAX_DISTINCT } from '../../../../functions/aggregates/organisation/organisation.ts';
import { MINISTRY, person } from '../../../../scenarios/cases.ts';
import {
  administrator,
  DISTINCT,
  declared,
  distinguished,
  given,
  merged,
  OTHER,
  officer,
  PARTY,
  proposed,
  suspended,
  verified,
} from './setting.ts';

const steward = person(MINISTRY, 'officer');
const reason = 'Deux récépissés';
const distinguish = (from: string = DISTINCT) => ({ type: 'distinguish' as const, data: { from, reason } });

describe('two organisations that look alike', () => {
  it('are said to be two by a steward, with the reason, whatever its status', () => {
    const event = { type: 'OrganisationDistinguished' as const, data: { from: DISTINCT, reason } };
    for (const actor of [steward, administrator]) {
      given(declared).when(distinguish(), actor).thenEvents(event);
      given(declared, verified, suspended).when(distinguish(), actor).thenEvents(event);
    }
  });

  it('are told apart by no other', () => {
    given(declared).when(distinguish(), officer).thenRefusal('notAllowed');
  });

  it.each([
    ['itself', PARTY, 'distinctionImpossible'],
    ['one that the register does not have', 'nobody', 'distinctionImpossible'],
    ['one that was merged, which names where', 'gone', 'organisationMerged'],
  ])('are not an entry and %s', (_, from, code) => {
    given(declared).when(distinguish(from), steward).thenRefusal(code);
  });

  it('are told apart once', () => {
    given(declared, distinguished).when(distinguish(), steward).thenRefusal('distinctionImpossible');
    given(declared, distinguished)
      .when(distinguish('asleep'), steward)
      .thenEvents({
        type: 'OrganisationDistinguished',
        data: { from: 'asleep', reason },
      });
  });

  it('are as many as a page can show', () => {
    const many = Array.from({ length: MAX_DISTINCT }, (_, index) => ({
      ...distinguished,
      event: { type: 'OrganisationDistinguished' as const, data: { from: `other-${index}`, reason } },
    }));
    given(declared, ...many.slice(1))
      .when(distinguish(), steward)
      .thenEvents({ type: 'OrganisationDistinguished', data: { from: DISTINCT, reason } });
    given(declared, ...many)
      .when(distinguish(), steward)
      .thenRefusal('distinctionImpossible');
  });

  it('wait for a proposal to merge them to be declined; a merged entry says nothing more', () => {
    given(declared, proposed).when(distinguish(OTHER), steward).thenRefusal('mergeUnderWay');
    given(declared, proposed)
      .when(distinguish(), steward)
      .thenEvents({
        type: 'OrganisationDistinguished',
        data: { from: DISTINCT, reason },
      });
    given(declared, proposed, merged).when(distinguish(), steward).thenRefusal('organisationMerged');
  });

  it('may be proposed to be merged all the same', () => {
    given(declared, distinguished)
      .when({ type: 'proposeMerge', data: { into: DISTINCT, reason } }, steward)
      .thenEvents({ type: 'MergeProposed', data: { into: DISTINCT, reason } });
  });

  it('stand in the summary by which the other is read', () => {
    const { state } = given(declared).when(distinguish(), steward);
    if (!state) throw new Error('Nothing said');
    expect(state.distinctFrom).toMatchObject([{ party: DISTINCT, reason }]);
    expect(listing(state).summary).toMatchObject({ distinctFrom: [DISTINCT] });
  });
});

test('which of the two says so makes no difference', () => {
  const [one, other] = [{ party: 'one' }, { party: 'other' }];
  const marked = { ...one, distinctFrom: ['other'] };
  expect(areDistinct(one, other)).toBe(false);
  expect(areDistinct(marked, other)).toBe(true);
  expect(areDistinct(other, marked)).toBe(true);
  expect(areDistinct(marked, { party: 'third' })).toBe(false);
});
