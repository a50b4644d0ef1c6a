import { deepStrictEqual as same } from 'node:assert';
import { settingsOf } from '../../infra/settings.ts';
import { caseA, pledgesA } from '../../scenarios/cases.ts';
import { read, until, type World } from '../../scenarios/client.ts';
import { liveOut } from '../../scenarios/officials.ts';
import { campaignScenes } from '../../scenarios/region/campaign-scenes.ts';
import { playRegister } from '../../scenarios/register.ts';
import type { Scene } from '../../scenarios/scene.ts';
import { centreScenes } from '../support/centre-life.ts';
import { planLife } from '../support/plan-life.ts';
import { allowSender, deadLetter, executions, files, forgetNotice, mails, stacks } from './account.ts';
import { bootstrap, type Deployed, deploy, destroy, run } from './cdk.ts';
import { type Emulator, startEmulator } from './emulator.ts';
import { openFront } from './front.ts';
import { People } from './people.ts';

/**
 * `npm run test:deploy`: the unmodified stacks in an emulated account, from bootstrap to destruction, with the
 * lives of a convention, a campaign, a centre and a joint plan in between. Ends with 1 when anything is not as it should be.
 */

const began = Date.now();
const seconds = (since: number) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

async function step<T>(what: string, act: () => Promise<T>): Promise<T> {
  const since = Date.now();
  const result = await act();
  console.log(`${seconds(began).padStart(8)}  ${what} (${seconds(since)})`);
  return result;
}

/** The deployed API and people, as the scenes of a case see them. */
async function worldOf(emulator: Emulator, deployed: Deployed) {
  const front = await openFront(deployed('Service', 'ApiUrl'), emulator.port);
  const people = new People(emulator, {
    id: deployed('Identity', 'UserPoolId'),
    client: deployed('Service', 'ClientsPortalClientId'),
    callback: `${settingsOf('emulator').portalUrl}/`,
  });
  const world: World = { url: () => front.url, token: (login) => people.token(login), play: 'deployed' };
  return { world, people, front };
}

async function storyOf(world: World, id: string) {
  const about = async (rest: string) =>
    (await read(world, 'council.auditor', `/v1/conventions/${id}${rest}`)).body;
  return {
    convention: await about(''),
    ledger: await about('/ledger'),
    trail: await about('/events?limit=500'),
  };
}

/** The trail of an aggregate, as its region's auditor reads it: whole, and in its order. */
async function verified(world: World, path: string): Promise<void> {
  const { body } = await read(world, 'council.auditor', `${path}/events?limit=200`);
  same(Object(body.verification).verified, true);
}

/** Plays scenes one after the other; returns what the last has shown. */
async function played(world: World, scenes: readonly Scene[]): Promise<string> {
  let seen = '';
  for (const scene of scenes) seen = await scene.play(world);
  return seen;
}

