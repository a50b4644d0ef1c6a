import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DynamoDBClient,
  ListTablesCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';
import { type Credentials, credentialsOf, type TableAccess } from './access.ts';
import type { Folder } from './folder.ts';
import { endProcess } from './processes.ts';
import { REGION, type Resource } from './template.ts';

/** AWS's own DynamoDB Local, as the npm package amplify-dynamodb-simulator ships it. Needs Java 17. */

/** The client settings of a DynamoDB Local in memory. */
export const LOCAL_AWS = {
  region: REGION,
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
};

export interface DynamoDbLocal {
  endpoint: string;
  credentials: Credentials;
  client: DynamoDBClient;
  pid: number;
  stop: () => Promise<void>;
}

/** A port of the loopback interface that is free now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address ? address.port : 0;
}

/** Explains why DynamoDB Local did not start, if Java is missing or too old. */
function assertJava(): void {
  const { error, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const version = Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0);
  if (error || version < 17) {
    throw new Error(
      'Sharaka needs Java 17 or newer for DynamoDB Local. Install it (on Debian: apt-get install openjdk-17-jre-headless) and start again.',
    );
  }
}

/** Ends the DynamoDB Local that a killed run left behind, if that process still is one. */
export function endLeftover(folder: Folder): void {
  const pid = Number(folder.read('dynamodb.pid'));
  if (!pid) return;
  const { stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' });
  if (!stdout.includes('DynamoDBLocal.jar')) return;
  process.kill(pid, 'SIGKILL');
  for (let tries = 0; tries < 100 && isAlive(pid); tries += 1) execFileSync('sleep', ['0.02']);
}

function isAlive(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'stat='], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.startsWith('Z');
}

/** Starts it on a free port, with its data in the folder, or in memory without one. */
export async function startDynamoDb(folder?: Folder): Promise<DynamoDbLocal> {
  if (folder) endLeftover(folder);
  const home = fileURLToPath(new URL('../node_modules/amplify-dynamodb-simulator/emulator', import.meta.url));
  const port = await freePort();
  const java = spawn(
    'java',
    [
      `-Djava.library.path=${home}/DynamoDBLocal_lib`,
      '-Dio.netty.noUnsafe=true',
      '-Xshare:auto',
      '-XX:TieredStopAtLevel=1',
      '-jar',
      `${home}/DynamoDBLocal.jar`,
      '-port',
      String(port),
      '-disableTelemetry',
      ...(folder ? ['-dbPath', folder.path] : ['-inMemory']),
    ],
    // It writes a file of its own where it stands.
    { stdio: 'ignore', cwd: folder?.path ?? tmpdir() },
  );
  // Without Java there is no process; `untilReady` says so.
  java.on('error', () => undefined);
  if (java.pid !== undefined) folder?.write('dynamodb.pid', java.pid);
  const endpoint = `http://127.0.0.1:${port}`;
  const credentials = folder ? credentialsOf(folder) : LOCAL_AWS.credentials;
  const client = new DynamoDBClient({ endpoint, region: REGION, credentials, maxAttempts: 1 });
  await untilReady(client, java);
  return { endpoint, credentials, client, pid: java.pid ?? 0, stop: () => endProcess(java) };
}

/** A client that sees a table with its own key. */
export function clientOf(
  { endpoint, region, credentials }: TableAccess,
  more: { maxAttempts?: number } = {},
) {
  return new DynamoDBClient({ endpoint, region, credentials, ...more });
}

/** Java begins in a second or two; a machine that is busy with much else takes its time. */
const START_SECONDS = 60;

async function untilReady(client: DynamoDBClient, java: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_SECONDS * 1000;
  while (Date.now() < deadline) {
    if (java.exitCode !== null || java.pid === undefined) break;
    try {
      await client.send(new ListTablesCommand({}));
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  java.kill('SIGKILL');
  assertJava();
  throw new Error(
    `DynamoDB Local did not start within ${START_SECONDS} seconds. Is the data folder writable?`,
  );
}

/** Creates a template's table under a name, unless it is there; returns the ARN of its stream. */
export async function createTable(client: DynamoDBClient, resource: Resource, name: string): Promise<string> {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
    return Table?.LatestStreamArn ?? '';
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
  }
  const { TableDescription } = await client.send(new CreateTableCommand(tableInput(resource, name)));
  return TableDescription?.LatestStreamArn ?? '';
}

/** The parts of CloudFormation's table that the service's own request has under the same names. */
function tableInput({ properties }: Resource, name: string): CreateTableCommandInput {
  const input = { ...properties };
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: list(input.AttributeDefinitions),
    KeySchema: list(input.KeySchema),
    GlobalSecondaryIndexes: list(input.GlobalSecondaryIndexes),
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
  };
}

function list<T>(value: unknown): T[] | undefined {
  return Array.isArray(value) ? value : undefined;
}
