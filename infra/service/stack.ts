import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { type FunctionProps, SharakaFunction } from '../constructs/function.ts';
import { KEYS, PUBLISHED, WITH_PROCEDURES } from '../contracts.ts';
import { Clients } from '../identity/clients.ts';
import { type IdentityStack, issuerOf } from '../identity/stack.ts';
import type { FunctionName, Settings } from '../settings/stage.ts';
import { Api } from './api.ts';
import { Bus } from './bus.ts';
import { consumeTable } from './consumers.ts';
import { Workflows } from './workflows.ts';

export interface ServiceProps extends StackProps {
  settings: Settings;
  table: TableV2;
  key: IKey;
  /** The people of this stage, unless an identity provider outside vouches for them. */
  people: IdentityStack | undefined;
}

/** One convention, with its receipt: how everything begins. */
const LOAD = 'dynamodb:BatchGetItem';
const GET = 'dynamodb:GetItem';
const QUERY = 'dynamodb:Query';
const PUT = 'dynamodb:PutItem';
const UPDATE = 'dynamodb:UpdateItem';

/** The writes of an act: no update and no deletion, so that an event stays as it was written. */
const NUMBERS = ['NUMBER#*'];
const OF_CONVENTIONS = Object.values(KEYS.convention).map((beginning) => `${beginning}*`);
const LISTS = ['PARTY#*', 'SEARCH#PARTY#*'];
const WORDS = ['SEARCH#*', 'SEARCHED#*'];
const ACTS = [...OF_CONVENTIONS, ...LISTS];
const REGISTER = ['REGISTER*'];
const TRANSFER_GUARDS = ['GUARD#transfer#*'];
const REGISTER_GUARDS = ['GUARD#ice#*', 'GUARD#receipt#*', 'GUARD#merge#*'];
const OF_ORGANISATIONS = Object.values(KEYS.organisation).map((beginning) => `${beginning}*`);
const OF_CAMPAIGNS = Object.values(KEYS.campaign).map((beginning) => `${beginning}*`);
const FIGURES = ['CAMPAIGNS*'];
const OF_CENTRES = Object.values(KEYS.centre).map((beginning) => `${beginning}*`);
const CENTRES = ['CENTRES*'];
const CENTRE_GUARDS = ['GUARD#component#*'];
const OF_ACTION_PLANS = Object.values(KEYS.actionPlan).map((beginning) => `${beginning}*`);
const PLANS = ['PLANS#*'];
/** The conventions of plans in a line each, and the plans of each convention. */
const PLAN_LINES = ['PLANLINES#*'];
const PLANS_OF = ['PLANSOF#*'];
const PLAN_GUARDS = ['GUARD#coreline#*'];
const OF_CONSULTATIONS = Object.values(KEYS.consultation).map((beginning) => `${beginning}*`);
const CONSULTATIONS = ['CONSULTATIONS*'];
const CONSULTATION_GUARDS = ['GUARD#consultation#*'];
const OF_PROCEDURES = WITH_PROCEDURES.flatMap((each) => Object.values(each)).map(
  (beginning) => `${beginning}*`,
);
const WAITS = ['WAIT#*'];
const EVENTS = 'EVENTS#';
const CALENDAR = 'CALENDAR';
/** The addresses of subscriptions to agendas, as hashes. */
const SUBSCRIPTIONS = 'SUBSCRIPTION#*';
const RUNS = ['RUN#*'];

/** The store fights conflicts for ten seconds; the API waits thirty for its functions. */
const COMMAND = { timeout: Duration.seconds(20) };
/** A batch of news: taken again when it takes longer. */
const CONSUMER = { timeout: Duration.seconds(30) };
/** Tens of thousands of conventions; its queue waits six times as long before it begins again. */
const RECKON = { timeout: Duration.minutes(2), withDeadLetterQueue: true };
const SWEEP = { timeout: Duration.minutes(5), withDeadLetterQueue: true };

/** The properties of a function besides the common ones. */
type Given = Pick<FunctionProps, 'environment' | 'timeout' | 'memorySize' | 'withDeadLetterQueue'>;

/** The service: the API’s functions, the workflows, the consumers of events, and the daily sweep. */
export class ServiceStack extends Stack {
  /** The identity provider, and the client of the portal. */
  readonly signIn: { issuer: string; clientId: string };
  readonly api: Api;
  readonly workflows: Workflows;
  readonly bus: Bus;
  readonly functions: SharakaFunction[] = [];