/** The year whose figures are asked for. */
const YEAR = 2031;
const today = new Date().toISOString().slice(0, 10);
let emulator: Emulator | undefined;
let close = () => {};
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void (emulator?.stop() ?? Promise.resolve()).then(() => process.exit(1)));
try {
  const account = await step('an emulated account', startEmulator);
  emulator = account;
  await step('cdk bootstrap, in two regions', () => bootstrap(account));
  const deployed = await step('npm run deploy', () => deploy(account, 'first'));
  const { world, people, front } = await worldOf(account, deployed);
  await allowSender(account, settingsOf('emulator').mailFrom);
  close = front.close;

  await step("the portal's files are in its bucket", async () => {
    const there = await files(account, deployed('Web', 'FilesName'));
    for (const name of [/^config\.json$/, /^index\.html$/, /^assets\/[^/]+\.js$/])
      if (!there.some((file) => name.test(file))) throw new Error(`No ${name} among ${there}`);
  });
  await step('without a token, or with another key’s, nobody comes in', async () => {
    const status = async (headers = {}) => (await fetch(`${front.url}/v1/tasks`, { headers })).status;
    same([await status(), await status({ authorization: 'Bearer a.b.c' })], [401, 401]);
    same((await fetch(`${front.url}/v1/health`)).status, 200);
  });
  await step('the register has the organisations', () => playRegister(world));
  const id = await step('a convention lives from draft to closure', () =>
    liveOut(world, { proposal: caseA(today), pledges: pledgesA(today) }, today),
  );
  const story = await step('its trail verifies, its lists and mails have followed', async () => {
    const told = await storyOf(world, id);
    same(Object(told.trail.verification).verified, true);
    const { body } = await read(world, 'ministry.auditor', '/v1/conventions?phase=closed');
    same(Object(body.items)[0]?.id, id);
    await until('a mail for each who was asked', async () =>
      (await mails(account)).length >= 20 ? true : undefined,
    );
    return told;
  });
  await step('a campaign lives to its correction, and a centre to its verified opening', async () => {
    const [shown, centre] = await Promise.all([
      played(world, campaignScenes({ today, year: YEAR })),
      played(world, centreScenes(today)),
    ]);
    same(/^version 2: at least 172 per mille/.test(shown), true);
    await verified(world, `/v1/campaigns/kma04${YEAR}`);
    await verified(world, `/v1/centres/${centre}`);
    await until('the open centre in its list', async () => {
      const { body } = await read(world, 'council.officer', '/v1/centres?region=MA-04');
      return Object(body.items)[0]?.stage === 'inService' ? true : undefined;
    });
  });
  await step('a joint plan comes into force with a convention as its line', async () => {
    same(await played(world, planLife(today)), 'inForce');
    const plan = await until('the plan in its list, with its line', async () => {
      const [listed] = Object((await read(world, 'ads.auditor', '/v1/plans')).body).items;
      return listed?.phase === 'inForce' && listed.lines === 1 ? String(listed.id) : undefined;
    });
    await verified(world, `/v1/plans/${plan}`);
    const { body } = await read(world, 'council.auditor', `/v1/plans/${plan}/board`);
    // The convention is a draft to which nobody has pledged yet: the envelope of the region alone counts.
    same(Object(body.money).total, { atLeast: 5_000_000_000, atMost: 5_000_000_000 });
  });
  await step('no workflow failed', async () => {
    const ended = await until('the end of every workflow', async () => {
      const all = await executions(account);
      return all.includes('RUNNING') ? undefined : all;
    });
    same([...new Set(ended)], ['SUCCEEDED']);
  });
  await step(`a partner's system reads by its own credentials, beside ${people.count} people`, async () => {
    const token = await people.system('budget-system');
    const answer = await fetch(`${front.url}/v1/conventions/${id}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    same(answer.status, 200);
  });
  const table = deployed('Data', 'TableName');
  const verify = () => run(account, 'npm', ['run', '--silent', 'verify', '--', '--table', table]);
  await step('npm run verify: the table agrees with itself', async () => {
    same(/\b2 conventions\b.*\b0 with faults/.test(await verify()), true);
  });
  await step(
    'npm run replay: a notice and an event in dead-letter queues are processed after all',
    async () => {
      const before = (await mails(account)).length;
      const seq = await forgetNotice(account, table, id);
      await deadLetter(account, 'notify', {
        'detail-type': 'sharaka.StepOpened.v1',
        detail: { conventionId: id, seq },
      });
      const now = new Date().toISOString();
      const info = { approximateArrivalOfFirstRecord: now, approximateArrivalOfLastRecord: now };
      await deadLetter(account, 'publish', { DDBStreamBatchInfo: info });
      const said = await run(account, 'npm', ['run', '--silent', 'replay', '--', '--stage', 'emulator']);
      for (const line of [
        'notify: 1 given back to its queue',
        'publish: 1 taken',
        'dispatchworkflows: 0 taken',
      ])
        if (!said.includes(line)) throw new Error(`replay did not say "${line}":\n${said}`);
      await until('the mail', async () => ((await mails(account)).length > before ? true : undefined));
    },
  );
  await step('npm run deploy again: an update keeps the data', async () => {
    await deploy(account, 'second');
    same(await storyOf(world, id), story);
  });
  await step('npm run destroy', async () => {
    await destroy(account);
    same(await stacks(account), ['CDKToolkit']);
  });
} catch (error) {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exitCode = 1;
} finally {
  close();
  await emulator?.stop();
  console.log(
    `${seconds(began).padStart(8)}  ${process.exitCode ? 'FAILED' : 'everything is as it should be'}`,
  );
}
