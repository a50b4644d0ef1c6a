import { createContext, runInContext } from 'node:vm';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { settingsOf } from '../../infra/settings.ts';
import { stacksOf } from '../../infra/stacks.ts';
import { newApp, stackOf } from '../app.ts';
import { templatesOf } from './templates.ts';

/** Sign-in, the portal's address, its firewall, and the retention of files. */

const { data, identity, service, web, edge } = templatesOf('prod');

describe('every bucket', () => {
  const buckets = [data, web].flatMap((template) =>
    Object.entries(template.findResources('AWS::S3::Bucket')),
  );

  test.each(buckets)('%s is private, encrypted and versioned', (_, { Properties }) => {
    expect(Object.values(Properties.PublicAccessBlockConfiguration)).toEqual([true, true, true, true]);
    expect(Properties.BucketEncryption).toBeDefined();
    expect(Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
  });

  test.each(buckets)('%s takes nothing without TLS', (id) => {
    const policies = [data, web]
      .flatMap((template) => Object.values(template.findResources('AWS::S3::BucketPolicy')))
      .filter(({ Properties }) => Properties.Bucket.Ref === id);
    expect(JSON.stringify(policies)).toContain('"aws:SecureTransport":"false"');
  });

  test('of documents is encrypted with our key, and stays when its stack goes', () => {
    data.hasResource('AWS::S3::Bucket', {
      DeletionPolicy: 'Retain',
      Properties: {
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: Match.anyValue() } },
          ],
        },
        LoggingConfiguration: Match.anyValue(),
      },
    });
  });
});

describe('people', () => {
  test('are invited, sign in with a second factor, and cannot be deleted with their stack', () => {
    identity.hasResource('AWS::Cognito::UserPool', {
      DeletionPolicy: 'Retain',
      Properties: {
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
        DeletionProtection: 'ACTIVE',
        MfaConfiguration: 'ON',
        EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
        LambdaConfig: { PreTokenGenerationConfig: { LambdaVersion: 'V3_0' } },
      },
    });
  });

  test('come through a client without secret, by code alone, and cannot write their own party or roles', () => {
    const [portal] = Object.values(service.findResources('AWS::Cognito::UserPoolClient'));
    expect(portal?.Properties).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'profile'],
      WriteAttributes: ['locale'],
    });
  });

  test("a partner's system may claim its own party, name and roles, and no other's", () => {
    const partners = [
      { name: 'gid', party: 'ministry', roles: ['officer'] },
      { name: 'regional', party: 'council', roles: ['officer', 'accountant'] },
    ];
    const app = newApp();
    stacksOf(app, { ...settingsOf('prod'), partners });
    const template = Template.fromStack(stackOf(app, 'Sharaka-prod-Service'));
    const clients = Object.values(template.findResources('AWS::Cognito::UserPoolClient'));
    const systems = clients.filter(({ Properties }) => Properties.GenerateSecret);
    expect(systems).toHaveLength(2);
    for (const { Properties } of systems)
      expect(Properties.AllowedOAuthFlows).toEqual(['client_credentials']);
    expect(JSON.stringify(systems[0])).toMatch(/system\.gid.*party\.ministry.*role\.officer/);
    expect(JSON.stringify(systems[0])).not.toMatch(/party\.council|system\.regional|role\.accountant/);
    const [authorizer] = Object.values(template.findResources('AWS::ApiGatewayV2::Authorizer'));
    expect(authorizer?.Properties.JwtConfiguration.Audience).toHaveLength(3);
  });
});

