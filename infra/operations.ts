import { Stack, type StackProps } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { IdentityStack } from './identity.ts';
import type { ServiceStack } from './service.ts';
import type { Settings } from './settings.ts';

export interface OperationsProps extends StackProps {
  settings: Settings;
  key: IKey;
  table: TableV2;
  people: IdentityStack | undefined;
  service: ServiceStack;
}

/** What tells that something hurts users, and whom it tells. */
export class OperationsStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { settings: _s, key: _k, table: _t, service: _v, people: _p, ...props }: OperationsProps,
  ) {
    super(scope, id, props);
  }
}
