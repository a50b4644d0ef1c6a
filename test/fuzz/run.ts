import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { freePort } from '../../local/dynamodb.ts';
import { Folder } from '../../local/folder.ts';
import { startMachine } from '../../local/machine.ts';
import { temporaryFolder } from '../../local/temporary.ts';
import { dayAt } from '../../morocco/clock.ts';
import { read, until } from '../../scenarios/client.ts';
import { playCampaigns } from '../../scenarios/region/campaigns.ts';
import { playCentres } from '../../scenarios/region/centres.ts';
import { playRegister } from '../../scenarios/register.ts';
import { installed } from '../python.ts';
import { planLife } from '../support/plan-life.ts';

/**
 * `npm run test:fuzz`: Schemathesis draws requests from the API's document and sends them to a system of its own, which
 * begins with the register, the campaigns, the centres and the joint plan of the demonstration. Whatever the API answers must be in the document, and
 * no answer is a server error. Files of rows come from `hooks.py`: they get past their heading. Ends with 1 for any finding. `npm run test:fuzz -- '^/v1/coverage'` asks some routes alone.
 */

const [routes = '^/v1/'] = process.argv.slice(2);
const SERVER_ERRORS = ['not_a_server_error'];
const AS_DOCUMENTED = ['status_code_conformance', 'content_type_conformance', 'response_schema_conformance'];
/** Who asks: one who reports figures, operates centres and contributes to the plan, one who accepts and keeps, one who looks after the stage. */
const USERS = ['entraide.officer', 'wilaya.approver', 'ministry.administrator'];
/** How many requests are drawn of each route, for each user. */
const EXAMPLES = 15;

const Listed = z.object({ items: z.array(z.object({ id: z.string() })) });
/** The ids of centres and plans follow from a key: they are known once these are there. */
const named = (path: string, id: string) =>
  `[[operations]]\ninclude-path-regex = "^${path}/"\nparameters = { "path.id" = "${id}" }\n`;

const { path, remove } = temporaryFolder('fuzz');
const hooks = fileURLToPath(new URL('hooks.py', import.meta.url));
const program = installed(new URL('requirements.txt', import.meta.url), 'st');
const machine = await startMachine({ port: await freePort(), folder: new Folder(join(path, 'data')) });
try {
  const world = { url: () => machine.url, token: machine.token, play: 'fuzz' };
  await playRegister(world);
  await playCampaigns(world, dayAt(Date.now()));
  await playCentres(world, dayAt(Date.now()));
  for (const scene of planLife(dayAt(Date.now()))) await scene.play(world);
  const document = fileURLToPath(new URL('../../docs/openapi.json', import.meta.url));
  const settings = join(path, 'schemathesis.toml');
  const known = await readFile(new URL('schemathesis.toml', import.meta.url), 'utf8');
  // Lists follow what happens within seconds.
  const oneOf = async (path: string) => {
    const id = await until(`one of ${path}`, async () => {
      const { items } = Listed.parse((await read(world, 'council.officer', path)).body);
      return items[0]?.id;
    });
    return named(path, id);
  };
  const ids = await Promise.all(['/v1/centres', '/v1/plans'].map(oneOf));
  await writeFile(settings, [known, ...ids].join('\n'));
  for (const user of USERS) {
    console.log(`As ${user}`);
    const token = await machine.token(user);
    const fuzzer = spawn(
      program,
      [
        ...['--config-file', settings],
        ...['run', document, '--url', machine.url, '--header', `Authorization: Bearer ${token}`],
        ...['--include-path-regex', routes, '--phases', 'examples,coverage,fuzzing'],
        ...['--checks', [...SERVER_ERRORS, ...AS_DOCUMENTED].join(',')],
        ...['--max-examples', String(EXAMPLES), '--continue-on-failure', '--no-color', '--warnings', 'off'],
      ],
      { stdio: 'inherit', cwd: path, env: { ...process.env, SCHEMATHESIS_HOOKS: hooks } },
    );
    const [code] = await once(fuzzer, 'exit');
    if (code !== 0) process.exitCode = 1;
  }
} finally {
  await machine.stop();
  await remove();
}
// A workflow that was to try again keeps the timer of its pause beyond the machine's end.
process.exit();
