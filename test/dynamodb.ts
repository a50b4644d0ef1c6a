import type { TestProject } from 'vitest/node';
import { startDynamoDb } from '../local/dynamodb.ts';
import { TABLE_DEFINITION } from './table.ts';
import { deployedTable } from './table-definition.ts';

declare module 'vitest' {
  interface ProvidedContext {
    dynamodb: string;
  }
}

/** One DynamoDB Local in memory for all tests that need one; each makes a table of its own. */
export default async function setup(project: TestProject) {
  const dynamodb = await startDynamoDb();
  project.provide('dynamodb', dynamodb.endpoint);
  process.env[TABLE_DEFINITION] = JSON.stringify(deployedTable());
  return dynamodb.stop;
}
