import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AccountRecovery,
  FeaturePlan,
  LambdaVersion,
  ManagedLoginVersion,
  Mfa,
  StandardThreatProtectionMode,
  StringAttribute,
  UserPool,
  type UserPoolDomain,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { SharakaFunction } from '../constructs/function.ts';
import type { Settings } from '../settings/stage.ts';

export interface IdentityProps extends StackProps {
  settings: Settings;
  key: IKey;
}

/**
 * The people: a user pool without self-registration; an administrator sets a person's party and roles, and the
 * trigger puts them into access tokens. Tokens ask for the Essentials plan, protection from theft for Plus.
 */
export class IdentityStack extends Stack {
  readonly pool: UserPool;
  readonly domain: UserPoolDomain;
  readonly claims: SharakaFunction;

  constructor(scope: Construct, id: string, { settings, key, ...props }: IdentityProps) {
    super(scope, id, props);
    this.pool = new UserPool(this, 'People', {
      featurePlan: FeaturePlan.PLUS,
      // A password that is known to be stolen, or a sign-in unlike the person's others, is refused.
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      autoVerify: { email: true },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      mfa: settings.secondFactor ? Mfa.REQUIRED : Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      customAttributes: {
        party: new StringAttribute({ mutable: true }),
        roles: new StringAttribute({ mutable: true }),
      },
      deletionProtection: settings.keepData,
      removalPolicy: settings.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    // Cognito gives a trigger five seconds.
    this.claims = new SharakaFunction(this, 'Claims', {
      settings,
      key,
      timeout: Duration.seconds(4),
    });
    // Version 3 is called for partners' systems too.
    this.pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, this.claims, LambdaVersion.V3_0);
    this.domain = this.pool.addDomain('SignIn', {
      cognitoDomain: { domainPrefix: `sharaka-${settings.stage}-${this.account}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    new CfnOutput(this, 'UserPoolId', { value: this.pool.userPoolId });
    new CfnOutput(this, 'SignInUrl', { value: this.domain.baseUrl() });
  }
}

/** The issuer of a pool's tokens, put together from its id: the same value as `ProviderURL`, everywhere. */
export function issuerOf(pool: UserPool): string {
  return `https://cognito-idp.${pool.env.region}.amazonaws.com/${pool.userPoolId}`;
}
