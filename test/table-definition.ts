import { Template } from 'aws-cdk-lib/assertions';
import { DataStack } from '../infra/data/stack.ts';
import { settingsOf } from '../infra/settings.ts';
import { newApp } from './app.ts';

/** The table's definition as it is deployed. */
export function deployedTable(): Record<string, unknown> {
  const stack = new DataStack(newApp(), 'Data', { settings: settingsOf('local') });
  const [table] = Object.values(Template.fromStack(stack).findResources('AWS::DynamoDB::GlobalTable'));
  return table?.Properties;
}
