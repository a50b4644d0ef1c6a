import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { guardsOf as planGuards } from '../../functions/aggregates/action-plan/guards.ts';
import { MAIL_EVENTS as PLAN_MAILS } from '../../functions/aggregates/action-plan/notices.ts';
import { MAIL_EVENTS as CAMPAIGN_MAILS } from '../../functions/aggregates/campaign/notices.ts';
import { guardsOf as centreGuards } from '../../functions/aggregates/centre/guards.ts';
import { MAIL_EVENTS as CENTRE_MAILS } from '../../functions/aggregates/centre/notices.ts';
import { guardsOf as consultationGuards } from '../../functions/aggregates/consultation/guards.ts';
import { MAIL_EVENTS as CONSULTATION_MAILS } from '../../functions/aggregates/consultation/notices.ts';
import { transferGuard } from '../../functions/aggregates/convention/execution/reprogramming/reservation.ts';
import { MAIL_EVENTS } from '../../functions/aggregates/convention/notices/notices.ts';
import { guardsOf } from '../../functions/aggregates/organisation/guards.ts';
import { MAIL_EVENTS as ORGANISATION_MAILS } from '../../functions/aggregates/organisation/notices.ts';
import { MOVES_TRANSFERS } from '../../functions/consumers/settle-transfers.ts';
import { guardKey } from '../../functions/store/keys.ts';
import { ROUTES } from '../../infra/contracts.ts';
import { inForce } from '../unit/aggregates/action-plan/setting.ts';
import { templatesOf } from './templates.ts';

/** The data that must not be lost. */

const { data, service } = templatesOf('prod');

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

  test('whoever writes events may write those of the kinds that it serves, and no others', () => {
    const keys = statements
      .filter((statement) => allows(statement, 'dynamodb:PutItem'))
      .flatMap(({ Condition }) => Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? ['*']);
    expect(new Set(keys.filter((key) => /^EVENTS|^\*/.test(key)))).toEqual(
      new Set(['EVENTS#c*', 'EVENTS#f*', 'EVENTS#k*', 'EVENTS#o*', 'EVENTS#p*', 'EVENTS#s*']),
    );
    for (const { Condition } of statements) {
      const written = Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? [];
      const kinds = written.filter((key: string) => /^EVENTS#[a-z]\*$/.test(key));
      // One kind alone, plans with the consultations that they answer, or, by what runs procedures, all that have some.
      if (kinds.length > 1)
        expect([
          ['EVENTS#p*', 'EVENTS#s*'],
          ['EVENTS#c*', 'EVENTS#f*', 'EVENTS#k*', 'EVENTS#p*', 'EVENTS#s*'],
        ]).toContainEqual(kinds.sort());
    }
  });

  test('whoever takes guards takes those of its own kind: of transfers, of components, of consultations, or of what the register knows once', () => {
    const written = policies.flatMap(({ Properties }) => {
      const keys = (Properties.PolicyDocument.Statement as Statement[]).flatMap(
        ({ Condition }) => Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? [],
      );
      const guards = keys.filter((key) => key.startsWith('GUARD') || key.startsWith('*')).sort();
      return guards.length > 0 ? [[JSON.stringify(Properties.Roles), guards] as const] : [];
    });
    const of = (name: string) =>
      written.filter(([roles]) => roles.includes(`"${name}`)).map(([, keys]) => keys);
    const transfers = ['GUARD#transfer#*'];
    const link = { convention: 'c1', component: 'centre' };
    const receipt = { number: '12/2026', day: '2026-01-05' };
    const register = ['GUARD#ice#*', 'GUARD#merge#*', 'GUARD#receipt#*'];
    const components = ['GUARD#component#*'];
    const lines = ['GUARD#coreline#*'];
    const consultations = ['GUARD#consultation#*'];
    expect(['Money', 'SettleTransfers', 'Registry', 'Centres', 'Plans', 'Steps'].map(of)).toEqual([
      [transfers],
      [transfers],
      [register],
      [components],
      [[...consultations, ...lines]],
      [lines],
    ]);
    expect(written).toHaveLength(6);
    const taken = [
      transferGuard('c1', 1),
      ...guardsOf({ id: 'o-1', status: 'merged', details: { ice: '1', receipt, provinces: [] } }).sort(),
      ...centreGuards({ link, status: 'planned' }),
      ...planGuards({ contents: inForce().plan.contents, phase: 'inForce', revisions: [] }),
      ...consultationGuards({ region: 'MA-04', series: 'social', number: 11, phase: 'called' }),
    ];
    const keys = [...transfers, ...register, ...components, ...lines, ...consultations];
    for (const [index, key] of keys.entries())
      expect(guardKey(taken[index] ?? '').PK.startsWith(key.slice(0, -1))).toBe(true);
  });

  test('each function has a role of its own', () => {
    const roles = Object.values(service.findResources('AWS::Lambda::Function')).map(({ Properties }) =>
      JSON.stringify(Properties.Role),
    );
    expect(new Set(roles).size).toBe(roles.length);
  });
});

const withHead = (route: string) => [
  route,
  ...(route.startsWith('GET ') ? [route.replace('GET', 'HEAD')] : []),
];

/** Written out, so that a route does not become public by being moved. */
const OPEN = [
  'GET /docs',
  'GET /v1/agenda.ics',
  'GET /v1/health',
  'GET /v1/openapi.json',
  '$default',
].flatMap(withHead);

