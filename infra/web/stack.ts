import { fileURLToPath } from 'node:url';
import { CfnOutput, Duration, Fn, Stack, type StackProps } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  CfnDistribution,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  GeoRestriction,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Construct } from 'constructs';
import { PrivateBucket } from '../constructs/bucket.ts';
import type { EdgeStack } from '../edge/stack.ts';
import type { IdentityStack } from '../identity/stack.ts';
import type { ServiceStack } from '../service/stack.ts';
import type { Settings } from '../settings/stage.ts';
import { webHeaders } from './headers.ts';

export interface WebProps extends StackProps {
  settings: Settings;
  accessLogs: PrivateBucket;
  service: ServiceStack;
  people: IdentityStack | undefined;
  edge: EdgeStack | undefined;
}

/** One address for the portal and the API: files from a bucket, `/v1/*` and `/docs` from the API behind it. */
export class WebStack extends Stack {
  readonly front: Distribution;

  constructor(scope: Construct, id: string, props: WebProps) {
    const { settings, accessLogs, service, people, edge, ...rest } = props;
    super(scope, id, { ...rest, crossRegionReferences: true });
    const { signIn } = service;
    const api = behind(service.api.http);
    const files = new PrivateBucket(this, 'Portal', { settings, accessLogs, disposable: true });
    const { hostname } = new URL(settings.portalUrl);
    const distribution = new Distribution(this, 'Front', {
      comment: `Sharaka ${settings.stage}`,
      defaultRootObject: 'index.html',
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(files),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        responseHeadersPolicy: securityHeaders(this, [
          // With its slash: a policy's address without one means that very address and nothing below it.
          `${signIn.issuer}/`,
          ...(people ? [people.domain.baseUrl()] : []),
        ]),
        functionAssociations: [
          {
            eventType: FunctionEventType.VIEWER_REQUEST,
            function: new EdgeFunction(this, 'Pages', {
              runtime: FunctionRuntime.JS_2_0,
              code: FunctionCode.fromFile({
                filePath: fileURLToPath(new URL('pages.js', import.meta.url)),
              }),
            }),
          },
        ],
      },
      additionalBehaviors: { '/v1/*': api, '/docs': api },
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      ...(settings.countries.length > 0 && {
        geoRestriction: GeoRestriction.allowlist(...settings.countries),
      }),
      ...(edge && { webAclId: edge.firewallArn }),
      ...(settings.certificateArn && {
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        domainNames: [hostname],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', settings.certificateArn),
      }),
    });
    withoutFirstLog(distribution);
    this.front = distribution;
    const output = (name: string, value: string) => new CfnOutput(this, name, { value });
    output('Url', `https://${distribution.distributionDomainName}`);
    output('FilesName', files.bucketName);
    output(
      'Config',
      this.toJsonString({
        ...signIn,
        ...(people && { signOutUrl: `${people.domain.baseUrl()}/logout` }),
        ...settings.portal,
        ...(settings.countries.length > 0 && { countries: settings.countries }),
      }),
    );
  }
}

/**
 * Says that no cookie is logged and names no bucket, which turns the first version of the log off: it writes queries, and
 * secrets stand there. The second is a stack of its own: edge/front-log.ts.
 */
function withoutFirstLog(distribution: Distribution): void {
  const { defaultChild } = distribution.node;
  if (!(defaultChild instanceof CfnDistribution)) throw new Error('The distribution has no resource');
  const { distributionConfig } = defaultChild;
  if ('resolve' in distributionConfig) throw new Error('The distribution is not made yet');
  defaultChild.distributionConfig = { ...distributionConfig, logging: { includeCookies: false } };
}

/** Nothing of an answer is kept, everything that the caller sent goes on, the token above all. */
function behind(api: HttpApi): BehaviorOptions {
  return {
    origin: new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint)), {
      readTimeout: Duration.seconds(35),
    }),
    allowedMethods: AllowedMethods.ALLOW_ALL,
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    cachePolicy: CachePolicy.CACHING_DISABLED,
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
  };
}

/** CloudFront knows some headers by name and takes the others as they are. */
function securityHeaders(scope: Construct, issuers: readonly string[]): ResponseHeadersPolicy {
  const { 'content-security-policy': contentSecurityPolicy = '', 'permissions-policy': permissions = '' } =
    webHeaders(issuers);
  return new ResponseHeadersPolicy(scope, 'Headers', {
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy, override: true },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override: true },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(730),
        includeSubdomains: true,
        override: true,
      },
    },
    customHeadersBehavior: {
      customHeaders: [{ header: 'permissions-policy', value: permissions, override: true }],
    },
  });
}
