import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The portal's build: the same files for one machine and for every stage. */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Where its files are. */
export const BUILT = join(ROOT, 'web/dist');

const SOURCES = ['web', 'docs/openapi.json', 'package-lock.json'];
/** Folders below the sources that are no source. */
const SKIPPED = new Set(['dist', 'node_modules']);

/** When the newest file below a path was changed, in milliseconds. */
function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const names = readdirSync(path).filter((name) => !SKIPPED.has(name));
  return Math.max(0, ...names.map((name) => newest(join(path, name))));
}

/** Builds the portal when its sources are newer than what was built last; what cannot be built is an error. */
export async function buildPortal(): Promise<void> {
  const index = join(BUILT, 'index.html');
  const changed = Math.max(...SOURCES.map((source) => newest(join(ROOT, source))));
  if (existsSync(index) && statSync(index).mtimeMs > changed) return;
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', 'web', '--logLevel', 'warn'], {
    cwd: ROOT,
    // For every caller, tests included: the portal is built as it is deployed.
    env: { ...process.env, NODE_ENV: 'production' },
  });
}
