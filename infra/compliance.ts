import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, NIST80053R5Checks, ServerlessChecks } from 'cdk-nag';
import type { Settings } from './settings/stage.ts';

/** A rule that is not followed, and a reason that would convince an auditor. At most ten, and a test counts. */
export interface Exception {
  rule: string;
  reason: string;
  /** Where a rule tells its findings apart: those that are meant, and no others. */
  findings?: readonly string[];
}

/** Three sets of rules of good practice; a finding that is not acknowledged below ends the synthesis. */
export function assertGoodPractice(app: App, settings: Settings): void {
  Validations.of(app).addPlugins(...packsOf(app));
  for (const exception of exceptionsOf(settings)) {
    for (const id of idsOf(exception)) Validations.of(app).acknowledge({ id, reason: exception.reason });
  }
}

export function packsOf(app: App) {
  return [new AwsSolutionsChecks(app), new NIST80053R5Checks(app), new ServerlessChecks(app)];
}

/** The ids of an exception in the rule packs, one for each finding. */
export function idsOf({ rule, findings }: Exception): string[] {
  return findings?.map((finding) => `${rule}[${finding}]`) ?? [rule];
}

export function exceptionsOf(settings: Settings): Exception[] {
  const { stage, region, reservedConcurrency, certificateArn, countries } = settings;
  const runsOf = (machine: string) =>
    `Resource::arn:<AWS::Partition>:states:${region}:<AWS::AccountId>:execution:Sharaka-${stage}-Service-${machine}:*`;
  const exceptions: Exception[] = [
    {
      rule: 'AwsSolutions-IAM5',
      reason:
        'X-Ray and the delivery of Step Functions logs know no resources; runs are named only as they start.',
      findings: ['Resource::*', ...['procedure', 'human-task'].map(runsOf)],
    },
    {
      rule: 'AwsSolutions-APIG4',
      reason:
        'Health, the OpenAPI document and its page hold nothing of any convention and are for everybody.',
    },
    {
      rule: 'NIST.800.53.R5-LambdaInsideVPC',
      reason:
        'The functions call AWS alone, over TLS and under a role each. A network of their own would protect nothing and cost endpoints in every zone.',
    },
    {
      rule: 'Serverless-LambdaEventSourceMappingDestination',
      reason:
        'Lambda takes no destination for what it reads from a queue: that queue has a dead-letter queue itself.',
    },
    {
      rule: 'Serverless-SQSRedrivePolicy',
      reason: 'Every queue here is where things end that could not be taken; an alarm watches each.',
    },
    {
      rule: 'NIST.800.53.R5-S3BucketReplicationEnabled',
      reason:
        'Data stays in its region. Versions protect from mistakes; logs and the portal can be made again.',
    },
    {
      rule: 'NIST.800.53.R5-S3DefaultEncryptionKMS',
      reason: 'Access logs cannot be delivered under a key of ours, and the portal is public. Documents are.',
    },
  ];
  if (Object.keys(reservedConcurrency).length === 0) {
    exceptions.push({
      rule: 'NIST.800.53.R5-LambdaConcurrency',
      reason:
        'A new account has ten executions at a time and lets none be reserved. Staging and production do.',
    });
  }
  if (!certificateArn) {
    exceptions.push({
      rule: 'AwsSolutions-CFR4',
      reason:
        "On CloudFront's own name its own certificate and policy apply. Where people work there is a domain.",
    });
  }
  if (countries.length === 0) {
    exceptions.push({
      rule: 'AwsSolutions-CFR1',
      reason: 'Whoever tries this stage may be anywhere. Production is reached from where its people work.',
    });
  }
  return exceptions;
}
