import { Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Operation, type TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { DeadLetterQueue } from '../constructs/dead-letter-queue.ts';
import type { IdentityStack } from '../identity/stack.ts';
import type { ServiceStack } from '../service/stack.ts';
import type { Settings } from '../settings/stage.ts';
import { business } from './metrics.ts';

export interface Watched {
  settings: Settings;
  table: TableV2;
  people: IdentityStack | undefined;
  service: ServiceStack;
}

/** From how much on a figure is bad, and for how long it must be. */
interface Bad {
  from: number;
  /** Periods of the figure, one unless said otherwise. */
  periods?: number;
  comparison?: ComparisonOperator;
  /** No figure at all is as bad. */
  missing?: true;
}

const MINUTES = Duration.minutes(5);
const sum = { statistic: Stats.SUM, period: MINUTES };
const worst = { statistic: Stats.MAXIMUM, period: MINUTES };

/** Sums figures up: at most ten, which is what an alarm takes. */
function total(figures: readonly IMetric[]): IMetric {
  const usingMetrics = Object.fromEntries(figures.map((figure, index) => [`m${index}`, figure]));
  return new MathExpression({ expression: 'SUM(METRICS())', usingMetrics, period: MINUTES, label: 'total' });
}

/** How a stage says that its alarms cannot watch more than one metric each. */
const METRIC_MATH = 'AWS::CloudWatch::Alarm.Metrics';

const queuesOf = (scope: Construct) => scope.node.findAll().filter((each) => each instanceof Queue);

/** Alarms on what hurts users. Each says what it means and names its entry in docs/runbook.md. */
export class Alarms extends Construct {
  readonly #topic: ITopic;
  readonly #unsupportedTypes: readonly string[];

  constructor(scope: Construct, id: string, topic: ITopic, { settings, table, people, service }: Watched) {
    super(scope, id);
    this.#topic = topic;
    this.#unsupportedTypes = settings.unsupportedTypes;
    this.#api(service, settings);
    this.#people(people);
    this.#queues(service, people);
    this.#workflows(service, settings);
    this.#platform(table);
  }

  /** `entry` is the heading in the runbook; two alarms may share one. */
  #alarm(entry: string, name: string, meaning: string, metric: IMetric, bad: Bad): void {
    if (metric instanceof MathExpression && this.#unsupportedTypes.includes(METRIC_MATH)) return;
    const { from, periods = 1, comparison, missing } = bad;
    const alarm = new Alarm(this, name, {
      alarmDescription: `${meaning} What to do: docs/runbook.md#${entry}`,
      metric,
      threshold: from,
      evaluationPeriods: periods,
      comparisonOperator: comparison ?? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: missing ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.#topic));
    alarm.addOkAction(new SnsAction(this.#topic));
  }

  #api({ api }: ServiceStack, settings: Settings): void {
    const busy = business(settings)('RequestsBusy');
    // The API counts a 503 among its 5xx. Callers repeat it, so the alarm waits until it lasts.
    const failing = new MathExpression({
      expression: 'FILL(failed, 0) - FILL(busy, 0)',
      usingMetrics: { failed: api.http.metricServerError(sum), busy },
      period: MINUTES,
      label: '5xx but 503',
    });
    this.#alarm('the-api-fails', 'ApiFails', 'Requests are answered with 5xx other than 503.', failing, {
      from: 3,
    });
    const lasting = 'For a quarter of an hour requests have been answered with 503.';
    this.#alarm('the-api-is-busy', 'ApiBusy', lasting, busy, { from: 20, periods: 3 });
    const slow = api.http.metricLatency({ statistic: 'p95', period: MINUTES });
    this.#alarm('the-api-is-slow', 'ApiSlow', 'One request in twenty takes over three seconds.', slow, {
      from: 3000,
      periods: 3,
    });
  }

  #people(people: IdentityStack | undefined): void {
    if (!people) return;
    const refused = total([people.claims.metricErrors(sum), people.claims.metricThrottles(sum)]);
    this.#alarm(
      'nobody-can-sign-in',
      'SignInFails',
      'Tokens cannot be made: people cannot sign in.',
      refused,
      {
        from: 1,
      },
    );
  }

  #queues(service: ServiceStack, people: IdentityStack | undefined): void {
    for (const queue of [service, ...(people ? [people] : [])].flatMap(queuesOf)) {
      const name = `${Stack.of(queue).node.id.split('-').at(-1)}-${queue.node.id}`;
      if (queue instanceof DeadLetterQueue) {
        const meaning = `A message has failed in every attempt and is kept in ${name} for two weeks.`;
        const waiting = queue.metricApproximateNumberOfMessagesVisible(worst);
        this.#alarm('a-dead-letter-queue-has-messages', `DeadLetterQueue-${name}`, meaning, waiting, {
          from: 1,
        });
      } else {
        const meaning = `The oldest message of ${name} has waited for a quarter of an hour.`;
        const age = queue.metricApproximateAgeOfOldestMessage(worst);
        this.#alarm('events-are-late', `Late-${name}`, meaning, age, { from: 900 });
      }
    }
    const still = new Map([
      ['DispatchWorkflows', 'workflows stand still'],
      ['Publish', 'lists, mail, figures and other systems get nothing'],
    ]);
    for (const consumer of service.functions) {
      const { id } = consumer.node;
      const consequence = still.get(id);
      if (!consequence) continue;
      const meaning = `${id} is five minutes behind the events: ${consequence}.`;
      const age = consumer.metric('IteratorAge', worst);
      this.#alarm('events-are-late', `Late-${id}`, meaning, age, { from: 300_000 });
    }
  }

  #workflows({ workflows }: ServiceStack, settings: Settings): void {
    const failed = workflows.machines.flatMap((machine) => [
      machine.metricFailed(sum),
      machine.metricTimedOut(sum),
    ]);
    this.#alarm(
      'a-workflow-failed',
      'WorkflowFailed',
      'A run ended without reaching its end; it is started anew within seconds.',
      total(failed),
      {
        from: 1,
      },
    );
    const figure = business(settings);
    const hopeless =
      'A run failed four times within ten minutes. Its convention stands still until the sweep.';
    this.#alarm('a-run-keeps-failing', 'RunKeepsFailing', hopeless, figure('RunsGivenUp'), { from: 1 });
    const wrong = total([figure('SweepDisagreements'), figure('SweepFailures')]);
    const meaning = 'The daily sweep found a workflow that had ended too early, or failed on a convention.';
    this.#alarm('the-sweep-disagrees', 'SweepDisagrees', meaning, wrong, { from: 1 });
    this.#alarm(
      'the-sweep-did-not-run',
      'SweepMissing',
      'Nothing was swept for thirty hours: due tranches do not start, lost workflows stay lost.',
      figure('Swept', Duration.hours(6)),
      { from: 1, periods: 5, comparison: ComparisonOperator.LESS_THAN_THRESHOLD, missing: true },
    );
  }

  #platform(table: TableV2): void {
    const functions = new Metric({ namespace: 'AWS/Lambda', metricName: 'Throttles', ...sum });
    const reads = [Operation.GET_ITEM, Operation.BATCH_GET_ITEM, Operation.QUERY];
    const writes = [Operation.PUT_ITEM, Operation.UPDATE_ITEM, Operation.TRANSACT_WRITE_ITEMS];
    // Not CDK's own sum over operations: it adds, and what is added to a figure that is missing is missing.
    const short = total(
      [...reads, ...writes].map((each) => table.metricThrottledRequestsForOperation(each, sum)),
    );
    const meaning = 'AWS gives us less than we ask for: requests wait, or are refused.';
    this.#alarm('aws-holds-us-back', 'FunctionsThrottled', meaning, functions, { from: 10, periods: 2 });
    this.#alarm('aws-holds-us-back', 'TableThrottled', meaning, short, { from: 10, periods: 2 });
    const copies = new Metric({ namespace: 'AWS/Backup', metricName: 'NumberOfBackupJobsFailed', ...sum });
    this.#alarm('a-copy-failed', 'CopyFailed', 'A copy of the table was not made.', copies, { from: 1 });
    const bounced = new Metric({
      namespace: 'AWS/SES',
      metricName: 'Reputation.BounceRate',
      statistic: Stats.MAXIMUM,
      period: Duration.hours(1),
    });
    this.#alarm('mail-comes-back', 'MailBounces', 'One mail in twenty comes back undelivered.', bounced, {
      from: 0.05,
    });
  }
}
