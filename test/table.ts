import { randomUUID } from 'node:crypto';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Store, storeOf } from '../functions/store/table.ts';
import { LOCAL_AWS } from '../local/dynamodb.ts';

/** Where the processes of a test run find the table's definition, as JSON: to synthesise it takes seconds. */
export const TABLE_DEFINITION = 'SHARAKA_TEST_TABLE';

async function definition() {
  const made = process.env[TABLE_DEFINITION];
  if (made) return JSON.parse(made);
  const { deployedTable } = await import('./table-definition.ts');
  return deployedTable();
}

/**
 * A store on a new table of its own: the deployed definition, on DynamoDB Local, but for the stream. Nobody reads one
 * here, and DynamoDB Local takes twice as long to write to a table that has one.
 */
export async function newStore(endpoint: string): Promise<Store> {
  const client = new DynamoDBClient({ endpoint, ...LOCAL_AWS });
  const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes } = await definition();
  const TableName = `test-${randomUUID()}`;
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions,
      KeySchema,
      GlobalSecondaryIndexes,
    }),
  );
  return storeOf(client, TableName);
}
