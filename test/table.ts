import { randomUUID } from 'node:crypto';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Template } from 'aws-cdk-lib/assertions';
import { type Store, storeOf } from '../functions/store/table.ts';
import { DataStack } from '../infra/data.ts';
import { settingsOf } from '../infra/settings.ts';
import { LOCAL_AWS } from '../local/dynamodb.ts';
import { newApp } from './app.ts';

/** The table's definition as it is deployed. */
function deployedTable() {
  const stack = new DataStack(newApp(), 'Data', { settings: settingsOf('local') });
  const [table] = Object.values(Template.fromStack(stack).findResources('AWS::DynamoDB::GlobalTable'));
  return table?.Properties;
}

/** A store on a new table of its own: the deployed definition, on DynamoDB Local. */
export async function newStore(endpoint: string): Promise<Store> {
  const client = new DynamoDBClient({ endpoint, ...LOCAL_AWS });
  const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes } = deployedTable();
  const TableName = `test-${randomUUID()}`;
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions,
      KeySchema,
      GlobalSecondaryIndexes,
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
    }),
  );
  return storeOf(client, TableName);
}
