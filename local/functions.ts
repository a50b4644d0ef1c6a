import { createWriteStream, type WriteStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Folder } from './folder.ts';
import { type Assembly, idOfArn, REGION, type Resource } from './template.ts';

/** The built bundles as Lambda runs them: each in a thread of its own, with its own environment. */

export interface Functions {
  /** Invokes by logical id or ARN; an error of the handler is thrown under its own name. */
  invoke: (id: string, event: unknown) => Promise<unknown>;
  stop: () => Promise<void>;
}

/** That a function ran, and for how long. */
export interface Invocation {
  function: string;
  milliseconds: number;
}

const BOOTSTRAP = `
const { parentPort, workerData } = require('node:worker_threads');
const { handler } = require(workerData.file);
parentPort.on('message', async ({ id, event }) => {
  const context = {
    awsRequestId: 'local-' + id, functionName: workerData.name, callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => 10000,
  };
  try {
    parentPort.postMessage({ id, result: JSON.stringify((await handler(event, context)) ?? null) });
  } catch (error) {
    parentPort.postMessage({ id, error: { name: error?.name ?? 'Error', message: String(error?.message ?? error) } });
  }
});
`;

interface Answer {
  id: number;
  result?: string;
  error?: { name: string; message: string };
}

/** An error as Lambda reports it: its name is what a state machine's Retry and Catch look at. */
class FunctionError extends Error {
  constructor({ name, message }: { name: string; message: string }) {
    super(message);
    this.name = name;
  }
}

class LocalFunction {
  readonly #start: () => Worker;
  readonly #waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >();
  #worker: Worker | undefined;
  #stopped = false;
  #count = 0;

  constructor(resource: Resource, folder: string, environment: NodeJS.ProcessEnv, log: WriteStream) {
    const asset = String(resource.metadata['aws:asset:path']);
    const file = join(folder, asset, 'index.js');
    this.#start = () => {
      const worker = new Worker(BOOTSTRAP, {
        eval: true,
        env: environment,
        workerData: { file, name: resource.logicalId },
        stdout: true,
        stderr: true,
      });
      worker.stdout.pipe(log, { end: false });
      worker.stderr.pipe(log, { end: false });
      return worker;
    };
  }

  /**
   * The thread that serves: begun by the first call, or by the next after it has exited, as Lambda begins a sandbox.
   */
  #running(): Worker {
    if (this.#worker) return this.#worker;
    const worker = this.#start();
    this.#worker = worker;
    worker.on('message', (answer: Answer) => this.#settle(answer));
    let cause = 'the thread ended';
    worker.on('error', (error) => {
      cause = error instanceof Error ? error.message : cause;
    });
    worker.once('exit', () => this.#exited(cause));
    return worker;
  }

  /** Lambda's error for an invocation whose sandbox exited. */
  #exited(message: string): void {
    this.#worker = undefined;
    if (this.#stopped) return;
    for (const { reject } of this.#waiting.values())
      reject(new FunctionError({ name: 'Lambda.Unknown', message }));
    this.#waiting.clear();
  }

  #settle({ id, result, error }: Answer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new FunctionError(error));
    else waiting?.resolve(JSON.parse(result ?? 'null'));
  }

  /** A function that was stopped is not begun again: its thread would keep this process alive. */
  invoke(event: unknown): Promise<unknown> {
    if (this.#stopped)
      throw new FunctionError({ name: 'Lambda.Unknown', message: 'the machine was stopped' });
    this.#count += 1;
    const id = this.#count;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#running().postMessage({ id, event });
    });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#worker?.terminate();
  }
}

function environmentOf(resource: Resource): Record<string, string> {
  const { Environment } = resource.properties;
  const variables =
    typeof Environment === 'object' && Environment !== null && 'Variables' in Environment
      ? Environment.Variables
      : {};
  return Object.fromEntries(Object.entries(variables ?? {}).map(([name, value]) => [name, String(value)]));
}

/** The functions of the assembly that have a bundle; `aws` points their SDK at this machine. */
export function loadFunctions(
  assembly: Assembly,
  aws: Record<string, string>,
  folder: Folder,
  invoked: (invocation: Invocation) => void = () => {},
): Functions {
  // Lambda knows no package.json above a bundle; here the project's own would make it an ES module.
  writeFileSync(join(assembly.folder, 'package.json'), '{"type":"commonjs"}');
  const log = createWriteStream(folder.at('functions.log'), { flags: 'a' });
  log.setMaxListeners(0);
  const bundled = assembly
    .ofType('AWS::Lambda::Function')
    .filter(({ metadata }) => metadata['aws:asset:is-bundled']);
  const functions = new Map(
    bundled.map((resource) => {
      const environment = {
        ...environmentOf(resource),
        AWS_REGION: REGION,
        AWS_LAMBDA_FUNCTION_NAME: resource.logicalId,
        // The SDK tells services who calls.
        AWS_SDK_UA_APP_ID: resource.logicalId,
        ...aws,
      };
      return [resource.logicalId, new LocalFunction(resource, assembly.folder, environment, log)] as const;
    }),
  );
  return {
    invoke: async (id, event) => {
      const found = functions.get(idOfArn(id));
      if (!found) throw new FunctionError({ name: 'Lambda.ResourceNotFoundException', message: id });
      const began = performance.now();
      try {
        return await found.invoke(event);
      } finally {
        invoked({ function: idOfArn(id), milliseconds: performance.now() - began });
      }
    },
    stop: async () => {
      await Promise.all([...functions.values()].map((each) => each.stop()));
      log.end();
    },
  };
}
