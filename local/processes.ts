import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

/** Ends a process and returns when it has ended. It is killed when it takes longer than `timeout` milliseconds. */
export async function endProcess(
  child: ChildProcess,
  { signal = 'SIGTERM', timeout = 30_000 }: { signal?: NodeJS.Signals; timeout?: number } = {},
): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  const killed = setTimeout(() => child.kill('SIGKILL'), timeout);
  await ended;
  clearTimeout(killed);
}
