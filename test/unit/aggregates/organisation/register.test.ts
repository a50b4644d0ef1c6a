import { describe, expect, it, test } from 'vitest';
import { guardsOf } from '../../../../functions/aggregates/organisation/guards.ts';
import { organisationIdOf, partyOf } from '../../../../functions/aggregates/organisation/id.ts';
import { Details } from '../../../../functions/aggregates/organisation/organisation.ts';
import { organisationView } from '../../../../functions/aggregates/organisation/view.ts';
import { warningsOf } from '../../../../functions/aggregates/organisation/warnings.ts';
import { COUNCIL, person } from '../../../../scenarios/cases.ts';
import { DETAILS, declared, given, ID, officer } from './setting.ts';

describe('what no two organisations have', () => {
  const receipt = { number: '٢١٤-2019', day: '2019-05-06' };
  const guards = guardsOf({ id: ID, status: 'declared', details: DETAILS });

  it('is the ICE, and the receipt by its number in any spelling, day and province', () => {
    expect(guards).toEqual(['ice#001234567000062', 'receipt#214 2019#2019-05-06#MA-KEN']);
    const same = guardsOf({ id: ID, status: 'declared', details: { receipt, provinces: ['MA-KEN'] } });
    expect(same).toEqual(guards.slice(1));
    expect(guardsOf({ id: ID, status: 'declared', details: { provinces: [] } })).toEqual([]);
  });

  it('lets two provinces, or one on two days, give the same number', () => {
    for (const details of [
      { receipt, provinces: ['MA-SAL' as const] },
      { receipt: { ...receipt, day: '2019-05-07' }, provinces: ['MA-KEN' as const] },
    ])
      expect(guards).not.toContain(guardsOf({ id: ID, status: 'declared', details })[0]);
  });

  it('needs the province of a receipt where the organisation is in several', () => {
    const details: Details = { ...DETAILS, receipt: { number: '1', day: '2019-05-06' } };
    const refused = given().when({ type: 'declare', data: { ...details, party: 'x' } }, officer);
    refused.thenRefusal('organisationInconsistent');
    expect(refused.refusal?.faults).toMatchObject([{ path: 'receipt.province' }]);
  });
});

test('an id tells its kind, and which party it stands for', () => {
  expect(organisationIdOf(COUNCIL)).toBe('o-council-rsk');
  expect(partyOf(organisationIdOf(COUNCIL))).toBe(COUNCIL);
});

describe('warnings', () => {
  const of = (change: Partial<Details>, alike: Parameters<typeof warningsOf>[1] = []) =>
    warningsOf({ ...DETAILS, ...change }, alike).map(({ warning, other }) => other ?? warning);

  it('are none where all is given', () => expect(of({})).toEqual([]));
  it('say that the last digits of an ICE do not fit', () =>
    expect(of({ ice: '001234567000089' })).toEqual(['iceDoubtful']));
  it('say that an association gives no receipt, and nobody else is asked for one', () => {
    expect(of({ receipt: undefined })).toEqual(['receiptMissing']);
    expect(of({ receipt: undefined, kind: 'company' })).toEqual([]);
  });
  it('say that there is no mailbox', () => expect(of({ mailbox: undefined })).toEqual(['noMailbox']));
  it('name those with the same name', () =>
    expect(of({}, [{ id: 'o-other', name: DETAILS.name }])).toEqual(['o-other']));
});

test('an organisation is shown without the subjects of accounts, its warnings in words', () => {
  const { state } = given(declared).when({ type: 'correct', data: { mailbox: null } }, officer);
  if (!state) throw new Error('Nothing declared');
  const view = organisationView(state, {
    reader: person(COUNCIL, 'administrator', 4),
    own: undefined,
    language: 'fr',
    today: '2026-11-24',
    alike: [],
    through: [],
    merged: [],
  });
  const { mailbox: _none, ...others } = DETAILS;
  expect(view).toMatchObject({ ...others, etag: '"2"', party: 'association-al-amal' });
  expect(view).not.toHaveProperty('mailbox');
  expect(view.possibleActs).toEqual([
    'correct',
    'verify',
    'suspend',
    'proposeMerge',
    'distinguish',
    'declareActivity',
  ]);
  expect(view.warnings.map(({ message }) => message)).toEqual([
    'L’organisation n’a pas d’adresse électronique : rien ne lui parvient par courriel.',
  ]);
  expect(JSON.stringify(view)).not.toContain(officer.sub);
});

test('a list names a province once', () => {
  const { error } = Details.safeParse({ ...DETAILS, provinces: ['MA-SAL', 'MA-KEN', 'MA-SAL'] });
  expect(error?.issues).toMatchObject([{ path: ['provinces'], message: 'listedTwice' }]);
});
