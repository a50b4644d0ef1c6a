import { fileURLToPath } from 'node:url';
import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogLevel, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Construct } from 'constructs';
import type { FunctionName, Settings } from '../settings/stage.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { DedicatedRole } from './dedicated-role.ts';
import { newLog } from './log.ts';

export interface FunctionProps {
  settings: Settings;
  key: IKey;
  environment?: Record<string, string>;
  /** Shorter than its callers'; ten seconds unless said otherwise. */
  timeout?: Duration;
  /** In MB; 512 unless said otherwise. More memory comes with more processor. */
  memorySize?: number;
  /** It is called asynchronously: what it fails on in every attempt goes to a dead-letter queue of its own. */
  withDeadLetterQueue?: boolean;
}

/**
 * Ways to find credentials that the SDK imports only when it needs them. A function has its own in its environment,
 * so they stay out of the bundle: a third of its size.
 */
export const NEVER_LOADED = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-login',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@aws-sdk/signature-v4-crt',
  '@smithy/credential-provider-imds',
];

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The file of a function's handler is named like the function: `DispatchWorkflows` is `dispatch-workflows.ts`. */
const fileOf = (name: FunctionName) => name.replace(/(?<=.)[A-Z]/g, '-$&').toLowerCase();

/** A function of Sharaka: one bundle with everything in it, its own role, its own log, traced. */
export class SharakaFunction extends NodejsFunction {
  readonly ownDeadLetterQueue: DeadLetterQueue | undefined;

  constructor(scope: Construct, id: FunctionName, props: FunctionProps) {
    const { settings, key, environment = {}, timeout, memorySize = 512, withDeadLetterQueue = false } = props;
    const logGroup = newLog(scope, `${id}Log`, { settings, key });
    const role = new DedicatedRole(scope, `${id}Role`, 'lambda.amazonaws.com');
    const deadLetterQueue = withDeadLetterQueue
      ? new DeadLetterQueue(scope, `${id}DeadLetterQueue`)
      : undefined;
    const reserved = settings.reservedConcurrency[id];
    super(scope, id, {
      entry: `${root}functions/handlers/${fileOf(id)}.ts`,
      handler: 'handler',
      projectRoot: root,
      depsLockFilePath: `${root}package-lock.json`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize,
      timeout: timeout ?? Duration.seconds(10),
      environment: { STAGE: settings.stage, ...environment },
      // CommonJS starts some 10 ms sooner than ES modules with this SDK, and INIT time is billed.
      bundling: {
        format: OutputFormat.CJS,
        logLevel: LogLevel.WARNING,
        minify: true,
        target: 'node24',
        mainFields: ['module', 'main'],
        // `charset` reaches esbuild in no other way. In ASCII every Arabic letter takes six bytes instead of two.
        esbuildArgs: { '--charset': 'utf8' },
        externalModules: NEVER_LOADED,
      },
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
      ...(reserved !== undefined && { reservedConcurrentExecutions: reserved }),
      deadLetterQueue: deadLetterQueue ?? asyncFailureQueueOf(scope),
    });
    this.ownDeadLetterQueue = deadLetterQueue;
    // Not AWS's managed policy, which would let it write into every log of the account.
    this.allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroup.logGroupArn]);
  }

  /** Allows actions on the table, its streams and indexes apart; `leadingKeys` narrows them to some partitions. */
  allow(actions: string[], resources: string[], leadingKeys?: string[]): this {
    this.addToRolePolicy(
      new PolicyStatement({
        actions,
        resources,
        ...(leadingKeys && {
          conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': leadingKeys } },
        }),
      }),
    );
    return this;
  }
}

/**
 * Where a failed call ends that nobody waited for, of functions that are meant to be waited for: it should stay
 * empty, and an alarm says when it does not.
 */
function asyncFailureQueueOf(scope: Construct): DeadLetterQueue {
  const stack = Stack.of(scope);
  const known = stack.node.tryFindChild('AsyncFailureQueue');
  return known instanceof DeadLetterQueue ? known : new DeadLetterQueue(stack, 'AsyncFailureQueue');
}
