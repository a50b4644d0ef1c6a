import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { endProcess } from '../../../local/processes.ts';
import { temporaryFolder } from '../../../local/temporary.ts';

/** A process that says when it runs, and what it does when it is asked to end. */
async function processThat(onEnd: string, cwd?: string): Promise<ChildProcess> {
  const script = `process.on('SIGTERM', () => { ${onEnd} }); setInterval(() => {}, 1000); console.log('runs');`;
  const child = spawn(process.execPath, ['-e', script], { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

test('a folder is removed after the process that still writes to it at its end', async () => {
  const { path, remove } = temporaryFolder('processes');
  const child = await processThat(
    "setTimeout(() => { require('node:fs').writeFileSync('last', ''); process.exit(0); }, 200);",
    path,
  );
  await endProcess(child);
  expect([child.exitCode, readdirSync(path)]).toEqual([0, ['last']]);
  await remove();
  expect(existsSync(path)).toBe(false);
  await endProcess(child);
});

test('a process that does not end when it is asked to is killed', async () => {
  const child = await processThat('');
  await endProcess(child, { timeout: 100 });
  expect(child.signalCode).toBe('SIGKILL');
});
