import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Programs from PyPI that tests run, in versions that are pinned. They need Python 3.10 and nothing else. */

const root = fileURLToPath(new URL('..', import.meta.url));

function run(command: string, ...args: string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8', timeout: 180_000 });
  if (status !== 0) throw new Error(`${command} ${args[0]}: ${stderr || error?.message}`);
}

/** A program of some requirements, in a Python environment below node_modules: it goes when they go. */
export function installed(requirements: URL, program: string): string {
  const file = fileURLToPath(requirements);
  const pinned = readFileSync(file, 'utf8').trim().replaceAll('==', '-').split('\n');
  const home = join(root, 'node_modules/.cache', pinned.join('-'));
  const path = join(home, 'bin', program);
  if (existsSync(path)) return path;
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  run('python3', '-m', 'venv', home);
  run(join(home, 'bin', 'pip'), 'install', '--quiet', '--requirement', file);
  return path;
}
