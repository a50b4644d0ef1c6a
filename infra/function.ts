import { fileURLToPath } from 'node:url';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Charset, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Settings } from './settings.ts';

export interface FunctionProps {
  settings: Settings;
  /** The source, below functions/. */
  entry: string;
  environment?: Record<string, string>;
  timeout?: Duration;
}

/**
 * Ways to find credentials that the SDK imports only when it needs them. A function has its own in its environment,
 * so they stay out of the bundle: a third of its size.
 */
const NEVER_LOADED = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-login',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@aws-sdk/signature-v4-crt',
  '@smithy/credential-provider-imds',
];

const root = fileURLToPath(new URL('..', import.meta.url));

/** A function of Sharaka: one bundle with everything in it, its own role, its own log. */
export class SharakaFunction extends NodejsFunction {
  constructor(scope: Construct, id: string, { settings, entry, environment = {}, timeout }: FunctionProps) {
    super(scope, id, {
      entry: `${root}functions/${entry}.ts`,
      handler: 'handler',
      projectRoot: root,
      depsLockFilePath: `${root}package-lock.json`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 512,
      timeout: timeout ?? Duration.seconds(10),
      environment,
      // CommonJS starts some 10 ms sooner than ES modules with this SDK, and INIT time is billed.
      bundling: {
        format: OutputFormat.CJS,
        minify: true,
        target: 'node24',
        mainFields: ['module', 'main'],
        charset: Charset.UTF8,
        externalModules: NEVER_LOADED,
      },
      logGroup: new LogGroup(scope, `${id}Log`, {
        retention: settings.logRetentionDays,
        removalPolicy: RemovalPolicy.DESTROY,
      }),
    });
  }

  /** Allows actions on the table, its streams and indexes apart; `leadingKeys` narrows them to some partitions. */
  may(actions: string[], resources: string[], leadingKeys?: string[]): this {
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
