import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Store, storeOf } from '../functions/store/table.ts';
import { runningOf } from '../local/access.ts';
import { clientOf } from '../local/dynamodb.ts';
import { defaultFolder, Folder } from '../local/folder.ts';
import { argumentsOf } from './arguments.ts';

/** The table that a command is about: the one that its arguments name, or that of the machine that runs here. */
export async function namedStore(command: string): Promise<Store> {
  const { table, region, endpoint } = argumentsOf(['table', 'region', 'endpoint']);
  if (!table) return storeHere(command);
  return storeOf(new DynamoDBClient({ ...(region && { region }), ...(endpoint && { endpoint }) }), table);
}

async function storeHere(command: string): Promise<Store> {
  const access = runningOf(new Folder(defaultFolder()))?.table;
  const client = access && clientOf(access, { maxAttempts: 1 });
  const answers = await client
    ?.send(new DescribeTableCommand({ TableName: access?.table }))
    .catch(() => undefined);
  if (!client || !access || !answers)
    throw new Error(
      `No machine runs here: npm start, and then npm run ${command}. Of a stage: npm run ${command} -- --table NAME [--region R] [--endpoint URL]`,
    );
  return storeOf(client, access.table);
}
