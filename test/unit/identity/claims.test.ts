import { describe, expect, test } from 'vitest';
import { handler } from '../../../functions/identity/claims.ts';

/** The events are those of the service's own documentation, version 3. */
const event = (triggerSource: string, request: object) => ({
  version: '3',
  triggerSource,
  region: 'eu-west-3',
  userPoolId: 'eu-west-3_example',
  userName: 'somebody',
  callerContext: { awsSdkVersion: 'x', clientId: 'client' },
  request: {
    groupConfiguration: { groupsToOverride: [], iamRolesToOverride: [], preferredRole: null },
    ...request,
  },
  response: { claimsAndScopeOverrideDetails: null },
});
const ofPerson = (userAttributes: Record<string, string>) =>
  handler(event('TokenGeneration_HostedAuth', { userAttributes, scopes: ['openid', 'profile'] }));
const ofSystem = (scopes: string[] | undefined, more = {}) =>
  handler(event('TokenGeneration_ClientCredentials', { userAttributes: {}, scopes, ...more }));
const given = (claims: object) => ({
  claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride: claims } },
});
const nothing = {
  claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToSuppress: ['party', 'roles'] } },
};

describe('a person', () => {
  test('has the party and roles that an administrator gave them, and the rest of the event as it came', async () => {
    const attributes = {
      sub: 'x',
      name: 'Amina',
      'custom:party': 'council-rsk',
      'custom:roles': 'officer, approver',
    };
    const answer = await ofPerson(attributes);
    expect(answer.response).toEqual(
      given({ party: 'council-rsk', roles: 'officer, approver', name: 'Amina' }),
    );
    expect(answer).toMatchObject({
      version: '3',
      userName: 'somebody',
      request: { userAttributes: attributes },
    });
  });

  test.each([
    [{}],
    [{ 'custom:party': 'council-rsk' }],
    [{ 'custom:roles': 'officer' }],
    [{ 'custom:party': '', 'custom:roles': 'officer' }],
    // An attribute that people may write themselves proves nothing.
    [{ party: 'council-rsk', roles: 'officer', profile: 'council-rsk' }],
  ])('with %j has no party at all', async (attributes: Record<string, string>) => {
    expect((await ofPerson(attributes)).response).toEqual(nothing);
  });

  test('takes no party from scopes', async () => {
    const scopes = ['sharaka/party.council-rsk', 'sharaka/system.x'];
    const answer = await handler(event('TokenGeneration_HostedAuth', { userAttributes: {}, scopes }));
    expect(answer.response).toEqual(nothing);
  });
});

describe("a partner's system", () => {
  const scopes = [
    'sharaka/system.gid',
    'sharaka/party.ministry',
    'sharaka/role.officer',
    'sharaka/role.accountant',
  ];

  test('has what its client was given', async () => {
    expect((await ofSystem(scopes)).response).toEqual(
      given({ party: 'ministry', roles: 'officer accountant', name: 'gid' }),
    );
  });

  test('with a scope of no known kind has a role that the API does not know', async () => {
    expect((await ofSystem([...scopes, 'sharaka/rol.approver'])).response).toEqual(
      given({ party: 'ministry', roles: 'officer accountant sharaka/rol.approver', name: 'gid' }),
    );
  });

  test('may ask for less', async () => {
    expect((await ofSystem(scopes.slice(0, 3))).response).toEqual(
      given({ party: 'ministry', roles: 'officer', name: 'gid' }),
    );
  });

  test.each([
    ['no scopes', undefined],
    ['no party', ['sharaka/system.gid', 'sharaka/role.officer']],
    ['no name', ['sharaka/party.ministry', 'sharaka/role.officer']],
    ['two parties', [...scopes, 'sharaka/party.council']],
    ['two names', [...scopes, 'sharaka/system.other']],
    ["somebody else's scopes", ['other/party.ministry', 'other/system.gid']],
  ])('with %s has no party at all', async (_, asked) => {
    expect((await ofSystem(asked)).response).toEqual(nothing);
  });

  test('takes nothing from attributes or from what it says of itself', async () => {
    const more = {
      userAttributes: { 'custom:party': 'council', 'custom:roles': 'officer' },
      clientMetadata: { party: 'council', roles: 'officer' },
    };
    expect((await ofSystem([], more)).response).toEqual(nothing);
  });
});

test('an event in another form is refused, not guessed at', async () => {
  await expect(handler({ triggerSource: 'TokenGeneration_HostedAuth' })).rejects.toThrow();
});
