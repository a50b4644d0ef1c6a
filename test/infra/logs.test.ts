import { Capture, Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { settingsOf } from '../../infra/settings.ts';
import { templatesOf } from './templates.ts';

/**
 * No log has a secret that stands in a query: the address of an agenda's subscription, the code of a sign-in. What the
 * functions write themselves is looked at in test/unit/api/logs.test.ts.
 */

describe.each(['dev', 'staging', 'prod'])('in %s', (stage) => {
  const { data, edge, frontLog, service, web } = templatesOf(stage);

  test("CloudFront's log of the first version, which writes queries, is off", () => {
    const fronts = Object.values(web.findResources('AWS::CloudFront::Distribution'));
    expect(fronts).toHaveLength(1);
    for (const { Properties } of fronts)
      expect(Properties.DistributionConfig.Logging).toEqual({ IncludeCookies: false });
    web.resourceCountIs('AWS::CloudFront::RealtimeLogConfig', 0);
  });

  test('that of the second version has chosen fields: no query, no cookie, no address that somebody came from', () => {
    const deliveries = Object.values(frontLog.findResources('AWS::Logs::Delivery'));
    expect(deliveries).toHaveLength(1);
    const [{ Properties } = { Properties: {} }] = deliveries;
    // Without a list of fields all of them would be written.
    expect(Properties.RecordFields).toEqual(
      expect.arrayContaining(['date', 'time', 'c-ip', 'cs-method', 'cs-uri-stem', 'sc-status']),
    );
    expect(
      Properties.RecordFields.filter((field: string) => /query|cookie|referer|origin/i.test(field)),
    ).toEqual([]);
  });

  test('it is delivered into its folder of the bucket of access logs, from us-east-1 and by nobody else', () => {
    const name = `sharaka-${settingsOf(stage).stage}-front`;
    const source = frontLog.findResources('AWS::Logs::DeliverySource');
    expect(Object.values(source).map(({ Properties }) => Properties.Name)).toEqual([name]);
    const destination = frontLog.findResources('AWS::Logs::DeliveryDestination');
    expect(JSON.stringify(Object.values(destination)[0])).toContain('/front"');
    const resource = new Capture();
    data.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: Match.objectLike({
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: 's3:PutObject',
            Effect: 'Allow',
            Principal: { Service: 'delivery.logs.amazonaws.com' },
            Resource: resource,
            Condition: {
              StringEquals: {
                's3:x-amz-acl': 'bucket-owner-full-control',
                'aws:SourceAccount': Match.anyValue(),
              },
              ArnLike: { 'aws:SourceArn': Match.anyValue() },
            },
          }),
        ]),
      }),
    });
    expect(JSON.stringify(resource.asObject())).toContain('/front/*');
    expect(JSON.stringify(data.toJSON())).toContain(`:delivery-source:${name}`);
  });

  test('the access log of the API knows the route and the path, and nothing that callers add to them', () => {
    const [api] = Object.values(service.findResources('AWS::ApiGatewayV2::Stage'));
    const format: string = api?.Properties.AccessLogSettings.Format;
    const variables = [...format.matchAll(/\$context\.([\w.]+)/g)].map(([, variable]) => variable);
    expect(variables.sort()).toEqual([
      'authorizer.claims.party',
      'authorizer.error',
      'integrationErrorMessage',
      'path',
      'requestId',
      'requestTime',
      'responseLatency',
      'routeKey',
      'status',
    ]);
    expect(format.match(/\$(?!context\.)/)).toBeNull();
  });

  test("the firewall's log leaves the query out, and it keeps no samples of requests", () => {
    edge.hasResourceProperties('AWS::WAFv2::LoggingConfiguration', {
      RedactedFields: Match.arrayWith([{ QueryString: {} }]),
    });
    expect(JSON.stringify(edge.toJSON())).not.toContain('"SampledRequestsEnabled":true');
  });
});
