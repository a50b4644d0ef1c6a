import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder in which one machine keeps its data between runs: keys are among them, so it is its user's alone. */
export class Folder {
  readonly path: string;

  constructor(path: string, { fresh = false } = {}) {
    this.path = resolve(path);
    if (fresh) rmSync(this.path, { recursive: true, force: true });
    mkdirSync(this.path, { recursive: true, mode: 0o700 });
  }

  at(name: string): string {
    return join(this.path, name);
  }

  /** The value of a name; undefined when there is none, or none that can be read. */
  read(name: string): unknown {
    // Another process may be between the steps of `write`: what is not at one place is then at the next.
    for (const file of [name, `${name}.new`, name]) {
      try {
        return JSON.parse(readFileSync(this.at(file), 'utf8'));
      } catch {}
    }
    return undefined;
  }

  /**
   * Writes beside, removes the old value, and renames: a process that is killed leaves the old value or the new one
   * whole. To rename over the old value would be one step less, but ext4 then waits for the disk.
   */
  write(name: string, value: unknown): void {
    writeFileSync(this.at(`${name}.new`), JSON.stringify(value), { mode: 0o600 });
    rmSync(this.at(name), { force: true });
    renameSync(this.at(`${name}.new`), this.at(name));
  }
}

/** Where `npm start` keeps its data unless SHARAKA_DATA says otherwise. */
export function defaultFolder(): string {
  return process.env.SHARAKA_DATA ?? '.data';
}
