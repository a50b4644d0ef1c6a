import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPortal } from '../infra/web/build.ts';
import { freePort } from '../local/dynamodb.ts';
import { Folder } from '../local/folder.ts';
import { synthesise } from '../local/machine.ts';
import { temporaryFolder } from '../local/temporary.ts';

/**
 * The build for every machine under test: the synthesised app and the built portal, made once for all test files. To
 * synthesise takes longer than most files.
 */

/** The port that the app is synthesised for, and that a copy for another port has instead. */
const PORT = 3970;

const MADE = 'SHARAKA_TEST_ASSEMBLY';

/** Synthesises the app and builds the portal; the tests' processes inherit where. */
export default async function setup() {
  const { path, remove } = temporaryFolder('assembly');
  const [made] = await Promise.all([synthesise(new Folder(path), PORT), buildPortal()]);
  process.env[MADE] = made;
  return remove;
}

/**
 * A place for one more machine: a free port, and what is synthesised for it, because the tokens' issuer has its port.
 */
export async function newPlace(): Promise<{ port: number; assembly: string }> {
  const made = process.env[MADE];
  if (!made) throw new Error('Nothing is synthesised: test/assembly.ts is no global setup here');
  const port = await freePort();
  const assembly = `${made}-${port}`;
  cpSync(made, assembly, { recursive: true });
  for (const file of readdirSync(assembly).filter((name) => name.endsWith('.template.json'))) {
    const template = readFileSync(join(assembly, file), 'utf8');
    writeFileSync(join(assembly, file), template.replaceAll(`localhost:${PORT}`, `localhost:${port}`));
  }
  return { port, assembly };
}
