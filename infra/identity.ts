import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { Mfa, OAuthScope, StringAttribute, UserPool } from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import type { Settings } from './settings.ts';

/** Who signs tokens, and for whom. */
export interface Issuer {
  url: string;
  audience: string[];
}

/** The people: a user pool without self-registration; a person's party and roles are set by an administrator. */
export class IdentityStack extends Stack {
  readonly issuer: Issuer;

  constructor(scope: Construct, id: string, { settings, ...props }: StackProps & { settings: Settings }) {
    super(scope, id, props);
    const pool = new UserPool(this, 'People', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      mfa: Mfa.OPTIONAL,
      passwordPolicy: { minLength: 12 },
      customAttributes: {
        party: new StringAttribute({ mutable: true }),
        roles: new StringAttribute({ mutable: true }),
      },
      removalPolicy: settings.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const portal = pool.addClient('Portal', {
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE],
        callbackUrls: [settings.portalUrl],
        logoutUrls: [settings.portalUrl],
      },
      accessTokenValidity: Duration.minutes(60),
      preventUserExistenceErrors: true,
    });
    this.issuer = { url: pool.userPoolProviderUrl, audience: [portal.userPoolClientId] };
  }
}
