import { randomUUID } from 'node:crypto';
import { dayAt } from '../morocco/clock.ts';
import { caseAScenes } from '../scenarios/case-a.ts';
import { read, type World } from '../scenarios/client.ts';
import { campaignScenes, nextYear } from '../scenarios/region/campaign-scenes.ts';
import type { Scene } from '../scenarios/scene.ts';
import { runningOf } from './access.ts';
import { showEnd } from './demo/end.ts';
import { defaultFolder, Folder } from './folder.ts';
import { mintToken } from './token.ts';

/** `npm run demo`: plays a campaign of figures, and the Rabat-Salé-Kénitra case with one of its centres, on a running system, and shows each step. */

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
  console.log('A campaign of figures, all of them invented, with a correction');
  await show(campaignScenes({ today, year: await nextYear(world) }));
  console.log(
    'The convention of Rabat-Salé-Kénitra, from draft to closure, and a centre that a tranche waits for',
  );
  const [id = ''] = await show(caseAScenes({ today, callSeconds: 4, centre: 'centre-ma-rab' }));
  await showEnd(world, id, began);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
