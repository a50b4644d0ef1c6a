import { describe, expect, it } from 'vitest';
import type { CommandData } from '../../../../functions/aggregates/organisation/commands.ts';
import type { Details } from '../../../../functions/aggregates/organisation/organisation.ts';
import { COUNCIL, MINISTRY, person } from '../../../../scenarios/cases.ts';
import { WORKFLOW } from '../../../support/life.ts';
import {
  administrator,
  DETAILS,
  declared,
  given,
  officer,
  PARTY,
  second,
  suspended,
  verified,
} from './setting.ts';

const declare = (change: Partial<CommandData<'declare'>> = {}) => ({
  type: 'declare' as const,
  data: { ...DETAILS, party: PARTY, ...change },
});
const correct = (data: CommandData<'correct'>) => ({ type: 'correct' as const, data });

describe('a declaration', () => {
  it('takes an organisation into the register, for the party of whoever declares it', () => {
    const data = { party: PARTY, entry: DETAILS, declarer: MINISTRY };
    given().when(declare(), person(MINISTRY, 'officer')).thenEvents({ type: 'OrganisationDeclared', data });
  });

  it('of an id that is there is refused by the name that it has', () => {
    const { refusal } = given(declared).when(declare(), person(MINISTRY, 'officer'));
    expect(refusal).toMatchObject({
      code: 'alreadyDeclared',
      field: 'party',
      details: { name: { name: DETAILS.name } },
    });
  });

  it.each<[string, Partial<Details>, string]>([
    ['a province of another region', { provinces: ['MA-CAS'] }, 'organisationInconsistent'],
    ['a receipt of what is no association', { kind: 'company' }, 'organisationInconsistent'],
    [
      'a receipt of a day to come',
      { receipt: { number: '1', day: '2026-11-25', province: 'MA-KEN' } },
      'dateInFuture',
    ],
    ['a mailbox outside the domains of the stage', { mailbox: 'x@mail.org' }, 'mailboxNotAllowed'],
  ])('with %s is refused', (_, change, code) => {
    given().when(declare(change), officer).thenRefusal(code);
  });

  it('takes the mailbox that the stage knows of the party, wherever it lies', () => {
    const { refusal } = given().when(declare({ mailbox: 'known@elsewhere.org' }), officer);
    expect(refusal).toBeUndefined();
  });

  it('takes a national organisation, and one of provinces of two regions', () => {
    const { region: _none, ...national } = DETAILS;
    for (const provinces of [[], ['MA-KEN', 'MA-CAS']] as const) {
      const data = { ...national, provinces: [...provinces], party: PARTY };
      expect(given().when({ type: 'declare', data }, officer).refusal).toBeUndefined();
    }
  });
});

describe('a party that a proposed convention names', () => {
  const { ice: _ice, receipt: _receipt, ...named } = DETAILS;
  const data = { party: PARTY, entry: named, declarer: COUNCIL, convention: 'c1' };

  it('is declared for the party that proposed', () => {
    given().when({ type: 'declareParty', data }, WORKFLOW).thenEvents({ type: 'OrganisationDeclared', data });
  });

  it('stays as it is where the register has it', () => {
    for (const past of [[declared], [declared, verified], [declared, suspended]])
      given(...past)
        .when({ type: 'declareParty', data }, WORKFLOW)
        .thenEvents();
  });

  it('is declared in this way by no person', () => {
    given().when({ type: 'declareParty', data }, administrator).thenRefusal('notAllowed');
  });
});

describe('a correction', () => {
  const mailbox = 'accueil@alamal.example';
  const changedName = { name: { ...DETAILS.name, fr: 'Al Amal' } };

  it('keeps only what it changes', () => {
    const changes = { mailbox };
    given(declared)
      .when(correct({ ...changes, kind: 'association', provinces: DETAILS.provinces }), officer)
      .thenEvents({ type: 'OrganisationCorrected', data: { changes, identity: false } });
  });

  it('that changes nothing does nothing', () => {
    given(declared)
      .when(correct({ ice: DETAILS.ice }), officer)
      .thenEvents();
  });

  it('takes away what is null', () => {
    const { state } = given(declared).when(correct({ region: null, receipt: null }), officer);
    expect(state?.details).not.toHaveProperty('region');
    expect(state?.details).not.toHaveProperty('receipt');
  });

  it.each<[string, CommandData<'correct'>]>([
    ['names', changedName],
    ['ICE', { ice: null }],
    ['receipt', { receipt: null }],
    ['kind', { kind: 'other', receipt: null }],
  ])('of the %s of a verified one ends its verification, and by whom it is verified again', (_, data) => {
    const { state } = given(declared, verified).when(correct(data), administrator);
    expect(state).toMatchObject({ status: 'declared', preparers: [administrator.sub] });
    expect(state).not.toHaveProperty('verifiedAt');
  });

  it('of the rest leaves a verified one verified', () => {
    const { state } = given(declared, verified).when(correct({ mailbox, provinces: ['MA-KEN'] }), second);
    expect(state).toMatchObject({ status: 'verified', preparers: [] });
  });

  it('of what identifies a suspended one leaves it suspended, and it resumes as declared', () => {
    const past = given(declared, verified, suspended);
    const { state } = past.when(correct(changedName), administrator);
    expect(state).toMatchObject({ status: 'suspended' });
    expect(state).not.toHaveProperty('verifiedAt');
  });

  it('is held against the same rules as a declaration', () => {
    given(declared)
      .when(correct({ region: 'MA-06' }), officer)
      .thenRefusal('organisationInconsistent');
    given(declared)
      .when(correct({ kind: 'company' }), officer)
      .thenRefusal('organisationInconsistent');
    given(declared)
      .when(correct({ mailbox: 'x@mail.org' }), officer)
      .thenRefusal('mailboxNotAllowed');
  });
});
