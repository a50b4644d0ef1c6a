import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { ROUTES } from '../../infra/routes.ts';
import { settingsOf } from '../../infra/settings.ts';
import { stacksOf } from '../../infra/stacks.ts';
import { newApp, stackOf } from '../app.ts';

/** What would hurt if it were lost. */

function stacks(stage: string) {
  const app = newApp();
  stacksOf(app, settingsOf(stage));
  const template = (name: string) => Template.fromStack(stackOf(app, `Sharaka-${stage}-${name}`));
  return { data: template('Data'), service: template('Service') };
}
const { data, service } = stacks('prod');

interface Statement {
  Action: string | string[];
  Resource: unknown;
  Condition?: Record<string, Record<string, string[]>>;
}
const policies = Object.values(service.findResources('AWS::IAM::ManagedPolicy'));
const statements: Statement[] = policies.flatMap(({ Properties }) => Properties.PolicyDocument.Statement);
const actionsOf = ({ Action }: Statement) => [Action].flat();

/** Whether a statement's actions, which may hold wildcards, cover an action. */
function allows(statement: Statement, action: string): boolean {
  return actionsOf(statement).some((pattern) =>
    new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'i').test(action),
  );
}

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
  test('stand in the policies that are looked at here, and nowhere else', () => {
    for (const type of ['Policy', 'UserPolicy', 'RolePolicy', 'GroupPolicy'])
      service.resourceCountIs(`AWS::IAM::${type}`, 0);
    const roles = Object.values(service.findResources('AWS::IAM::Role')).map(({ Properties }) => Properties);
    expect(roles.filter(({ Policies, ManagedPolicyArns }) => Policies ?? ManagedPolicyArns)).toEqual([]);
    for (const { Properties } of policies) expect(Properties.Roles).toHaveLength(1);
    expect(JSON.stringify(statements)).not.toContain('NotAction');
  });

  test.each([
    'DeleteItem',
    'BatchWriteItem',
    'DeleteTable',
    'Scan',
    'PartiQLDelete',
    'PartiQLUpdate',
    'PartiQLInsert',
  ])('nobody has dynamodb:%s', (action) => {
    expect(statements.filter((statement) => allows(statement, `dynamodb:${action}`))).toEqual([]);
  });

  test('whoever updates may do so among waits, runs, lists and mail only: never an event or a snapshot', () => {
    const updating = statements.filter((statement) => allows(statement, 'dynamodb:UpdateItem'));
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

/** Written out, so that a route does not become public by being moved. */
const OPEN = ['GET /docs', 'GET /v1/health', 'GET /v1/openapi.json'];

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