  constructor(scope: Construct, id: string, { settings, table, key, people, ...props }: ServiceProps) {
    super(scope, id, props);
    const rows = [table.tableArn];
    const index = (name: 'lists' | 'due' | 'agenda') => [`${table.tableArn}/index/${name}`];
    const made = { settings, key };
    const fn = (name: FunctionName, { environment = {}, ...given }: Given = {}) => {
      const rules = JSON.stringify(settings.rules);
      const variables = { TABLE_NAME: table.tableName, STAGE_RULES: rules, ...environment };
      const each = new SharakaFunction(this, name, { ...made, ...given, environment: variables });
      this.functions.push(each);
      return each;
    };

    const read = fn('Read', { environment: { PORTAL_URL: settings.portalUrl } })
      .allow([LOAD, GET, QUERY], rows)
      .allow([QUERY], [...index('lists'), ...index('agenda')]);
    const conventions = fn('Conventions', COMMAND)
      .allow([LOAD, GET], rows)
      .allow([PUT], rows, [...ACTS, ...NUMBERS]);
    const money = fn('Money', COMMAND)
      .allow([LOAD, GET], rows)
      .allow([PUT], rows, [...ACTS, ...TRANSFER_GUARDS]);
    const registry = fn('Registry', { ...COMMAND, memorySize: 1024 })
      .allow([LOAD, GET], rows)
      // A file of organisations finds those of a name in the register's lists.
      .allow([QUERY], rows, REGISTER)
      .allow([PUT], rows, [...OF_ORGANISATIONS, ...REGISTER_GUARDS, ...REGISTER]);
    const figures = fn('Figures', { ...COMMAND, memorySize: 1024 })
      .allow([LOAD, GET], rows)
      .allow([PUT], rows, OF_CAMPAIGNS);
    const centres = fn('Centres', { ...COMMAND, memorySize: 1024 })
      .allow([LOAD, GET], rows)
      // A file of centres does not name the three that answer for its region: the register's list does.
      .allow([QUERY], rows, REGISTER)
      .allow([PUT], rows, [...OF_CENTRES, ...CENTRE_GUARDS]);
    const plans = fn('Plans', COMMAND)
      .allow([LOAD, GET], rows)
      .allow([PUT], rows, [
        ...OF_ACTION_PLANS,
        ...PLANS,
        ...PLAN_GUARDS,
        ...OF_CONSULTATIONS,
        ...CONSULTATION_GUARDS,
      ]);
    const calendar = fn('Calendar', COMMAND)
      .allow([GET, PUT], rows, [CALENDAR, SUBSCRIPTIONS])
      .allow([LOAD], rows, OF_ORGANISATIONS);
    const docs = new SharakaFunction(this, 'Docs', made);
    this.functions.push(docs);

    const steps = fn('Steps', COMMAND)
      .allow([LOAD], rows)
      .allow([PUT], rows, [...OF_PROCEDURES, ...LISTS, ...PLAN_GUARDS, ...WAITS])
      .allow([UPDATE], rows, WAITS);
    this.workflows = new Workflows(this, 'Workflows', { ...made, steps });
    const { environment } = this.workflows;

    this.bus = new Bus(this, 'Bus');
    const dispatch = fn('DispatchWorkflows', { ...CONSUMER, withDeadLetterQueue: true, environment })
      .allow([LOAD, GET, QUERY], rows)
      .allow([PUT], rows, RUNS)
      .allow([UPDATE], rows, WAITS);
    const where = { EVENT_BUS_NAME: this.bus.events.eventBusName };
    const publish = fn('Publish', { ...CONSUMER, withDeadLetterQueue: true, environment: where })
      .allow([LOAD, QUERY], rows)
      .allow(['events:PutEvents'], [this.bus.events.eventBusArn]);
    consumeTable(table, [
      { consumer: dispatch, partitions: WITH_PROCEDURES.map(({ events }) => events) },
      { consumer: publish, partitions: [EVENTS, CALENDAR] },
    ]);

    const project = fn('Project', CONSUMER)
      .allow([LOAD], rows)
      // Which organisations share a likeness of their names, and which plans have a convention.
      .allow([QUERY], rows, [...REGISTER, ...PLANS_OF])
      .allow([GET], rows, PLAN_LINES)
      .allow([PUT], rows, [
        ...LISTS,
        ...WORDS,
        ...REGISTER,
        ...FIGURES,
        ...CENTRES,
        ...PLANS,
        ...PLAN_LINES,
        ...PLANS_OF,
        ...CONSULTATIONS,
      ]);
    const mail = { MAIL_FROM: settings.mailFrom, PORTAL_URL: settings.portalUrl };
    const notify = fn('Notify', { ...CONSUMER, environment: mail })
      .allow([LOAD, GET, QUERY], rows)
      .allow([PUT, UPDATE], rows, ['MAIL#*'])
      .allow(['ses:SendEmail'], senders(this, settings.mailFrom));
    const count = fn('CountMetrics', CONSUMER).allow([QUERY], rows, ['EVENTS#*']);
    const declareParties = fn('DeclareParties', CONSUMER)
      .allow([LOAD], rows)
      .allow([PUT], rows, OF_ORGANISATIONS);
    const settleTransfers = fn('SettleTransfers', CONSUMER)
      .allow([LOAD], rows)
      .allow([PUT], rows, [...ACTS, ...TRANSFER_GUARDS]);
    const followCentres = fn('FollowCentres', CONSUMER).allow([LOAD], rows).allow([PUT], rows, ACTS);
    this.bus.consumedBy('project', project);
    this.bus.consumedBy('notify', notify, PUBLISHED.mailEvents);
    this.bus.consumedBy('count-metrics', count);
    this.bus.consumedBy('declare-parties', declareParties, PUBLISHED.namesParties);
    this.bus.consumedBy('settle-transfers', settleTransfers, PUBLISHED.movesTransfers);
    this.bus.consumedBy('follow-centres', followCentres, PUBLISHED.movesComponents);

    const sweep = fn('Sweep', { ...SWEEP, environment })
      .allow([LOAD, GET, QUERY], rows)
      .allow([QUERY], index('due'))
      .allow([PUT], rows, [...RUNS, ...OF_ORGANISATIONS])
      .allow([UPDATE], rows, WAITS);
    const reckon = fn('Reckon', RECKON)
      .allow([LOAD], rows)
      .allow([QUERY], index('due'))
      .allow([PUT], rows, OF_PROCEDURES);
    this.bus.holidaysConsumedBy(reckon, RECKON.timeout);
    everyDay(this, sweep, reckon);
    const restart = fn('Restart', { ...CONSUMER, environment })
      .allow([LOAD, GET], rows)
      .allow([PUT], rows, RUNS);
    this.workflows.failuresGoTo(restart);
    this.workflows.allowResuming(steps, dispatch, sweep);
    this.workflows.allowStarting(dispatch, restart, sweep);
    this.workflows.allowLooking(sweep);

    const clients = people && new Clients(this, 'Clients', { settings, pool: people.pool });
    const issuer = people ? issuerOf(people.pool) : (settings.issuer ?? '');
    this.signIn = { issuer, clientId: clients?.portal.userPoolClientId ?? settings.portalClient ?? '' };
    this.api = new Api(this, 'Api', {
      ...made,
      issuer: { url: issuer, audience: clients?.ids ?? [settings.audience ?? 'sharaka'] },
      functions: {
        Docs: docs,
        Read: read,
        Conventions: conventions,
        Money: money,
        Registry: registry,
        Figures: figures,
        Centres: centres,
        Plans: plans,
        Calendar: calendar,
      },
    });
  }
}

function everyDay(scope: Construct, ...functions: SharakaFunction[]): void {
  new Rule(scope, 'Daily', {
    description: 'Starts due tranches, restarts lost workflows, reports disagreements, reckons delays',
    schedule: Schedule.rate(Duration.days(1)),
    targets: functions.map(
      (each) =>
        new LambdaFunction(each, {
          retryAttempts: 2,
          ...(each.ownDeadLetterQueue && { deadLetterQueue: each.ownDeadLetterQueue }),
        }),
    ),
  });
}

/** Mail may be sent by the address that is verified, or by its domain. */
function senders(stack: Stack, address: string): string[] {
  const [, domain = ''] = address.split('@');
  return [address, domain].map((resourceName) =>
    stack.formatArn({ service: 'ses', resource: 'identity', resourceName }),
  );
}
