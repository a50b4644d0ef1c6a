import { describe, expect, it } from 'vitest';
import type { FigureRight } from '../../../../functions/aggregates/shared/figures.ts';
import { COUNCIL } from '../../../../scenarios/cases.ts';
import {
  administrator,
  DETAILS,
  declared,
  declaredWith,
  given,
  PARTY,
  reporting,
  resumed,
  second,
  suspended,
  verified,
} from './setting.ts';

const verify = { type: 'verify' as const, data: { evidence: 'Récépissé 214/2019' } };
const reason = 'Décision du tribunal';

describe('a verification', () => {
  it('says by which document', () => {
    given(declared)
      .when(verify, administrator)
      .thenEvents({ type: 'OrganisationVerified', data: { ...verify.data, confirmBy: '2028-11-24' } });
  });

  it('is not given by whoever declared, and is by another administrator', () => {
    const event = {
      type: 'OrganisationDeclared' as const,
      data: { party: PARTY, entry: DETAILS, declarer: COUNCIL },
    };
    const own = given({ event, by: administrator });
    own.when(verify, administrator).thenRefusal('segregationOfDuties');
    expect(own.when(verify, second).refusal).toBeUndefined();
  });

  it('is not given by whoever changed what identifies it, and by others again', () => {
    const changes = { ice: null };
    const event = { type: 'OrganisationCorrected' as const, data: { changes, identity: true } };
    const corrected = given(declared, verified, { event, by: administrator });
    corrected.when(verify, administrator).thenRefusal('segregationOfDuties');
    expect(corrected.when(verify, second).state).toMatchObject({ status: 'verified', preparers: [] });
  });

  it('may be given by whoever corrected the mailbox alone', () => {
    const event = {
      type: 'OrganisationCorrected' as const,
      data: { changes: { mailbox: null }, identity: false },
    };
    expect(given(declared, { event, by: administrator }).when(verify, administrator).refusal).toBeUndefined();
  });
});

describe('a suspension', () => {
  it('keeps its reason until the organisation is resumed', () => {
    const { state } = given(declared, verified).when({ type: 'suspend', data: { reason } }, administrator);
    expect(state).toMatchObject({ status: 'suspended', reason });
    const after = given(declared, verified, suspended).when(
      { type: 'resume', data: { reason } },
      administrator,
    );
    expect(after.state).toMatchObject({ status: 'verified' });
    expect(after.state).not.toHaveProperty('reason');
  });

  it('of one that was not verified resumes as declared', () => {
    const { state } = given(declared, suspended).when({ type: 'resume', data: { reason } }, administrator);
    expect(state).toMatchObject({ status: 'declared' });
  });

  it('may follow another', () => {
    const past = given(declared, verified, suspended, resumed);
    expect(past.when({ type: 'suspend', data: { reason } }, administrator).state?.status).toBe('suspended');
  });
});

describe('the figures that an organisation may report', () => {
  const assign = (...figures: FigureRight[]) => ({ type: 'assignFigures' as const, data: { figures } });
  const right = (change: Partial<FigureRight> = {}): FigureRight => ({
    measure: 'reached',
    regions: [],
    provinces: ['MA-KEN'],
    ...change,
  });

  it('are the list that was given last', () => {
    const data = { figures: [right({ measure: 'capacity' })] };
    given(declared, verified, reporting)
      .when(assign(...data.figures), administrator)
      .thenEvents({ type: 'FiguresAssigned', data });
  });

  it.each<[string, FigureRight[]]>([
    ['a measure twice', [right(), right()]],
    ['a measure for no place', [right({ provinces: [] })]],
    ['a province where the organisation is not', [right({ provinces: ['MA-RAB'] })]],
    ['a region, of an organisation of single provinces', [right({ provinces: [], regions: ['MA-04'] })]],
  ])('are refused with %s', (_, figures) => {
    given(declared, verified)
      .when(assign(...figures), administrator)
      .thenRefusal('figuresInconsistent');
  });

  it('of a regional one are of its region, of a national one of any', () => {
    const { region, ...others } = DETAILS;
    const regional = given(declaredWith({ ...DETAILS, provinces: [] }), verified);
    const national = given(declaredWith({ ...others, provinces: [] }), verified);
    const here = assign(right({ regions: ['MA-04'] }));
    const there = assign(right({ regions: ['MA-06'], provinces: ['MA-CAS'] }));
    expect(regional.when(here, administrator).refusal).toBeUndefined();
    regional.when(there, administrator).thenRefusal('figuresInconsistent');
    expect(national.when(there, administrator).refusal).toBeUndefined();
  });

  it('keep a correction from taking away their place', () => {
    const correct = { type: 'correct' as const, data: { provinces: ['MA-SAL' as const] } };
    given(declared, verified, reporting).when(correct, administrator).thenRefusal('figuresInconsistent');
  });
});
