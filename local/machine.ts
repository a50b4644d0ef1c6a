import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { promisify } from 'node:util';
import { z } from 'zod';
import { noteRunning, type TableAccess } from './access.ts';
import { openBuses } from './bus.ts';
import { type Call, recordCalls } from './calls.ts';
import { assertFormat } from './data-format.ts';
import { definitionsOf } from './definitions.ts';
import { createTable, startDynamoDb } from './dynamodb.ts';
import type { Folder } from './folder.ts';
import { type Invocation, loadFunctions } from './functions.ts';
import { routesOf } from './http-api.ts';
import { startIssuer } from './issuer.ts';
import { MailRoom } from './mail.ts';
import { portalOf } from './portal.ts';
import { openQueues } from './queues.ts';
import { routerOf } from './routing.ts';
import { followSchedules } from './schedule.ts';
import { answerStarting } from './starting.ts';
import { followStreams } from './streams.ts';
import { REGION, readAssembly } from './template.ts';
import { issuerUrl, mintToken } from './token.ts';
import { type Execution, statusChange, Workflows } from './workflows.ts';

/** The whole system on one machine: the synthesised template, played by existing engines. */

export interface MachineOptions {
  port: number;
  folder: Folder;
  /** Looks at the data before anything is done with them; an error ends the start. */
  inspect?: (table: TableAccess) => Promise<void>;
  /** Something else that must be done before anybody is let in. */
  before?: Promise<unknown>;
  /** A cloud assembly made before; without it the app is synthesised now. */
  assembly?: string | undefined;
  /** Is told of everything that the functions ask AWS for. */
  onCall?: (call: Call) => void;
  /** Is told of every invocation of a function. */
  invoked?: (invocation: Invocation) => void;
}

export interface Machine {
  url: string;
  /** The table, as it is seen beside the functions. */
  table: TableAccess;
  token: (login: string) => Promise<string>;
  executions: () => Execution[];
  sweep: () => Promise<unknown[]>;
  /** Resolves when lists, search, mails and all else that follows events have followed those that there are. */
  followed: () => Promise<void>;
  stop: () => Promise<void>;
}

const CdkJson = z.object({ context: z.record(z.string(), z.unknown()) });

/** Synthesises the CDK app for this machine into the folder. */
export async function synthesise(folder: Folder, port: number): Promise<string> {
  const outdir = folder.at('cdk.out');
  await synthesiseWith(outdir, {
    stage: 'local',
    issuer: issuerUrl(port),
    portalUrl: `http://localhost:${port}`,
    'aws:cdk:enable-asset-metadata': true,
  });
  return outdir;
}

/** Synthesises the CDK app, the same way the CDK CLI does. */
export async function synthesiseWith(outdir: string, context: Record<string, unknown>): Promise<void> {
  const { context: flags } = CdkJson.parse(JSON.parse(readFileSync('cdk.json', 'utf8')));
  await promisify(execFile)(process.execPath, ['infra/app.ts'], {
    env: { ...process.env, CDK_OUTDIR: outdir, CDK_CONTEXT_JSON: JSON.stringify({ ...flags, ...context }) },
    maxBuffer: 50_000_000,
  });
}

async function listen(port: number): Promise<Server> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    throw new Error(`Port ${port} is taken. Stop what uses it, or choose another: PORT=3001 npm start`);
  }
  return server;
}

/**
 * The base of the machine: the template, its table and the issuer. When a part fails to start, the others are stopped.
 */
async function lay({ port, folder, assembly: made, inspect }: MachineOptions) {
  const starting = startDynamoDb(folder);
  try {
    const [outdir, dynamodb, issuer] = await Promise.all([
      made ?? synthesise(folder, port),
      starting,
      startIssuer(folder, port),
    ]);
    const assembly = readAssembly(outdir);
    const [resource] = assembly.ofType('AWS::DynamoDB::GlobalTable');
    if (!resource) throw new Error('The template has no table');
    const streamArn = await createTable(dynamodb.client, resource, resource.logicalId);
    const { endpoint, credentials } = dynamodb;
    const table: TableAccess = { endpoint, region: REGION, table: resource.logicalId, credentials };
    await inspect?.(table);
    noteRunning(folder, { port, table });
    return { assembly, dynamodb, issuer, streamArn, table };
  } catch (error) {
    await starting.then((dynamodb) => dynamodb.stop()).catch(() => undefined);
    throw error;
  }
}

/** Starts everything. Who comes before all is ready is asked to come again. */
export async function startMachine(options: MachineOptions): Promise<Machine> {
  const { port, folder, onCall, invoked, before } = options;
  // It is awaited at the end; what it fails at must not end the process meanwhile.
  before?.catch(() => undefined);
  assertFormat(folder);
  const server = await listen(port);
  const url = `http://localhost:${port}`;
  let ready = false;
  let serve: ReturnType<typeof routerOf> = answerStarting;
  server.on('request', async (request, response) => {
    try {
      await serve(request, response);
    } catch (error) {
      if (!response.headersSent) response.writeHead(500);
      response.end(error instanceof Error ? error.message : '');
    }
  });
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  const { assembly, dynamodb, issuer, streamArn, table } = await lay(options).catch((error: Error) => {
    close();
    throw error;
  });
  const listeners = onCall
    ? await Promise.all([dynamodb.endpoint, url].map((endpoint) => recordCalls(endpoint, onCall)))
    : [];
  const [database = dynamodb.endpoint, services = url] = listeners.map(({ endpoint }) => endpoint);
  const aws = {
    AWS_ACCESS_KEY_ID: table.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: table.credentials.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: database,
    AWS_ENDPOINT_URL_SFN: `${services}/local/sfn`,
    AWS_ENDPOINT_URL_EVENTBRIDGE: `${services}/local/events`,
    AWS_ENDPOINT_URL_SESV2: `${services}/local/ses`,
  };
  const functions = loadFunctions(assembly, aws, folder, invoked);
  const queues = openQueues(assembly, functions, folder);
  const buses = openBuses(assembly, queues);
  const workflows = new Workflows(definitionsOf(assembly), functions, (execution) =>
    buses.tell(statusChange(execution)),
  );
  const schedules = followSchedules(assembly, functions);
  const routes = routesOf(assembly);
  const others = { mails: new MailRoom(folder), portal: portalOf(port), isReady: () => ready };
  serve = routerOf({ url, issuer, functions, routes, workflows, buses, schedules, ...others });
  const streams = followStreams(assembly, { ...table, streamArn }, functions, folder);
  const stop = async () => {
    // Consumers call this server: it is closed last.
    schedules.stop();
    await streams.stop();
    await queues.stop();
    close();
    workflows.stop();
    await functions.stop();
    for (const listener of listeners) listener.stop();
    await dynamodb.stop();
  };
  try {
    await Promise.all([schedules.runNow(), before]);
  } catch (error) {
    await stop();
    throw error;
  }
  ready = true;
  return {
    url,
    table,
    token: (login) => mintToken(folder, login, { port }),
    executions: () => workflows.list(),
    sweep: () => schedules.runNow(),
    // Whoever takes from a queue may act, and so tell of further events.
    followed: async () => {
      do await streams.caughtUp();
      while (await queues.emptied());
    },
    stop,
  };
}
