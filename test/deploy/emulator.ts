import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../local/dynamodb.ts';
import { endProcess } from '../../local/processes.ts';
import { temporaryFolder } from '../../local/temporary.ts';
import { installed } from '../python.ts';

/** MiniStack, an AWS account in a process: installed once in a version that is pinned, started on a free port. */

const root = fileURLToPath(new URL('../..', import.meta.url));

export const REGION = 'eu-west-3';
export const ACCOUNT = '000000000000';

export interface Emulator {
  endpoint: string;
  port: number;
  /** The environment by which the CDK CLI and the SDK find this account. */
  environment: NodeJS.ProcessEnv;
  stop: () => Promise<void>;
}

async function untilReady(endpoint: string, process: ChildProcess, log: string): Promise<void> {
  for (let tries = 0; tries < 300 && process.exitCode === null; tries += 1) {
    const answer = await fetch(`${endpoint}/_ministack/health`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error(`The emulator did not start:\n${readFileSync(log, 'utf8').slice(-2000)}`);
}

/** Starts an empty account on the loopback interface; all it writes lies in a folder that goes with it. */
export async function startEmulator(): Promise<Emulator> {
  const program = installed(new URL('requirements.txt', import.meta.url), 'ministack');
  const { path: folder, remove } = temporaryFolder('account');
  const log = join(folder, 'emulator.log');
  const output = openSync(log, 'a');
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  // The functions run on the Node of this project, which is Lambda's version, and fail when a trigger fails.
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const child = spawn(program, {
    cwd: folder,
    stdio: ['ignore', output, output],
    env: {
      PATH: path,
      // Lambda's runtime brings the SDK; CDK's own functions, which empty buckets, have none in them.
      NODE_PATH: join(root, 'node_modules'),
      HOME: folder,
      TMPDIR: folder,
      STATE_DIR: join(folder, 'state'),
      S3_DATA_DIR: join(folder, 's3'),
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      MINISTACK_REGION: REGION,
      MINISTACK_ACCOUNT_ID: ACCOUNT,
      MINISTACK_COGNITO_PRETOKEN_STRICT: '1',
    },
  });
  closeSync(output);
  const stop = async () => {
    await endProcess(child, { timeout: 3000 });
    if (!process.env.SHARAKA_KEEP_ACCOUNT) await remove();
  };
  try {
    await untilReady(endpoint, child, log);
  } catch (error) {
    await stop();
    throw error;
  }
  const environment = {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  };
  return { endpoint, port, environment, stop };
}
