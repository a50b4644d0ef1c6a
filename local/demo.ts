import { randomUUID } from 'node:crypto';
import { dayAt } from '../morocco/clock.ts';
import { caseAScenes } from '../scenarios/case-a.ts';
import { read, type World } from '../scenarios/client.ts';
import { campaignScenes, nextYear } from '../scenarios/region/campaign-scenes.ts';
import { CENTRE_REGISTERED } from '../scenarios/region/centre-scenes.ts';
import { consultationScenes, nextRound } from '../scenarios/region/consultations.ts';
import { LINE_ENTERED, planScenes } from '../scenarios/region/plans.ts';
import type { Scene } from '../scenarios/scene.ts';
import { runningOf } from './access.ts';
import { showEnd } from './demo/end.ts';
import { defaultFolder, Folder } from './folder.ts';
import { mintToken } from './token.ts';

/**
 * `npm run demo`: plays a consultation of Rabat-Salé-Kénitra, a campaign of figures, the convention with one of its centres,
 * the draft of the next joint plan, and what became of the recommendations, on a running system, and shows each step.
 */

const folder = new Folder(defaultFolder());
const port = Number(process.env.PORT ?? runningOf(folder)?.port ?? 3000);
const url = `http://localhost:${port}`;
const tokens = new Map<string, Promise<string>>();
const world: World = {
  url: () => url,
  play: randomUUID(),
  token: (user) => {
    const known = tokens.get(user) ?? mintToken(folder, user, { port });
    tokens.set(user, known);
    return known;
  },
};

const began = Date.now();

/** Plays scenes one after the other, and shows what is seen of each. */
async function show(scenes: readonly Scene[]): Promise<string[]> {
  const all: string[] = [];
  for (const { title, by, play } of scenes) {
    all.push(await play(world));
    const seconds = ((Date.now() - began) / 1000).toFixed(1).padStart(5);
    const number = `${String(all.length).padStart(2)}/${scenes.length}`;
    console.log(`${seconds} s  ${number}  ${by.padEnd(28)} ${title}  [${all.at(-1)}]`);
  }
  return all;
}

try {
  await read(world, 'council.officer', '/v1/tasks').catch((error: Error) => {
    throw new Error(`No system answers at ${url}. Start one first: npm start (${error.message})`);
  });
  const today = dayAt(Date.now());
  const led = { convention: '', centre: '', plan: '' };
  const { round, following } = consultationScenes({
    ...(await nextRound(world, today)),
    today,
    convention: () => led.convention,
    centre: () => led.centre,
    plan: () => led.plan,
  });
  console.log('A consultation of the region: its recommendations are invented');
  const [consultation = ''] = await show(round);
  console.log('A campaign of figures, all of them invented, with a correction');
  await show(campaignScenes({ today, year: await nextYear(world) }));
  console.log(
    'The convention of Rabat-Salé-Kénitra, from draft to closure, and a centre that a tranche waits for',
  );
  const scenes = caseAScenes({ today, callSeconds: 4, centre: 'centre-ma-rab' });
  const seen = await show(scenes);
  led.convention = seen[0] ?? '';
  led.centre = seen[scenes.findIndex(({ title }) => title === CENTRE_REGISTERED)] ?? '';
  console.log('The next joint plan: its draft has the convention as a line');
  const plan = planScenes({
    today,
    convention: () => led.convention,
    consultations: [consultation],
    isNext: true,
  });
  const entered = plan.findIndex(({ title }) => title === LINE_ENTERED) + 1;
  [led.plan = ''] = await show(plan.slice(0, entered));
  console.log(
    'What became of the recommendations: the line of the plan, the convention, the open centre, the verification',
  );
  await show(following);
  await showEnd(
    world,
    { convention: led.convention, centre: led.centre, consultation, plan: led.plan },
    began,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
