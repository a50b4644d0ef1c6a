import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnTopic, Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { Alarms, type Watched } from './alarms.ts';
import { dashboard } from './dashboard.ts';

export interface OperationsProps extends Watched {
  env: { region: string };
  key: IKey;
}

/**
 * Alarms, their recipients, and one dashboard. It imports the names of what it
 * watches: before a function or queue goes from the Service stack, this stack is deployed alone (`--exclusively`).
 */
export class OperationsStack extends Stack {
  constructor(scope: Construct, id: string, { env, key, ...watched }: OperationsProps) {
    super(scope, id, { env });
    const { settings } = watched;
    const topic = new Topic(this, 'Alarmed', {
      displayName: `Sharaka ${settings.stage}`,
      masterKey: key,
      enforceSSL: true,
    });
    // A policy of its own, as for TLS, takes the place of the one by which alarms may publish.
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    // In the topic itself: a mailbox has no dead letters that a queue could keep.
    if (topic.node.defaultChild instanceof CfnTopic)
      topic.node.defaultChild.subscription = settings.alarmAddresses.map((endpoint) => ({
        protocol: 'email',
        endpoint,
      }));
    new Alarms(this, 'Alarms', topic, watched);
    dashboard(this, watched);
  }
}
