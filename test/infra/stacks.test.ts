import { App, type Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { DataStack } from '../../infra/data.ts';
import { OPEN, ROUTES } from '../../infra/routes.ts';
import { ServiceStack } from '../../infra/service.ts';
import { settingsOf } from '../../infra/settings.ts';

/** What would hurt if it were lost. */

function stacks(stage: string) {
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
  const settings = settingsOf(stage);
  const data = new DataStack(app, 'Data', { settings });
  const issuer = { url: 'https://issuer.example', audience: ['sharaka'] };
  const service: Stack = new ServiceStack(app, 'Service', { settings, table: data.table, issuer });
  return { data: Template.fromStack(data), service: Template.fromStack(service) };
}
const { data, service } = stacks('prod');

interface Statement {
  Action: string | string[];
  Resource: unknown;
  Condition?: Record<string, Record<string, string[]>>;
}
const policies = Object.values(service.findResources('AWS::IAM::Policy'));
const statements: Statement[] = policies.flatMap(({ Properties }) => Properties.PolicyDocument.Statement);
const actionsOf = ({ Action }: Statement) => [Action].flat();

describe('the table', () => {
  test('can be restored, is encrypted, has a stream, and cannot be deleted in production', () => {
    data.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      SSESpecification: { SSEEnabled: true },
      Replicas: [
        Match.objectLike({
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        }),
      ],
    });
    data.hasResource('AWS::DynamoDB::GlobalTable', { DeletionPolicy: 'Retain' });
  });
});

describe('permissions', () => {
  test('nobody can delete an item or scan the table', () => {
    const actions = statements.flatMap(actionsOf);
    expect(actions.filter((action) => /DeleteItem|BatchWrite|Scan|dynamodb:\*/.test(action))).toEqual([]);
  });

  test('whoever updates may do so among waits, runs, lists and mail only: never an event or a snapshot', () => {
    const updating = statements.filter((statement) => actionsOf(statement).includes('dynamodb:UpdateItem'));
    expect(updating.length).toBeGreaterThan(0);
    for (const { Condition } of updating) {
      const keys = Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? [];
      expect(keys.length).toBeGreaterThan(0);
      for (const key of keys) expect(key).toMatch(/^(WAIT|RUN|PARTY|MAIL)#\*$/);
    }
  });

  test('each function has a role of its own', () => {
    const roles = Object.values(service.findResources('AWS::Lambda::Function')).map(({ Properties }) =>
      JSON.stringify(Properties.Role),
    );
    expect(new Set(roles).size).toBe(roles.length);
  });
});

describe('the API', () => {
  test('asks for a token on every route but health and documentation', () => {
    const routes = Object.values(service.findResources('AWS::ApiGatewayV2::Route')).map(
      ({ Properties }) => Properties,
    );
    expect(routes.map(({ RouteKey }) => RouteKey).sort()).toEqual(Object.values(ROUTES).flat().sort());
    for (const { RouteKey, AuthorizationType, AuthorizerId } of routes) {
      expect([RouteKey, AuthorizationType]).toEqual([RouteKey, OPEN.includes(RouteKey) ? 'NONE' : 'JWT']);
      if (!OPEN.includes(RouteKey)) expect(AuthorizerId).toBeDefined();
    }
  });
});

describe('what follows from events', () => {
  test('sets poison aside, reports partial failures, and follows new events only', () => {
    service.resourceCountIs('AWS::Lambda::EventSourceMapping', 3);
    service.allResourcesProperties('AWS::Lambda::EventSourceMapping', {
      DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      FilterCriteria: { Filters: [{ Pattern: Match.stringLikeRegexp('EVENTS#') }] },
    });
  });

  test('is swept every day', () => {
    service.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: 'rate(1 day)',
      State: 'ENABLED',
    });
  });
});

test('the longest name of an execution fits into eighty characters', () => {
  const conventionId = 'c'.repeat(21);
  const child = `${conventionId}-amendment-99-r9-99-00000000-0000-0000-0000-000000000000`;
  expect(child.length).toBeLessThanOrEqual(80);
});
