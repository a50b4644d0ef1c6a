import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

/** Ends a process and returns when it has ended. It is killed when it takes longer than `patience` milliseconds. */
export async function endProcess(
  child: ChildProcess,
  { signal = 'SIGTERM', patience = 30_000 }: { signal?: NodeJS.Signals; patience?: number } = {},
): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  const killed = setTimeout(() => child.kill('SIGKILL'), patience);
  await ended;
  clearTimeout(killed);
}
