import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { z } from 'zod';
import { openBuses } from './bus.ts';
import { type Call, listenIn } from './calls.ts';
import { definitionsOf } from './definitions.ts';
import { createTable, startDynamoDb } from './dynamodb.ts';
import type { Folder } from './folder.ts';
import { type Invocation, loadFunctions } from './functions.ts';
import { bodyOf, routesOf, serveApi } from './http-api.ts';
import { startIssuer } from './issuer.ts';
import { MailRoom } from './mail.ts';
import { portalOf } from './portal.ts';
import { openQueues } from './queues.ts';
import { followSchedules } from './schedule.ts';
import { answerSfn } from './sfn-endpoint.ts';
import { followStreams } from './streams.ts';
import { readAssembly } from './template.ts';
import { issuerUrl, mintToken } from './token.ts';
import { welcomePage } from './welcome.ts';
import { type Execution, statusChange, Workflows } from './workflows.ts';

/** The whole system on one machine: the synthesised template, played by existing engines. */

export interface MachineOptions {
  port: number;
  folder: Folder;
  /** A cloud assembly made before; without it the app is synthesised now. */
  assembly?: string | undefined;
  /** Is told of everything that the functions ask AWS for. */
  heard?: (call: Call) => void;
  /** Is told of every invocation of a function. */
  invoked?: (invocation: Invocation) => void;
}

export interface Machine {
  url: string;
  dynamodb: string;
  /** The name of the table. */
  table: string;
  token: (login: string) => Promise<string>;
  executions: () => Execution[];
  sweep: () => Promise<unknown[]>;
  stop: () => Promise<void>;
}

const CdkJson = z.object({ context: z.record(z.string(), z.unknown()) });

/** Synthesises the CDK app for this machine into the folder. */
export async function synthesise(folder: Folder, port: number): Promise<string> {
  const outdir = folder.at('cdk.out');
  await synthesiseWith(outdir, {
    stage: 'local',
    issuer: issuerUrl(port),
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

/** Starts everything; the last thing it does is to open the door. */
export async function startMachine({
  port,
  folder,
  assembly: made,
  heard,
  invoked,
}: MachineOptions): Promise<Machine> {
  const server = await listen(port);
  const url = `http://localhost:${port}`;
  const [outdir, dynamodb, issuer] = await Promise.all([
    made ?? synthesise(folder, port),
    startDynamoDb(folder).catch((error: Error) => {
      server.close();
      throw error;
    }),
    startIssuer(folder, port),
  ]);
  const assembly = readAssembly(outdir);
  const [table] = assembly.ofType('AWS::DynamoDB::GlobalTable');
  if (!table) throw new Error('The template has no table');
  const streamArn = await createTable(dynamodb.client, table, table.logicalId);
  const listeners = heard
    ? await Promise.all([dynamodb.endpoint, url].map((endpoint) => listenIn(endpoint, heard)))
    : [];
  const [database = dynamodb.endpoint, services = url] = listeners.map(({ endpoint }) => endpoint);
  const functions = loadFunctions(
    assembly,
    {
      AWS_ENDPOINT_URL_DYNAMODB: database,
      AWS_ENDPOINT_URL_SFN: `${services}/local/sfn`,
      AWS_ENDPOINT_URL_EVENTBRIDGE: `${services}/local/events`,
      AWS_ENDPOINT_URL_SESV2: `${services}/local/ses`,
    },
    folder,
    invoked,
  );
  const queues = openQueues(assembly, functions, folder);
  const buses = openBuses(assembly, queues);
  const workflows = new Workflows(definitionsOf(assembly), functions, (execution) =>
    buses.tell(statusChange(execution)),
  );
  const mails = new MailRoom(folder);
  const schedules = followSchedules(assembly, functions);
  const routes = routesOf(assembly);
  const portal = portalOf(port);

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const html = (body: string) => response.setHeader('content-type', 'text/html; charset=utf-8').end(body);
    const json = (status: number, body: string) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    const body = async () => String((await bodyOf(request)) ?? '');
    if (path.startsWith('/oidc')) return issuer.serve(request, response);
    if (path === '/local/sfn' || path === '/local/sfn/') {
      const answer = answerSfn(workflows, String(request.headers['x-amz-target']), await body());
      json(answer.status, answer.body);
    } else if (path.startsWith('/local/ses')) json(200, JSON.stringify(mails.accept(await body())));
    else if (path.startsWith('/local/events')) json(200, buses.putEvents(await body()));
    else if (path === '/local/mail') html(mails.page());
    else if (path === '/local/mail.json') json(200, JSON.stringify(mails.list()));
    else if (path === '/local/sweep' && request.method === 'POST')
      json(200, JSON.stringify(await schedules.runNow()));
    else if (path === '/local') html(welcomePage(url));
    else if (/^\/(v1|docs|local)(\/|$)/.test(path) || !/^(GET|HEAD)$/.test(request.method ?? ''))
      await serveApi(routes, { functions, issuer }, request, response);
    else portal.serve(request, response);
  };
  server.on('request', (request, response) => {
    serve(request, response).catch((error: Error) => {
      if (!response.headersSent) response.writeHead(500);
      response.end(error.message);
    });
  });

  const streams = followStreams(assembly, { endpoint: dynamodb.endpoint, streamArn }, functions, folder);
  await schedules.runNow();
  return {
    url,
    dynamodb: dynamodb.endpoint,
    table: table.logicalId,
    token: (login) => mintToken(folder, login, { port }),
    executions: () => workflows.list(),
    sweep: () => schedules.runNow(),
    stop: async () => {
      // What follows from events calls this server: it is the last to fall silent.
      schedules.stop();
      await streams.stop();
      await queues.stop();
      server.close();
      server.closeAllConnections();
      workflows.stop();
      await functions.stop();
      for (const listener of listeners) listener.stop();
      await dynamodb.stop();
    },
  };
}
