import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { METRICS } from '../contracts.ts';
import type { Settings } from '../settings/stage.ts';

/** A stage's metrics, as CloudWatch has them. One that no function counts is an error: its alarm would never go off. */
export function business({ stage }: Settings) {
  return (metricName: string, period = Duration.minutes(5), statistic: string = Stats.SUM) => {
    if (!METRICS.includes(metricName)) throw new Error(`Nothing counts ${metricName} (docs/contracts.json)`);
    return new Metric({ namespace: 'Sharaka', metricName, dimensionsMap: { stage }, statistic, period });
  };
}
