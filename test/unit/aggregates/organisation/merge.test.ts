import { describe, expect, it } from 'vitest';
import type { Event, NewEvent } from '../../../../functions/aggregates/organisation/events.ts';
import { ORGANISATION } from '../../../../functions/aggregates/organisation/index.ts';
import { listing } from '../../../../functions/aggregates/organisation/listing.ts';
import { noticesOf } from '../../../../functions/aggregates/organisation/notices.ts';
import { MINISTRY, person } from '../../../../scenarios/cases.ts';
import type { Past } from '../../../support/given.ts';
import { WORKFLOW } from '../../../support/life.ts';
import {
  administrator,
  declared,
  given,
  ID,
  merged,
  OTHER,
  PARTY,
  proposed,
  reporting,
  second,
  stale,
  suspended,
  verified,
} from './setting.ts';

const into = OTHER;
const reason = 'Même récépissé';
const propose = (to = into) => ({ type: 'proposeMerge' as const, data: { into: to, reason } });
const confirmed = { type: 'confirmMerge' as const, data: { into } };
const steward = person(MINISTRY, 'officer');
const colleague = person(MINISTRY, 'officer', 2);

describe('a merge', () => {
  it('is proposed by a steward with a reason, and confirmed by another', () => {
    given(declared, verified)
      .when(propose(), steward)
      .thenEvents({ type: 'MergeProposed', data: { into, reason } });
    given(declared, verified, proposed)
      .when(confirmed, colleague)
      .thenEvents({ type: 'OrganisationMerged', data: { into, reason } });
  });

  it('is not confirmed by who proposed it', () => {
    given(declared, proposed).when(confirmed, administrator).thenRefusal('segregationOfDuties');
  });

  it('is nobody’s who only says of themselves that they are a ministry', () => {
    given(declared).when(propose(), person('self-made', 'officer')).thenRefusal('notAllowed');
  });

  it.each([
    ['itself', PARTY, 'mergeImpossible'],
    ['one that the register does not have', 'nobody', 'mergeImpossible'],
    ['one that is suspended', 'asleep', 'mergeImpossible'],
    ['one that was merged itself, which names where', 'gone', 'organisationMerged'],
  ])('into %s is refused', (_, to, code) => {
    given(declared, verified).when(propose(to), steward).thenRefusal(code);
  });

  it('that would lose a right to report is refused', () => {
    given(declared, verified, reporting).when(propose(), steward).thenRefusal('mergeImpossible');
  });

  it('is decided as it was proposed, or not at all', () => {
    const other = { type: 'confirmMerge' as const, data: { into: 'asleep' } };
    given(declared, proposed).when(other, second).thenRefusal('mergeNotProposed');
    const { state } = given(declared, proposed).when(
      { type: 'declineMerge', data: { into, reason } },
      administrator,
    );
    expect(state).toMatchObject({ status: 'declared' });
    expect(state).not.toHaveProperty('merge');
  });

  it('waits for a suspension to be lifted', () => {
    given(declared, verified, proposed, suspended).when(confirmed, second).thenRefusal('wrongPhase');
  });

  it('has both entries until it is decided, and its own for good; ICE and receipt stay', () => {
    const guards = (...past: Past<NewEvent>[]) => {
      const { state } = given(...past).when({ type: 'declareParty', data: DATA }, WORKFLOW);
      return state ? ORGANISATION.guards(state) : [];
    };
    const own = guards(declared);
    expect(own).toHaveLength(2);
    expect(guards(declared, proposed)).toEqual([...own, `merge#${ID}`, `merge#o-${OTHER}`]);
    expect(guards(declared, proposed, merged)).toEqual([...own, `merge#${ID}`]);
    expect(ORGANISATION.taken(`merge#${ID}`, 'o-x').code).toBe('mergeUnderWay');
  });

  it('leaves the entry in no list of the register but those of words, of the merged, and of the other', () => {
    const { state } = given(declared, proposed).when(confirmed, second);
    if (!state) throw new Error('Not merged');
    const { lists, summary } = listing(state);
    expect(summary).toMatchObject({ status: 'merged', mergedInto: OTHER });
    expect(lists.slice(0, 2)).toEqual(['REGISTER>', `REGISTER>${OTHER}`]);
    expect(lists.slice(2).every((list) => list.startsWith('REGISTER~'))).toBe(true);
  });
});

const DATA = {
  party: PARTY,
  entry: { kind: 'other' as const, name: { ar: 'أ', fr: 'A' }, provinces: [] },
  declarer: 'x',
  convention: 'c1',
};

describe('who is told by mail', () => {
  const told = (past: Past<NewEvent>[], type: Event['type'], data: object) => {
    const { state } = given(...past).when({ type: 'declareParty', data: DATA }, WORKFLOW);
    if (!state) throw new Error('Nothing declared');
    const event = ORGANISATION.event.parse({
      type,
      data,
      organisationId: ID,
      seq: 9,
      at: state.changedAt,
      by: { kind: 'system', name: 'sweep' },
      previous: state.lastHash,
      hash: state.lastHash,
    });
    return noticesOf(state, event).map(({ party, about }) => `${party} ${about}`);
  };

  it('of a proposal both organisations and the party that proposed; of one decided since nobody', () => {
    const data = { into, reason };
    expect(told([declared, proposed], 'MergeProposed', data)).toEqual([
      `${PARTY} proposed`,
      `${OTHER} proposed`,
      `${administrator.party} proposed`,
    ]);
    expect(told([declared], 'MergeProposed', data)).toEqual([]);
    expect(told([declared, proposed, merged], 'OrganisationMerged', data)).toHaveLength(2);
  });

  it('of what is stale the organisation, and who verified it', () => {
    expect(told([declared, verified, stale], 'OrganisationStale', {})).toEqual([
      `${PARTY} stale`,
      `${administrator.party} stale`,
    ]);
  });
});
