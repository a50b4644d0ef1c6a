import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Folder } from './folder.ts';

/**
 * Access to the data of one machine. DynamoDB Local listens on every address of the machine and cannot be told
 * otherwise; to each access key it shows a database of its own. So each data folder has a key that nobody guesses.
 */

const FILE = 'access-key.json';
const Credentials = z.object({ accessKeyId: z.string(), secretAccessKey: z.string() });
export type Credentials = z.infer<typeof Credentials>;

/** Where a table is, and with which key it is seen. */
const TableAccess = z.object({
  endpoint: z.string(),
  region: z.string(),
  table: z.string(),
  credentials: Credentials,
});
export type TableAccess = z.infer<typeof TableAccess>;

/** The folder's access key, made at first use. DynamoDB Local takes letters and digits. */
export function credentialsOf(folder: Folder): Credentials {
  const kept = Credentials.safeParse(folder.read(FILE)).data;
  if (kept) return kept;
  const secret = () => randomBytes(20).toString('hex');
  const made = { accessKeyId: secret(), secretAccessKey: secret() };
  folder.write(FILE, made);
  return made;
}

const RUNNING = 'machine.json';
const Running = z.object({ port: z.int(), table: TableAccess });

/** Notes, for commands beside it, where the machine of a folder runs. */
export function noteRunning(folder: Folder, running: z.infer<typeof Running>): void {
  folder.write(RUNNING, running);
}

/** Where the machine of a folder runs, or ran last; undefined where none ever did. */
export function runningOf(folder: Folder): z.infer<typeof Running> | undefined {
  return Running.safeParse(folder.read(RUNNING)).data;
}
