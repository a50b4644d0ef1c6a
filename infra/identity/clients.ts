import { CfnOutput, Duration } from 'aws-cdk-lib';
import {
  CfnManagedLoginBranding,
  ClientAttributes,
  OAuthScope,
  ResourceServerScope,
  type UserPool,
  UserPoolClient,
  UserPoolResourceServer,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { Partner, Settings } from '../settings/stage.ts';

/**
 * The clients of the API: the portal for people, and each partner's system with a secret of its own. They stand
 * with the API, which lists them as its audience, so that a partner can be taken off without one stack holding
 * on to what another exports.
 */
export class Clients extends Construct {
  readonly portal: UserPoolClient;
  readonly ids: string[];

  constructor(scope: Construct, id: string, { settings, pool }: { settings: Settings; pool: UserPool }) {
    super(scope, id);
    this.portal = portalClient(this, pool, settings);
    const partners = partnerClients(this, pool, settings.partners);
    this.ids = [this.portal, ...partners].map((client) => client.userPoolClientId);
    new CfnOutput(this, 'PortalClientId', { value: this.portal.userPoolClientId });
  }
}

/** Authorisation code with PKCE, and no secret that a browser could keep. */
function portalClient(scope: Construct, userPool: UserPool, settings: Settings): UserPoolClient {
  const client = new UserPoolClient(scope, 'Portal', {
    userPool,
    generateSecret: false,
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.PROFILE],
      callbackUrls: [`${settings.portalUrl}/`],
      logoutUrls: [`${settings.portalUrl}/`],
    },
    // Without this list a person could write every attribute, their own party and roles among them.
    writeAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
    accessTokenValidity: Duration.minutes(60),
    refreshTokenValidity: Duration.hours(12),
    enableTokenRevocation: true,
    preventUserExistenceErrors: true,
  });
  if (!settings.unsupportedTypes.includes(CfnManagedLoginBranding.CFN_RESOURCE_TYPE_NAME)) {
    new CfnManagedLoginBranding(scope, 'Branding', {
      userPoolId: userPool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
  }
  return client;
}

/**
 * A client for each partner's system. What it may claim is written into the scopes that its client may ask for,
 * and nothing but a deployment can change them: a client can leave scopes out, never take another's.
 */
function partnerClients(
  scope: Construct,
  userPool: UserPool,
  partners: readonly Partner[],
): UserPoolClient[] {
  if (partners.length === 0) return [];
  const names = new Set(partners.flatMap(scopesOf));
  const scopes = new Map(
    [...names].map((scopeName) => [
      scopeName,
      new ResourceServerScope({ scopeName, scopeDescription: `Acts with ${scopeName}` }),
    ]),
  );
  const server = new UserPoolResourceServer(scope, 'Claims', {
    userPool,
    identifier: 'sharaka',
    scopes: [...scopes.values()],
  });
  return partners.map(
    (partner) =>
      new UserPoolClient(scope, `Partner-${partner.name}`, {
        userPool,
        generateSecret: true,
        oAuth: {
          flows: { clientCredentials: true },
          scopes: scopesOf(partner).flatMap((name) => {
            const known = scopes.get(name);
            return known ? [OAuthScope.resourceServer(server, known)] : [];
          }),
        },
        accessTokenValidity: Duration.minutes(60),
        enableTokenRevocation: true,
      }),
  );
}

function scopesOf({ name, party, roles }: Partner): string[] {
  return [`system.${name}`, `party.${party}`, ...roles.map((role) => `role.${role}`)];
}
