import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { Folder } from '../../local/folder.ts';
import { synthesise } from '../../local/machine.ts';

declare module 'vitest' {
  interface ProvidedContext {
    assembly: string;
    machinePort: number;
  }
}

/** The port of the machines under test; the token's issuer follows from it. */
const PORT = 3970;

/** Synthesises the app once for all tests that play it. */
export default async function setup(project: TestProject) {
  const path = mkdtempSync(join(tmpdir(), 'sharaka-assembly-'));
  project.provide('assembly', await synthesise(new Folder(path), PORT));
  project.provide('machinePort', PORT);
  return () => rmSync(path, { recursive: true, force: true });
}
