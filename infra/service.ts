import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Construct } from 'constructs';
import { Api } from './api.ts';
import { followEvents } from './followers.ts';
import { SharakaFunction } from './function.ts';
import type { Issuer } from './identity.ts';
import type { Settings } from './settings.ts';
import { Workflows } from './workflows.ts';

export interface ServiceProps extends StackProps {
  settings: Settings;
  table: TableV2;
  issuer: Issuer;
}

const READ = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
/** No update and no deletion: what is written once, an event above all, stays as it is. */
const WRITE = [
  'dynamodb:GetItem',
  'dynamodb:BatchGetItem',
  'dynamodb:PutItem',
  'dynamodb:ConditionCheckItem',
];
/** Twice what a command may spend on conflicts (functions/store/execute.ts), below the HTTP API's own 30 s. */
const PATIENT = Duration.seconds(20);
const NOTE = ['dynamodb:PutItem', 'dynamodb:UpdateItem'];

/** The service: what people call, what conducts, what follows from events, and what looks in every day. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, { settings, table, issuer, ...props }: ServiceProps) {
    super(scope, id, props);
    const rows = [table.tableArn];
    const indexes = [`${table.tableArn}/index/*`];
    const fn = (name: string, entry: string, environment = {}, timeout?: Duration) =>
      new SharakaFunction(this, name, {
        settings,
        entry,
        environment: { TABLE_NAME: table.tableName, ...environment },
        ...(timeout && { timeout }),
      });

    const docs = new SharakaFunction(this, 'Docs', { settings, entry: 'api/docs' });
    const read = fn('Read', 'api/read').may(READ, [...rows, ...indexes]);
    const conventions = fn('Conventions', 'api/conventions', {}, PATIENT).may(WRITE, rows);
    const money = fn('Money', 'api/money', {}, PATIENT).may(WRITE, rows);

    const steps = fn('Steps', 'workflow/steps').may(WRITE, rows).may(NOTE, rows, ['WAIT#*']);
    const workflows = new Workflows(this, 'Workflows', { settings, steps });

    const conduct = fn('Conduct', 'stream/conduct', workflows.environment, Duration.seconds(30))
      .may(READ, rows)
      .may(NOTE, rows, ['WAIT#*', 'RUN#*']);
    const project = fn('Project', 'stream/project', {}, Duration.seconds(30))
      .may(READ, rows)
      .may(NOTE, rows, ['PARTY#*']);
    const notify = fn(
      'Notify',
      'stream/notify',
      { MAIL_FROM: settings.mailFrom, PORTAL_URL: settings.portalUrl },
      Duration.seconds(30),
    )
      .may(READ, rows)
      .may(NOTE, rows, ['MAIL#*'])
      .may(['ses:SendEmail'], [this.formatArn({ service: 'ses', resource: 'identity', resourceName: '*' })]);
    followEvents(this, table, { conduct, project, notify });

    const sweep = fn('Sweep', 'workflow/sweep', workflows.environment, Duration.minutes(5))
      .may(READ, [...rows, ...indexes])
      .may(NOTE, rows, ['WAIT#*', 'RUN#*']);
    new Rule(this, 'Daily', {
      description: 'Starts due tranches, restarts lost workflows, reports disagreements',
      schedule: Schedule.rate(Duration.days(1)),
      targets: [new LambdaFunction(sweep, { retryAttempts: 2 })],
    });

    workflows.mayBeResumedBy(steps, conduct, sweep);
    workflows.mayBeStartedBy(conduct, sweep);
    new Api(this, 'Api', { issuer, functions: { docs, read, conventions, money } });
  }
}
