import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Settings } from '../settings.ts';

/** What the functions count of the conventions themselves (functions/consumers/, functions/orchestration/, functions/api/http.ts). */
export const FIGURES = [
  'PledgesMade',
  'PledgesConfirmed',
  'MoneyPledged',
  'MoneyCalled',
  'MoneyReceived',
  'MoneyDisbursed',
  'TasksOpened',
  'TasksDecided',
  'TasksEscalated',
  'TasksOverdue',
  'MailsHeldBack',
  'ConventionsInForce',
  'ConventionsClosed',
  'Swept',
  'SweepDisagreements',
  'SweepFailures',
  'DelaysReckoned',
  'RunsGivenUp',
  'RequestsBusy',
] as const;
export type Figure = (typeof FIGURES)[number];

/** A stage's figures, as CloudWatch has them. */
export function business({ stage }: Settings) {
  return (metricName: Figure, period = Duration.minutes(5), statistic: string = Stats.SUM) =>
    new Metric({ namespace: 'Sharaka', metricName, dimensionsMap: { stage }, statistic, period });
}
