import { Duration } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, type IMetric, SingleValueWidget, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Watched } from './alarms.ts';
import { business } from './metrics.ts';

const day = Duration.days(1);
const graph = (title: string, left: IMetric[], right: IMetric[] = []) =>
  new GraphWidget({ title, left, right, width: 8, height: 6 });

/** One page: how conventions fare, then what people meet, then what works behind it. */
export function dashboard(scope: Construct, { settings, table, service }: Watched): void {
  const figure = business(settings);
  const daily = (...names: string[]) => names.map((name) => figure(name, day));
  const { api, workflows, functions } = service;
  const consumers = functions.filter(({ node }) => ['DispatchWorkflows', 'Publish'].includes(node.id));
  const queues = service.node.findAll().filter((each) => each instanceof Queue);
  const { machines } = workflows;
  new Dashboard(scope, 'Dashboard', {
    dashboardName: `Sharaka-${settings.stage}`,
    defaultInterval: Duration.days(7),
    widgets: [
      [
        new SingleValueWidget({
          title: 'Open after their time, and what disagrees',
          metrics: [
            figure('TasksOverdue', day, Stats.MAXIMUM),
            figure('SweepDisagreements', day),
            figure('SweepFailures', day),
            figure('RunsGivenUp', day),
          ],
          width: 8,
          height: 6,
        }),
        graph(
          'Money by day, in dirhams',
          daily('MoneyPledged', 'MoneyCalled', 'MoneyReceived', 'MoneyDisbursed'),
        ),
        graph(
          'Pledges and tasks by day',
          daily('PledgesMade', 'PledgesConfirmed', 'TasksOpened', 'TasksDecided', 'TasksEscalated'),
        ),
      ],
      [
        graph(
          'Requests, and those that failed',
          [api.http.metricCount()],
          [api.http.metricServerError(), api.http.metricClientError(), figure('RequestsBusy')],
        ),
        graph(
          'How long people wait',
          ['p50', 'p95', 'p99'].map((statistic) => api.http.metricLatency({ statistic, label: statistic })),
        ),
        graph(
          'Functions that failed',
          functions.map((each) => each.metricErrors({ label: each.node.id })),
        ),
      ],
      [
        graph('Conventions by day', daily('ConventionsInForce', 'ConventionsClosed')),
        graph('Mails held back by day', daily('MailsHeldBack')),
        graph(
          'Runs that started, and that failed',
          machines.map((each) => each.metricStarted()),
          machines.map((each) => each.metricFailed()),
        ),
        graph(
          'How far consumers are behind',
          consumers.map((each) =>
            each.metric('IteratorAge', { statistic: Stats.MAXIMUM, label: each.node.id }),
          ),
        ),
      ],
      [
        graph(
          'Queues and dead-letter queues',
          queues.map((each) => each.metricApproximateNumberOfMessagesVisible({ label: each.node.id })),
        ),
        graph(
          'How long functions take',
          functions.map((each) => each.metricDuration({ statistic: 'p95', label: each.node.id })),
        ),
        graph('What the table is asked for', [
          table.metricConsumedReadCapacityUnits(),
          table.metricConsumedWriteCapacityUnits(),
        ]),
      ],
    ],
  });
}
