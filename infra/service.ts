import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { Api } from './api.ts';
import { Bus, TOLD_BY_MAIL } from './bus.ts';
import { Clients } from './clients.ts';
import { followEvents } from './followers.ts';
import { SharakaFunction } from './function.ts';
import { type IdentityStack, issuerOf } from './identity.ts';
import { SetAside } from './set-aside.ts';
import type { FunctionName, Settings } from './settings.ts';
import { Workflows } from './workflows.ts';

export interface ServiceProps extends StackProps {
  settings: Settings;
  table: TableV2;
  key: IKey;
  /** The people of this stage, unless an identity provider outside vouches for them. */
  people: IdentityStack | undefined;
}

const READ = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
/** No update and no deletion: what is written once, an event above all, stays as it is. */
const WRITE = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:PutItem'];
const NOTE = ['dynamodb:PutItem', 'dynamodb:UpdateItem'];

/** The store fights conflicts for ten seconds; the API waits thirty for its functions. */
const COMMAND_TIME = Duration.seconds(20);
/** A batch of news, which a stream delivers again when it takes longer. */
const NEWS_TIME = Duration.seconds(30);

/** The service: what people call, what conducts, what follows from events, and what looks in every day. */
export class ServiceStack extends Stack {
  /** Who vouches for people, and the client through which they come. */
  readonly signIn: { issuer: string; clientId: string };
  readonly api: Api;
  readonly workflows: Workflows;
  readonly functions: readonly SharakaFunction[];
  /** Where what could not be taken waits. */
  readonly setAside: readonly SetAside[];

  constructor(scope: Construct, id: string, { settings, table, key, people, ...props }: ServiceProps) {
    super(scope, id, props);
    const rows = [table.tableArn];
    const indexes = [`${table.tableArn}/index/*`];
    const fn = (name: FunctionName, entry: string, timeout?: Duration, environment = {}) =>
      new SharakaFunction(this, name, {
        settings,
        key,
        entry,
        environment: { TABLE_NAME: table.tableName, ...environment },
        ...(timeout && { timeout }),
      });

    const docs = new SharakaFunction(this, 'Docs', { settings, key, entry: 'api/docs' });
    const read = fn('Read', 'api/read').may(READ, [...rows, ...indexes]);
    const conventions = fn('Conventions', 'api/conventions', COMMAND_TIME).may(WRITE, rows);
    const money = fn('Money', 'api/money', COMMAND_TIME).may(WRITE, rows);

    const steps = fn('Steps', 'workflow/steps', COMMAND_TIME).may(WRITE, rows).may(NOTE, rows, ['WAIT#*']);
    this.workflows = new Workflows(this, 'Workflows', { settings, key, steps });
    const { environment } = this.workflows;

    const conduct = fn('Conduct', 'stream/conduct', NEWS_TIME, environment)
      .may(READ, rows)
      .may(NOTE, rows, ['WAIT#*', 'RUN#*']);
    const project = fn('Project', 'stream/project', NEWS_TIME).may(READ, rows).may(NOTE, rows, ['PARTY#*']);
    const mail = { MAIL_FROM: settings.mailFrom, PORTAL_URL: settings.portalUrl };
    const notify = fn('Notify', 'stream/notify', NEWS_TIME, mail)
      .may(READ, rows)
      .may(NOTE, rows, ['MAIL#*'])
      .may(['ses:SendEmail'], [this.formatArn({ service: 'ses', resource: 'identity', resourceName: '*' })]);

    const bus = new Bus(this, 'Bus');
    const publish = fn('Publish', 'stream/publish', NEWS_TIME, { EVENT_BUS_NAME: bus.events.eventBusName })
      .may(READ, rows)
      .may(['events:PutEvents'], [bus.events.eventBusArn]);
    const poison = followEvents(this, table, { conduct, publish });
    bus.followedBy('project', project);
    bus.followedBy('notify', notify, TOLD_BY_MAIL);

    const missed = new SetAside(this, 'sweep-set-aside');
    const sweep = new SharakaFunction(this, 'Sweep', {
      settings,
      key,
      entry: 'workflow/sweep',
      environment: { TABLE_NAME: table.tableName, ...environment },
      timeout: Duration.minutes(5),
      deadLetters: missed,
    })
      .may(READ, [...rows, ...indexes])
      .may(NOTE, rows, ['WAIT#*', 'RUN#*']);
    new Rule(this, 'Daily', {
      description: 'Starts due tranches, restarts lost workflows, reports disagreements',
      schedule: Schedule.rate(Duration.days(1)),
      targets: [new LambdaFunction(sweep, { retryAttempts: 2, deadLetterQueue: missed })],
    });

    this.workflows.mayBeResumedBy(steps, conduct, sweep);
    this.workflows.mayBeStartedBy(conduct, sweep);
    this.setAside = [...poison, ...bus.setAside, missed];
    this.functions = [docs, read, conventions, money, steps, conduct, publish, project, notify, sweep];

    const clients = people && new Clients(this, 'Clients', { settings, pool: people.pool });
    this.signIn = {
      issuer: people ? issuerOf(people.pool) : (settings.issuer ?? ''),
      clientId: clients?.portal.userPoolClientId ?? settings.portalClient ?? '',
    };
    const audience = clients?.ids ?? [settings.audience ?? 'sharaka'];
    this.api = new Api(this, 'Api', {
      settings,
      key,
      issuer: { url: this.signIn.issuer, audience },
      functions: { docs, read, conventions, money },
    });
  }
}
