import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder in which one machine keeps its data between runs. */
export class Folder {
  readonly path: string;

  constructor(path: string, { fresh = false } = {}) {
    this.path = resolve(path);
    if (fresh) rmSync(this.path, { recursive: true, force: true });
    mkdirSync(this.path, { recursive: true });
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

  /** Whole or not at all, whenever the process is killed. */
  write(name: string, value: unknown): void {
    const unfinished = this.at(`${name}.unfinished`);
    writeFileSync(unfinished, JSON.stringify(value));
    renameSync(unfinished, this.at(name));
  }
}

/** Where `npm start` keeps its data unless SHARAKA_DATA says otherwise. */
export function defaultFolder(): string {
  return process.env.SHARAKA_DATA ?? '.data';
}
