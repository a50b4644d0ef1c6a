import { buildPortal } from '../infra/web/build.ts';
import { zoneDataWarning } from '../morocco/clock.ts';
import { firstUnreadable } from '../operate/readable.ts';
import { DataUnreadable } from './data-format.ts';
import { beginDemonstration } from './demo/begin.ts';
import { defaultFolder, Folder } from './folder.ts';
import { startMachine } from './machine.ts';

/** `npm start`: the whole system, until Ctrl-C. `-- --fresh` begins with no data. */

const port = Number(process.env.PORT ?? 3000);
const began = Date.now();

try {
  const folder = new Folder(defaultFolder(), { fresh: process.argv.includes('--fresh') });
  console.log('Sharaka is starting: synthesising the stacks, DynamoDB Local, workflows, API, portal ...');
  const warning = zoneDataWarning(process.versions.tz);
  if (warning !== undefined) console.warn(warning);
  const machine = await startMachine({
    port,
    folder,
    assembly: process.env.SHARAKA_ASSEMBLY,
    inspect: async (table) => {
      const unreadable = await firstUnreadable(table);
      if (unreadable) throw new DataUnreadable(folder, unreadable);
    },
    before: buildPortal(),
  });
  const begun = beginDemonstration(folder, machine).then(() => machine.followed());
  await begun.catch(async (error) => {
    await machine.stop();
    throw error;
  });
  console.log(`
شراكة Sharaka is ready after ${((Date.now() - began) / 1000).toFixed(1)} s: ${machine.url}

  Portal       ${machine.url}           (sign in as any demonstration user)
  API          ${machine.url}/docs
  Mail         ${machine.url}/local/mail      (what would have been sent)
  Users        ministry.officer, wilaya.approver, council.signatory, council.accountant, ...
               (all: ${machine.url}/oidc/users)
  A token      npm run --silent token -- council.officer
  There are    consultation 11 of Rabat-Salé-Kénitra, and what became of each of its recommendations (invented);
               the joint plan of the region that answers it, in force: 64 to 74 million dirhams, 28 of about 240 centres;
               two demonstration conventions: one collects pledges, one is in force, a line of the plan, and calls for funds;
               28 centres in invented stages: 7 new, 21 rehabilitated; one is built and not open;
               three campaigns of figures: one published and one running (invented), one of 2025 (as published)
  Try          npm run demo          plays a consultation, a campaign with a correction, a convention from draft to closure, its centre
               curl -H "authorization: Bearer $(npm run --silent token -- council.officer)" ${machine.url}/v1/tasks

  Data is kept in ${folder.path}; npm start -- --fresh begins anew. Ctrl-C stops everything.
`);
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    console.log('Stopping ...');
    machine.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
} catch (error) {
  console.error(sentenceOf(error));
  process.exit(1);
}

/** What went wrong, and why: `fetch failed: bad port` for a port that browsers refuse to ask. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}: ${sentenceOf(error.cause)}`;
}
