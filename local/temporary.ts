import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TemporaryFolder {
  path: string;
  /** Removes it with all that is in it. Call it when the processes that use it have ended. */
  remove: () => Promise<void>;
}

/** A new folder of its own among the system's temporary files. */
export function temporaryFolder(name: string): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), `sharaka-${name}-`));
  // A process's own children may write for a moment after it has ended: a folder that is not empty is tried again.
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }) };
}
