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

  read(name: string): unknown {
    try {
      return JSON.parse(readFileSync(this.at(name), 'utf8'));
    } catch {
      return undefined;
    }
  }

  /** Writes beside and then renames: whoever is killed in between leaves the old value whole. */
  write(name: string, value: unknown): void {
    writeFileSync(this.at(`${name}.new`), JSON.stringify(value), { mode: 0o600 });
    renameSync(this.at(`${name}.new`), this.at(name));
  }
}

/** Where `npm start` keeps its data unless SHARAKA_DATA says otherwise. */
export function defaultFolder(): string {
  return process.env.SHARAKA_DATA ?? '.data';
}
