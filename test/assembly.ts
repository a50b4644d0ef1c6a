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
 * A place for one more machine: a free port, and what is synthesised for it, because the tokens' issuer has its port. Rules
 * that are given stand in place of those of the stage: within seconds nobody answers in time.
 */
export async function newPlace(rules?: object): Promise<{ port: number; assembly: string }> {
  const made = process.env[MADE];
  if (!made) throw new Error('Nothing is synthesised: test/assembly.ts is no global setup here');
  const port = await freePort();
  const assembly = `${made}-${port}`;
  cpSync(made, assembly, { recursive: true });
  for (const file of readdirSync(assembly).filter((name) => name.endsWith('.template.json'))) {
    const template = readFileSync(join(assembly, file), 'utf8');
    const placed = template.replaceAll(`localhost:${PORT}`, `localhost:${port}`);
    writeFileSync(join(assembly, file), rules ? withRules(placed, rules) : placed);
  }
  return { port, assembly };
}

/** A template whose functions are told these rules of their stage besides. */
const withRules = (template: string, rules: object): string =>
  JSON.stringify(
    JSON.parse(template, (name, value) =>
      name === 'STAGE_RULES' ? JSON.stringify({ ...JSON.parse(value), ...rules }) : value,
    ),
  );
