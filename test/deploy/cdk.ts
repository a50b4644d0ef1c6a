import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Emulator } from './emulator.ts';
import { ACCOUNT, REGION } from './emulator.ts';

/** The ordinary CDK CLI, as an operator calls it, against the emulated account. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const MINUTES = 60_000;

/** Runs a command to its end; returns what it said. Anything but success is an error that says it too. */
export async function run(emulator: Emulator, command: string, args: string[], cwd = root): Promise<string> {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...emulator.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 5 * MINUTES,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
    });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${command} ${args.join(' ')}\n${said.slice(-4000)}`);
  return said;
}

export async function bootstrap(emulator: Emulator): Promise<void> {
  const places = [REGION, 'us-east-1'].map((region) => `aws://${ACCOUNT}/${region}`);
  // Elsewhere than where the app is, so that it is not synthesised for nothing.
  await run(emulator, 'cdk', ['bootstrap', ...places], tmpdir());
}

const Outputs = z.record(z.string(), z.record(z.string(), z.string()));

/** The outputs of the deployed stacks, by the end of their names. */
export type Deployed = (stack: string, output: string) => string;

/** `npm run deploy`, as the README has it. `release` tags every resource, so that a new one is an update. */
export async function deploy(emulator: Emulator, release: string): Promise<Deployed> {
  const more = ['--require-approval', 'never', '--tags', `release=${release}`];
  await run(emulator, 'npm', ['run', 'deploy', '--', '--stage', 'emulator', ...more]);
  const outputs = Outputs.parse(
    JSON.parse(readFileSync(join(root, 'cdk.out', 'outputs-emulator.json'), 'utf8')),
  );
  return (stack, output) => {
    const found = Object.entries(outputs[`Sharaka-emulator-${stack}`] ?? {}).find(
      ([name]) =>
        name === output || (name.startsWith(output) && /^[0-9A-F]{8}$/.test(name.slice(output.length))),
    );
    if (!found) throw new Error(`The stack ${stack} has no output ${output}`);
    return found[1];
  };
}

export async function destroy(emulator: Emulator): Promise<void> {
  await run(emulator, 'npm', ['run', 'destroy', '--', '--stage', 'emulator', '--force']);
}