describe('the API', () => {
  test('asks for a token on every route but health, documentation and agendas, whose address is the key', () => {
    const routes = Object.values(service.findResources('AWS::ApiGatewayV2::Route')).map(
      ({ Properties }) => Properties,
    );
    expect(routes.map(({ RouteKey }) => RouteKey).sort()).toEqual(
      ['$default', ...Object.values(ROUTES).flat().flatMap(withHead)].sort(),
    );
    for (const { RouteKey, AuthorizationType, AuthorizerId } of routes) {
      expect([RouteKey, AuthorizationType]).toEqual([RouteKey, OPEN.includes(RouteKey) ? 'NONE' : 'JWT']);
      if (!OPEN.includes(RouteKey)) expect(AuthorizerId).toBeDefined();
    }
  });

  test('logs no query: the secret of an agenda’s address stands there', () => {
    const [stage] = Object.values(service.findResources('AWS::ApiGatewayV2::Stage'));
    const format = String(stage?.Properties.AccessLogSettings.Format);
    expect(format).toContain('$context.path');
    expect(format).not.toMatch(/query|\$context\.(requestOverride|integration\.request)|\$request/i);
  });
});

/** The types of events that a consumer's rule lets through. */
const eventsOf = (consumer: string): string[] =>
  Object.entries(service.findResources('AWS::Events::Rule'))
    .filter(([id]) => id.toLowerCase().includes(consumer))
    .flatMap(([, { Properties }]) => [...(Properties.EventPattern?.['detail-type'] ?? [])])
    .sort();

describe('what follows from events', () => {
  const mappings = Object.values(service.findResources('AWS::Lambda::EventSourceMapping')).map(
    ({ Properties }) => Properties,
  );
  const fromStream = mappings.filter(({ StartingPosition }) => StartingPosition);
  const fromQueue = mappings.filter(({ StartingPosition }) => !StartingPosition);

  test('reports partial failures, so that what fails holds up nothing else', () => {
    for (const { FunctionResponseTypes } of mappings)
      expect(FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
  });

  test('reads new events from the stream, twice and no oftener, with a dead-letter queue', () => {
    expect(fromStream.length).toBe(2);
    for (const { FilterCriteria, ...mapping } of fromStream) {
      expect(mapping).toMatchObject({ BisectBatchOnFunctionError: true, StartingPosition: 'TRIM_HORIZON' });
      expect(mapping.MaximumRetryAttempts).toBeLessThanOrEqual(10);
      expect(mapping.DestinationConfig.OnFailure.Destination).toBeDefined();
      expect(FilterCriteria.Filters[0].Pattern).toContain('EVENTS#');
    }
  });

  test('takes from queues behind the bus that wait long enough, give up in the end, with a dead-letter queue', () => {
    const queues = new Map(Object.entries(service.findResources('AWS::SQS::Queue')));
    expect(fromQueue.length).toBeGreaterThanOrEqual(2);
    for (const { EventSourceArn, FunctionName } of fromQueue) {
      const queue = queues.get(EventSourceArn['Fn::GetAtt'][0])?.Properties;
      const consumer = service.findResources('AWS::Lambda::Function')[FunctionName.Ref]?.Properties;
      expect(queue.RedrivePolicy.maxReceiveCount).toBeLessThanOrEqual(5);
      expect(queue.VisibilityTimeout).toBeGreaterThanOrEqual(6 * consumer.Timeout);
      expect(queues.get(queue.RedrivePolicy.deadLetterTargetArn['Fn::GetAtt'][0])).toBeDefined();
    }
  });

  test('what the bus cannot deliver goes to a dead-letter queue too, after a bounded number of attempts', () => {
    const rules = Object.values(service.findResources('AWS::Events::Rule')).filter(
      ({ Properties }) => Properties.EventPattern,
    );
    expect(rules.length).toBeGreaterThanOrEqual(2);
    for (const { Properties } of rules) {
      expect([['sharaka'], ['sharaka.stage'], ['aws.states']]).toContainEqual(Properties.EventPattern.source);
      for (const target of Properties.Targets) {
        expect(target.DeadLetterConfig.Arn).toBeDefined();
        expect(target.RetryPolicy.MaximumRetryAttempts).toBeLessThanOrEqual(20);
      }
    }
  });

  test('the mail consumer gets every mail event, and no other', () => {
    const told = [
      ...MAIL_EVENTS.map((type) => `sharaka.${type}.v1`),
      ...CAMPAIGN_MAILS.map((type) => `sharaka.campaign.${type}.v1`),
      ...CENTRE_MAILS.map((type) => `sharaka.centre.${type}.v1`),
      ...ORGANISATION_MAILS.map((type) => `sharaka.organisation.${type}.v1`),
      ...PLAN_MAILS.map((type) => `sharaka.actionPlan.${type}.v1`),
      ...CONSULTATION_MAILS.map((type) => `sharaka.consultation.${type}.v1`),
    ];
    expect(eventsOf('notify')).toEqual(told.sort());
  });

  test('the consumer of transfers gets every event that moves one, and no other', () => {
    expect(eventsOf('settletransfers')).toEqual(MOVES_TRANSFERS.map((type) => `sharaka.${type}.v1`).sort());
  });

  test('a run that failed or was over its time is told of at once, and one that was stopped is not', () => {
    const machines = service.findResources('AWS::StepFunctions::StateMachine');
    const procedureMachines = Object.keys(machines).filter((id) => !id.includes('HumanTask'));
    expect(procedureMachines).toHaveLength(1);
    service.hasResourceProperties('AWS::Events::Rule', {
      EventBusName: Match.absent(),
      EventPattern: {
        source: ['aws.states'],
        'detail-type': ['Step Functions Execution Status Change'],
        detail: {
          status: ['FAILED', 'TIMED_OUT'],
          stateMachineArn: procedureMachines.map((Ref) => ({ Ref })),
        },
      },
    });
  });

  test('is swept every day', () => {
    service.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: 'rate(1 day)',
      State: 'ENABLED',
    });
  });
});