describe("the portal's address", () => {
  const [front] = Object.values(web.findResources('AWS::CloudFront::Distribution'));
  const { DefaultCacheBehavior, CacheBehaviors, ...front_ } = front?.Properties.DistributionConfig ?? {};

  test('is behind the firewall, and over TLS alone', () => {
    expect(front_).toMatchObject({
      WebACLId: expect.anything(),
      ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
    });
    const protocols = [DefaultCacheBehavior, ...CacheBehaviors].map((each) => each.ViewerProtocolPolicy);
    expect(protocols).not.toContain('allow-all');
  });

  test('is the address of the API too, whose answers are never kept', () => {
    const caching = CacheBehaviors.map((each: Record<string, string>) => [
      each.PathPattern,
      each.CachePolicyId,
    ]);
    // AWS's own id of "caching disabled".
    const never = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
    expect(caching).toEqual([
      ['/v1/*', never],
      ['/docs', never],
    ]);
  });

  test('tells the portal whose service it is, as the settings say it', () => {
    const portal = {
      institution: { nameAr: 'جهة', nameFr: 'Région', emblem: '/emblem.svg' },
    } as const;
    const app = newApp();
    stacksOf(app, { ...settingsOf('dev'), portal });
    const told = Template.fromStack(stackOf(app, 'Sharaka-dev-Web')).findOutputs('Config');
    // The value is joined of pieces of JSON around what is known after the deployment.
    const text = JSON.stringify(told).replaceAll('\\', '');
    expect(text).toContain(JSON.stringify(portal).slice(1, -1));
    expect(JSON.stringify(web.findOutputs('Config'))).not.toContain('institution');
  });

  test('tells the portal from which countries it is reached, where not from all', () => {
    const told = (front: Template) => JSON.stringify(front.findOutputs('Config')).replaceAll('\\', '');
    expect(told(web)).toContain('"countries":["MA"]');
    const app = newApp();
    stacksOf(app, settingsOf('dev'));
    expect(told(Template.fromStack(stackOf(app, 'Sharaka-dev-Web')))).not.toContain('countries');
  });

  test('lets pages run their own scripts and styles only, and nobody frame them', () => {
    const headers = JSON.stringify(web.findResources('AWS::CloudFront::ResponseHeadersPolicy'));
    for (const rule of [
      "default-src 'none'",
      "script-src 'self';",
      "style-src 'self';",
      "frame-ancestors 'none'",
    ])
      expect(headers).toContain(rule);
    // The issuer's own address and below, and the pages it sends people to.
    expect(headers).toMatch(
      /connect-src 'self' https:\/\/cognito-idp\.[^;]*"\/ https:\/\/[^;]*amazoncognito\.com; /,
    );
    expect(headers).not.toMatch(/unsafe-inline|unsafe-eval/);
    expect(headers).toContain('StrictTransportSecurity');
  });

  test.each([
    ['/', '/index.html'],
    ['/conventions/c1', '/index.html'],
    ['/tasks/c1.t7', '/index.html'],
    ['/assets/app-1f.js', '/assets/app-1f.js'],
  ])('%s shows %s', (uri, shown) => {
    const [pages] = Object.values(web.findResources('AWS::CloudFront::Function'));
    const context = createContext({ event: { request: { uri } } });
    expect(runInContext(`${pages?.Properties.FunctionCode}; handler(event).uri`, context)).toBe(shown);
  });

  test('has a firewall that bounds requests by address and counts, not blocks, large bodies', () => {
    edge.hasResourceProperties('AWS::WAFv2::WebACL', {
      Scope: 'CLOUDFRONT',
      Rules: Match.arrayWith([
        Match.objectLike({ Statement: { RateBasedStatement: Match.objectLike({ Limit: 2000 }) } }),
        Match.objectLike({
          Statement: {
            ManagedRuleGroupStatement: Match.objectLike({
              RuleActionOverrides: [{ Name: 'SizeRestrictions_BODY', ActionToUse: { Count: {} } }],
            }),
          },
        }),
      ]),
    });
  });

  test.each(['dev', 'staging', 'prod'])(
    'has no empty list of overrides in %s, which AWS refuses',
    (stage) => {
      for (const template of Object.values(templatesOf(stage)))
        expect(JSON.stringify(template)).not.toContain('"RuleActionOverrides":[]');
    },
  );
});
