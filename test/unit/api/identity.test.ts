import { describe, expect, test } from 'vitest';
import { personOf as apiPerson } from '../../../functions/api/identity.ts';
import { ApiRefusal } from '../../../functions/api/refusals.ts';
import { handler } from '../../../functions/identity/claims.ts';
import { Person } from '../../../functions/kernel/principal.ts';
import type { Language } from '../../../functions/kernel/wording.ts';
import { personOf as portalPerson } from '../../../web/session/person.ts';
import { problemIn } from '../../support/readable.ts';

const claims = { sub: 's1', name: 'Amina', party: 'council-rsk', roles: 'officer' };

/** The answer of the API to claims: the roles, or the code and the sentence of its refusal. */
function read(change: Partial<Record<keyof typeof claims, string>>, language: Language = 'en') {
  try {
    return apiPerson({ ...claims, ...change }).roles;
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    return { code: error.code, detail: problemIn(error, language).detail };
  }
}

describe('the roles of an account', () => {
  test.each([
    'officer approver',
    'officer, approver',
    'officer;approver;',
    ' officer ،  approver ،',
    'officer؛approver',
    'officer\napprover',
    '[officer approver]',
    'officer approver officer',
  ])('%j are an officer and an approver', (roles) => {
    expect(read({ roles })).toEqual(['officer', 'approver']);
    expect(portalPerson({ ...claims, roles: roles.replace(/[[\]]/g, '') })?.roles).toEqual([
      'officer',
      'approver',
    ]);
  });

  test.each([
    ['authorising officer', 'authorising'],
    ['officer authorising_officer', 'authorising_officer'],
    ['officer Approver', 'Approver'],
    ['officer/approver', 'officer/approver'],
    ['officer signataire', 'signataire'],
    ['[officer [approver]', '[approver'],
  ])('%j are none, because of %s', (roles, unknown) => {
    expect(read({ roles })).toEqual({
      code: 'rolesUnknown',
      detail: expect.stringContaining(`unknown role: ${unknown}. No role counts`),
    });
    expect(read({ roles }, 'ar')).toMatchObject({ detail: expect.stringContaining('مسؤول النظام') });
    expect(portalPerson({ ...claims, roles })?.roles).toEqual([]);
  });

  test.each(['', '  ', '[]', ',;'])('%j is no role', (roles) => {
    expect(read({ roles })).toMatchObject({ code: 'identityIncomplete' });
  });
});

describe('the party of an account', () => {
  test.each([
    'council-rsk ministry',
    'council-rsk,ministry',
    'Council-RSK',
    'مجلس',
    '[council-rsk ministry]',
  ])('%j is not one party', (party) => {
    expect(read({ party })).toEqual({ code: 'partyUnclear', detail: expect.stringContaining(party) });
  });

  test('may have been pasted with spaces around', () => {
    expect(read({ party: ' council-rsk\n' })).toEqual(['officer']);
  });
});

describe('the name of an account', () => {
  const named = (name: unknown, sub = 's1') => apiPerson({ ...claims, sub, name }).name;

  test.each([
    ['Amina Alaoui', 'Amina Alaoui'],
    [' أمينة العلوي\u200f ', 'أمينة العلوي'],
    ['Amina\u202e iuoalA', 'Amina iuoalA'],
    ['A\u200bmi\u00adna\u2066', 'Amina'],
    ['Amina\r\nAlaoui\t(DAS)', 'Amina Alaoui (DAS)'],
    ['Amina\u0007\ud800', 'Amina'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    [`${'\u200b'.repeat(500)}Amina`, 'Amina'],
    ['é'.repeat(900), 'é'.repeat(200)],
    [`${'a'.repeat(199)}😀`, 'a'.repeat(199)],
  ])('%j is shown as %j', (given, shown) => {
    expect(named(given)).toBe(shown);
    expect(Person.safeParse(apiPerson({ ...claims, name: given })).success).toBe(true);
  });

  test.each(['', '  ', '\u200e', '\u202e\u2069', undefined, 7, { first: 'Amina' }])(
    '%j shows nothing: the subject stands for it',
    (name) => expect(named(name)).toBe('s1'),
  );

  test('is there, or nobody acts', () => {
    expect(read({ name: '\u200b', sub: '\u200b' })).toMatchObject({ code: 'identityIncomplete' });
  });
});

test('an attribute that is only partly understood reaches the API whole, which says which role is unknown', async () => {
  const userAttributes = { 'custom:party': 'council-rsk', 'custom:roles': 'authorising officer' };
  const { response } = await handler({
    triggerSource: 'TokenGeneration_HostedAuth',
    request: { userAttributes, scopes: [] },
  });
  const { accessTokenGeneration } = response.claimsAndScopeOverrideDetails;
  expect(accessTokenGeneration).toEqual({
    claimsToAddOrOverride: { party: 'council-rsk', roles: 'authorising officer' },
  });
  expect(read({ roles: 'authorising officer' })).toMatchObject({ code: 'rolesUnknown' });
});
